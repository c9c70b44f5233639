// What the scripted meeting said of each case, in the six languages.

import type { Language } from '#workflows/languages.ts'

export const ACCOUNTS: Record<Language, string> = {
  en: 'The programme was presented by the State and discussed. Delegations asked about costs, about the law that was needed and about what the State would do differently.',
  fr: 'Le programme a été présenté par l’État et examiné. Des délégations ont posé des questions sur les coûts, sur la loi qui avait été nécessaire et sur ce que l’État ferait autrement.',
  es: 'El Estado presentó el programa y este se debatió. Las delegaciones preguntaron por los costos, por la ley que hizo falta y por lo que el Estado haría de otra manera.',
  ru: 'Программа была представлена государством и обсуждена. Делегации спрашивали о расходах, о том, какой закон потребовался и что государство сделало бы иначе.',
  zh: '该国介绍了方案，会议进行了讨论。各代表团询问了费用、所需的法律以及该国今后会有哪些不同的做法。',
  ar: 'عرضت الدولة البرنامج وجرت مناقشته. وسألت الوفود عن التكاليف وعن القانون الذي كان لازماً وعما كانت الدولة ستفعله على نحو مختلف.',
}
