// The foreword of the scripted editions, in the six languages.

import type { Language } from '#workflows/languages.ts'

export const FOREWORDS: Record<Language, string> = {
  en: 'States learn from one another when they say plainly what they tried, what it cost and what it did not solve. This booklet sets down the programmes that were presented and discussed at the session.\n\nEach account follows the same headings and was agreed, word for word, with the State concerned.',
  fr: 'Les États apprennent les uns des autres lorsqu’ils disent simplement ce qu’ils ont tenté, ce qu’il en a coûté et ce qui n’a pas été résolu. La présente brochure consigne les programmes qui ont été présentés et examinés à la session.\n\nChaque exposé suit les mêmes rubriques et a été approuvé, mot pour mot, par l’État concerné.',
  es: 'Los Estados aprenden unos de otros cuando dicen con sencillez qué intentaron, cuánto costó y qué no se resolvió. Este folleto recoge los programas que se presentaron y examinaron en el período de sesiones.\n\nCada exposición sigue los mismos apartados y fue acordada, palabra por palabra, con el Estado de que se trata.',
  ru: 'Государства учатся друг у друга, когда прямо говорят, что они попробовали, чего это стоило и чего решить не удалось. В этой брошюре изложены программы, которые были представлены и обсуждены на сессии.\n\nКаждое изложение построено по одним и тем же рубрикам и слово в слово согласовано с соответствующим государством.',
  zh: '各国坦率说明做过什么尝试、付出多少代价、还有哪些问题没有解决，就能相互学习。本书记录了在会议上介绍和讨论的方案。\n\n各篇叙述采用同样的标题，逐字经有关国家同意。',
  ar: 'تتعلم الدول بعضها من بعض حين تقول بوضوح ما جرّبته وما كلّفها وما لم يحلّه. ويدوّن هذا الكتيب البرامج التي عُرضت ونوقشت في الدورة.\n\nويتبع كل عرض العناوين نفسها، وقد وافقت عليه الدولة المعنية كلمة كلمة.',
}
