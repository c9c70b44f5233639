// What a reader must know of a few entries before drawing conclusions from their group or status (M-41).

import type { Language } from '../languages.ts'

const NOT_A_MEMBER: Readonly<Record<Language, string>> = {
  ar: 'ليست عضوا في الأمم المتحدة؛ وهي دولة طرف في الاتفاقية بصفتها الذاتية. ولم تُؤكَّد مجموعتها الإقليمية.',
  zh: '非联合国会员国，以自身名义为《公约》缔约国；所属区域组尚未确认。',
  en: 'Not a Member of the United Nations; a State party to the Convention in its own right. Its regional group is not confirmed.',
  fr: 'N’est pas membre de l’Organisation des Nations Unies ; État partie à la Convention à part entière. Son groupe régional n’est pas confirmé.',
  ru: 'Не является членом Организации Объединенных Наций; самостоятельный участник Конвенции. Региональная группа не подтверждена.',
  es: 'No es Miembro de las Naciones Unidas; es Estado parte en la Convención por derecho propio. Su grupo regional no está confirmado.',
}

/** By ISO 3166-1 alpha-3. Groups after the UN's own answers on regional groups; wording ours, not reviewed outside English. */
export const STATE_NOTES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  CHN: {
    ar: 'تتصرف هونغ كونغ وماكاو عن طريق الصين.',
    zh: '香港和澳门通过中国参与。',
    en: 'Hong Kong and Macao act through China.',
    fr: 'Hong Kong et Macao agissent par l’intermédiaire de la Chine.',
    ru: 'Гонконг и Макао действуют через Китай.',
    es: 'Hong Kong y Macao actúan por conducto de China.',
  },
  COK: NOT_A_MEMBER,
  EUE: {
    ar: 'طرف في الاتفاقية (المادة 67) وليس دولة: لا يقترح برنامجا لدولة، ولا يمثل مجموعة إقليمية في المكتب.',
    zh: '《公约》缔约方（第六十七条），但不是国家：不能提出国家方案，也不能代表区域组参加主席团。',
    en: 'A party to the Convention (article 67) but not a State: it proposes no programme of a State and holds no regional group’s seat in the bureau.',
    fr: 'Partie à la Convention (article 67) sans être un État : ne propose pas de programme d’un État et n’occupe au bureau le siège d’aucun groupe régional.',
    ru: 'Участник Конвенции (статья 67), но не государство: не предлагает программу государства и не занимает в бюро место региональной группы.',
    es: 'Parte en la Convención (artículo 67), pero no es un Estado: no propone programas de un Estado ni ocupa en la Mesa el puesto de un grupo regional.',
  },
  ISR: {
    ar: 'عضو في مجموعة دول أوروبا الغربية ودول أخرى منذ عام 2000؛ جُددت العضوية في عام 2004.',
    zh: '自2000年起为西欧和其他国家组成员，2004年延续。',
    en: 'A member of the group of Western European and other States since 2000, renewed in 2004.',
    fr: 'Membre du groupe des États d’Europe occidentale et autres États depuis 2000, reconduit en 2004.',
    ru: 'Член группы государств Западной Европы и других государств с 2000 года; членство продлено в 2004 году.',
    es: 'Miembro del grupo de Estados de Europa Occidental y otros Estados desde 2000, renovado en 2004.',
  },
  KIR: {
    ar: 'مدرجة ضمن دول آسيا والمحيط الهادئ؛ وتذكر مصادر أقدم للأمم المتحدة أنها لا تنتمي إلى أي مجموعة.',
    zh: '列入亚洲及太平洋国家；联合国较早的资料称其不属于任何组。',
    en: 'Listed among the Asia-Pacific States; an older United Nations note placed it in no group.',
    fr: 'Inscrit parmi les États d’Asie et du Pacifique ; une note plus ancienne des Nations Unies ne le rattachait à aucun groupe.',
    ru: 'Значится среди государств Азиатско-Тихоокеанского региона; по более ранней справке Организации Объединенных Наций не входила ни в одну группу.',
    es: 'Figura entre los Estados de Asia y el Pacífico; una nota anterior de las Naciones Unidas no lo situaba en ningún grupo.',
  },
  NIU: NOT_A_MEMBER,
  PSE: {
    ar: 'دولة غير عضو لها صفة المراقب لدى الأمم المتحدة؛ وهي طرف في الاتفاقية. ولم تُؤكَّد مجموعتها الإقليمية.',
    zh: '联合国非会员观察员国，《公约》缔约国；所属区域组尚未确认。',
    en: 'A non-member observer State of the United Nations, party to the Convention. Its regional group is not confirmed.',
    fr: 'État non membre observateur auprès des Nations Unies, partie à la Convention. Son groupe régional n’est pas confirmé.',
    ru: 'Государство-наблюдатель при Организации Объединенных Наций, не являющееся ее членом; участник Конвенции. Региональная группа не подтверждена.',
    es: 'Estado observador no miembro de las Naciones Unidas, parte en la Convención. Su grupo regional no está confirmado.',
  },
  TUR: {
    ar: 'تشارك في مجموعة دول أوروبا الغربية ودول أخرى ومجموعة دول آسيا والمحيط الهادئ معا؛ وتُحتسب في الأولى وحدها في الانتخابات.',
    zh: '同时参加西欧和其他国家组以及亚洲及太平洋国家组；选举时只计入前者。',
    en: 'Takes part in both the Western European and other States and the Asia-Pacific States; for elections it is counted in the former only.',
    fr: 'Participe à la fois au groupe des États d’Europe occidentale et autres États et à celui des États d’Asie et du Pacifique ; n’est comptée que dans le premier pour les élections.',
    ru: 'Участвует как в группе государств Западной Европы и других государств, так и в группе государств Азиатско-Тихоокеанского региона; при выборах учитывается только в первой.',
    es: 'Participa tanto en el grupo de Estados de Europa Occidental y otros Estados como en el de Asia y el Pacífico; a efectos de elecciones se cuenta solo en el primero.',
  },
  USA: {
    ar: 'ليست عضوا في أي مجموعة إقليمية؛ لها صفة مراقب في مجموعة دول أوروبا الغربية ودول أخرى وتُحتسب ضمنها في الانتخابات.',
    zh: '不是任何区域组的成员；为西欧和其他国家组观察员，选举时计入该组。',
    en: 'Not a member of any regional group; an observer in that of the Western European and other States and counted there for elections.',
    fr: 'Ne sont membres d’aucun groupe régional ; observateurs auprès de celui des États d’Europe occidentale et autres États, où ils sont comptés pour les élections.',
    ru: 'Не входят ни в одну региональную группу; наблюдатель в группе государств Западной Европы и других государств, в которой учитываются при выборах.',
    es: 'No son miembros de ningún grupo regional; son observadores en el de Estados de Europa Occidental y otros Estados, en el que se cuentan a efectos de elecciones.',
  },
  VAT: {
    ar: 'دولة غير عضو لها صفة المراقب لدى الأمم المتحدة؛ لا تنتمي إلى أي مجموعة إقليمية.',
    zh: '联合国非会员观察员国；不属于任何区域组。',
    en: 'A non-member observer State of the United Nations; in no regional group.',
    fr: 'État non membre observateur auprès des Nations Unies ; n’appartient à aucun groupe régional.',
    ru: 'Государство-наблюдатель при Организации Объединенных Наций, не являющееся ее членом; не входит ни в одну региональную группу.',
    es: 'Estado observador no miembro de las Naciones Unidas; no pertenece a ningún grupo regional.',
  },
}
