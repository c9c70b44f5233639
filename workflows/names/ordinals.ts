// The Conference numbers its sessions in words: "the second session". Each word fits the sentence of its language:
// "à la deuxième session", "на второй сессии", "en el segundo período de sesiones", "في الدورة الثانية", "第二届会议".

import type { Language } from '../languages.ts'

const WORDS: Record<Exclude<Language, 'zh'>, readonly string[]> = {
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
  fr: ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième', 'onzième', 'douzième', 'treizième', 'quatorzième', 'quinzième', 'seizième', 'dix-septième', 'dix-huitième', 'dix-neuvième', 'vingtième'],
  es: ['primer', 'segundo', 'tercer', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo', 'noveno', 'décimo', '11º', '12º', '13er', '14º', '15º', '16º', '17º', '18º', '19º', '20º'],
  ru: ['первой', 'второй', 'третьей', 'четвертой', 'пятой', 'шестой', 'седьмой', 'восьмой', 'девятой', 'десятой', 'одиннадцатой', 'двенадцатой', 'тринадцатой', 'четырнадцатой', 'пятнадцатой', 'шестнадцатой', 'семнадцатой', 'восемнадцатой', 'девятнадцатой', 'двадцатой'],
  ar: ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة', 'الحادية عشرة', 'الثانية عشرة', 'الثالثة عشرة', 'الرابعة عشرة', 'الخامسة عشرة', 'السادسة عشرة', 'السابعة عشرة', 'الثامنة عشرة', 'التاسعة عشرة', 'العشرون'],
}

const LATER: Record<Exclude<Language, 'zh'>, (number: number) => string> = {
  en: (number) => `${number}${['th', 'st', 'nd', 'rd'][Math.floor(number / 10) % 10 === 1 ? 0 : number % 10] ?? 'th'}`,
  fr: (number) => `${number}ᵉ`, es: (number) => `${number}º`, ru: (number) => `${number}-й`, ar: (number) => String(number),
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The ordinal of a session, counted from 1; a numeral with its ending where no word is written down. */
export function ordinalOf(number: number, language: Language): string {
  if (language === 'zh') return `第${chinese(number)}届`
  return WORDS[language][number - 1] ?? LATER[language](number)
}

function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE[number % 10]}`
}
