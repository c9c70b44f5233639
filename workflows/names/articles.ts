// The 71 articles and 8 chapters of the Convention, by title, each language marked where it was held against a published text (M-1, M-41).

import { LANGUAGES, type Language } from '../languages.ts'

type Titles = readonly [ar: string, zh: string, en: string, fr: string, ru: string, es: string]
type ChapterRow = readonly [chapter: number, verifiedIn: string, titles: Titles]
type ArticleRow = readonly [article: number, chapter: number, verifiedIn: string, titles: Titles]

/** `verified` false: plausible, but not yet held against the authentic text. The mark goes on to the translation desk. */
export type Title = { title: string; verified: boolean }

const CHAPTERS: readonly ChapterRow[] = [
  [1, 'en fr ru es', ['أحكام عامة', '总则', 'General provisions', 'Dispositions générales', 'Общие положения', 'Disposiciones generales']],
  [2, 'en ru es', ['التدابير الوقائية', '预防措施', 'Preventive measures', 'Mesures préventives', 'Меры по предупреждению коррупции', 'Medidas preventivas']],
  [3, 'zh en ru es', ['التجريم وإنفاذ القانون', '定罪和执法', 'Criminalization and law enforcement', 'Incrimination, détection et répression', 'Криминализация и правоохранительная деятельность', 'Penalización y aplicación de la ley']],
  [4, 'zh en ru es', ['التعاون الدولي', '国际合作', 'International cooperation', 'Coopération internationale', 'Международное сотрудничество', 'Cooperación internacional']],
  [5, 'ar en ru es', ['استرداد الموجودات', '资产的追回', 'Asset recovery', "Recouvrement d'avoirs", 'Меры по возвращению активов', 'Recuperación de activos']],
  [6, 'en ru es', ['المساعدة التقنية وتبادل المعلومات', '技术援助和信息交流', 'Technical assistance and information exchange', "Assistance technique et échange d'informations", 'Техническая помощь и обмен информацией', 'Asistencia técnica e intercambio de información']],
  [7, 'en ru es', ['آليات التنفيذ', '实施机制', 'Mechanisms for implementation', "Mécanismes d'application", 'Механизмы осуществления', 'Mecanismos de aplicación']],
  [8, 'en ru es', ['أحكام ختامية', '最后条款', 'Final provisions', 'Dispositions finales', 'Заключительные положения', 'Disposiciones finales']],
]

const ARTICLES: readonly ArticleRow[] = [
  [1, 1, 'en fr ru es', ['بيان الأغراض', '宗旨声明', 'Statement of purpose', 'Objet', 'Цели', 'Finalidad']],
  [2, 1, 'zh en fr ru es', ['المصطلحات المستخدمة', '术语的使用', 'Use of terms', 'Terminologie', 'Термины', 'Definiciones']],
  [3, 1, 'en ru es', ['نطاق الانطباق', '适用范围', 'Scope of application', "Champ d'application", 'Сфера применения', 'Ámbito de aplicación']],
  [4, 1, 'en ru es', ['صون السيادة', '保护主权', 'Protection of sovereignty', 'Protection de la souveraineté', 'Защита суверенитета', 'Protección de la soberanía']],
  [5, 2, 'zh en es', ['سياسات وممارسات مكافحة الفساد الوقائية', '预防性反腐败政策和做法', 'Preventive anti-corruption policies and practices', 'Politiques et pratiques de prévention de la corruption', 'Политика и практика предупреждения и противодействия коррупции', 'Políticas y prácticas de prevención de la corrupción']],
  [6, 2, 'en es', ['هيئة أو هيئات مكافحة الفساد الوقائية', '预防性反腐败机构', 'Preventive anti-corruption body or bodies', 'Organe ou organes de prévention de la corruption', 'Орган или органы по предупреждению и противодействию коррупции', 'Órgano u órganos de prevención de la corrupción']],
  [7, 2, 'en fr ru es', ['القطاع العام', '公共部门', 'Public sector', 'Secteur public', 'Публичный сектор', 'Sector público']],
  [8, 2, 'en es', ['مدونات قواعد سلوك للموظفين العموميين', '公职人员行为守则', 'Codes of conduct for public officials', 'Codes de conduite des agents publics', 'Кодексы поведения публичных должностных лиц', 'Códigos de conducta para funcionarios públicos']],
  [9, 2, 'en fr ru es', ['المشتريات العمومية وإدارة الأموال العمومية', '公共采购和公共财政管理', 'Public procurement and management of public finances', 'Passation des marchés publics et gestion des finances publiques', 'Публичные закупки и управление публичными финансами', 'Contratación pública y gestión de la hacienda pública']],
  [10, 2, 'en ru es', ['إبلاغ الناس', '公共报告', 'Public reporting', 'Information du public', 'Публичная отчетность', 'Información pública']],
  [11, 2, 'en es', ['التدابير المتعلقة بالجهاز القضائي وأجهزة النيابة العامة', '与审判和检察机关有关的措施', 'Measures relating to the judiciary and prosecution services', 'Mesures concernant les juges et les services de poursuite', 'Меры в отношении судебных органов и органов прокуратуры', 'Medidas relativas al poder judicial y al ministerio público']],
  [12, 2, 'en ru es', ['القطاع الخاص', '私营部门', 'Private sector', 'Secteur privé', 'Частный сектор', 'Sector privado']],
  [13, 2, 'en fr ru es', ['مشاركة المجتمع', '社会参与', 'Participation of society', 'Participation de la société', 'Участие общества', 'Participación de la sociedad']],
  [14, 2, 'zh en ru es', ['تدابير منع غسل الأموال', '预防洗钱的措施', 'Measures to prevent money-laundering', "Mesures visant à prévenir le blanchiment d'argent", 'Меры по предупреждению отмывания денежных средств', 'Medidas para prevenir el blanqueo de dinero']],
  [15, 3, 'zh en es', ['رشو الموظفين العموميين الوطنيين', '贿赂本国公职人员', 'Bribery of national public officials', "Corruption d'agents publics nationaux", 'Подкуп национальных публичных должностных лиц', 'Soborno de funcionarios públicos nacionales']],
  [16, 3, 'en es', ['رشو الموظفين العموميين الأجانب وموظفي المؤسسات الدولية العمومية', '贿赂外国公职人员或者国际公共组织官员', 'Bribery of foreign public officials and officials of public international organizations', "Corruption d'agents publics étrangers et de fonctionnaires d'organisations internationales publiques", 'Подкуп иностранных публичных должностных лиц и должностных лиц публичных международных организаций', 'Soborno de funcionarios públicos extranjeros y de funcionarios de organizaciones internacionales públicas']],
  [17, 3, 'en es', ['اختلاس الممتلكات أو تبديدها أو تسريبها بشكل آخر من قبل موظف عمومي', '公职人员贪污、挪用或者以其他类似方式侵犯财产', 'Embezzlement, misappropriation or other diversion of property by a public official', 'Soustraction, détournement ou autre usage illicite de biens par un agent public', 'Хищение, неправомерное присвоение или иное нецелевое использование имущества публичным должностным лицом', 'Malversación o peculado, apropiación indebida u otras formas de desviación de bienes por un funcionario público']],
  [18, 3, 'en es', ['المتاجرة بالنفوذ', '影响力交易', 'Trading in influence', "Trafic d'influence", 'Злоупотребление влиянием в корыстных целях', 'Tráfico de influencias']],
  [19, 3, 'en es', ['إساءة استغلال الوظائف', '滥用职权', 'Abuse of functions', 'Abus de fonctions', 'Злоупотребление служебным положением', 'Abuso de funciones']],
  [20, 3, 'en es', ['الإثراء غير المشروع', '资产非法增加', 'Illicit enrichment', 'Enrichissement illicite', 'Незаконное обогащение', 'Enriquecimiento ilícito']],
  [21, 3, 'en es', ['الرشوة في القطاع الخاص', '私营部门内的贿赂', 'Bribery in the private sector', 'Corruption dans le secteur privé', 'Подкуп в частном секторе', 'Soborno en el sector privado']],
  [22, 3, 'en es', ['اختلاس الممتلكات في القطاع الخاص', '私营部门内的侵吞财产', 'Embezzlement of property in the private sector', 'Soustraction de biens dans le secteur privé', 'Хищение имущества в частном секторе', 'Malversación o peculado de bienes en el sector privado']],
  [23, 3, 'zh en fr es', ['غسل العائدات الإجرامية', '对犯罪所得的洗钱行为', 'Laundering of proceeds of crime', 'Blanchiment du produit du crime', 'Отмывание доходов от преступлений', 'Blanqueo del producto del delito']],
  [24, 3, 'en es', ['الإخفاء', '窝赃', 'Concealment', 'Recel', 'Сокрытие', 'Encubrimiento']],
  [25, 3, 'en es', ['إعاقة سير العدالة', '妨害司法', 'Obstruction of justice', 'Entrave au bon fonctionnement de la justice', 'Воспрепятствование осуществлению правосудия', 'Obstrucción de la justicia']],
  [26, 3, 'en fr es', ['مسؤولية الشخصيات الاعتبارية', '法人责任', 'Liability of legal persons', 'Responsabilité des personnes morales', 'Ответственность юридических лиц', 'Responsabilidad de las personas jurídicas']],
  [27, 3, 'en es', ['المشاركة والشروع', '参与、未遂和中止', 'Participation and attempt', 'Participation et tentative', 'Участие и покушение', 'Participación y tentativa']],
  [28, 3, 'en es', ['العلم والنية والغرض كأركان لفعل إجرامي', '作为犯罪要素的明知、故意或者目的', 'Knowledge, intent and purpose as elements of an offence', "La connaissance, l'intention et la motivation en tant qu'éléments d'une infraction", 'Осознание, намерение и умысел как элементы преступления', 'Conocimiento, intención y propósito como elementos de un delito']],
  [29, 3, 'en es', ['التقادم', '时效', 'Statute of limitations', 'Prescription', 'Срок давности', 'Prescripción']],
  [30, 3, 'en fr es', ['الملاحقة والمقاضاة والجزاءات', '起诉、审判和制裁', 'Prosecution, adjudication and sanctions', 'Poursuites judiciaires, jugement et sanctions', 'Преследование, вынесение судебного решения и санкции', 'Proceso, fallo y sanciones']],
  [31, 3, 'en fr ru es', ['التجميد والحجز والمصادرة', '冻结、扣押和没收', 'Freezing, seizure and confiscation', 'Gel, saisie et confiscation', 'Приостановление операций (замораживание), арест и конфискация', 'Embargo preventivo, incautación y decomiso']],
  [32, 3, 'zh en es', ['حماية الشهود والخبراء والضحايا', '保护证人、鉴定人和被害人', 'Protection of witnesses, experts and victims', 'Protection des témoins, des experts et des victimes', 'Защита свидетелей, экспертов и потерпевших', 'Protección de testigos, peritos y víctimas']],
  [33, 3, 'en es', ['حماية المبلغين', '保护举报人', 'Protection of reporting persons', 'Protection des personnes qui communiquent des informations', 'Защита лиц, сообщающих информацию', 'Protección de los denunciantes']],
  [34, 3, 'en es', ['عواقب أفعال الفساد', '腐败行为的后果', 'Consequences of acts of corruption', "Conséquences d'actes de corruption", 'Последствия коррупционных деяний', 'Consecuencias de los actos de corrupción']],
  [35, 3, 'en es', ['التعويض عن الضرر', '损害赔偿', 'Compensation for damage', 'Réparation du préjudice', 'Компенсация за ущерб', 'Indemnización por daños y perjuicios']],
  [36, 3, 'en es', ['السلطات المتخصصة', '专职机关', 'Specialized authorities', 'Autorités spécialisées', 'Специализированные органы', 'Autoridades especializadas']],
  [37, 3, 'en es', ['التعاون مع سلطات إنفاذ القانون', '与执法机关的合作', 'Cooperation with law enforcement authorities', 'Coopération avec les services de détection et de répression', 'Сотрудничество с правоохранительными органами', 'Cooperación con las autoridades encargadas de hacer cumplir la ley']],
  [38, 3, 'en es', ['التعاون بين السلطات الوطنية', '国家机关之间的合作', 'Cooperation between national authorities', 'Coopération entre autorités nationales', 'Сотрудничество между национальными органами', 'Cooperación entre organismos nacionales']],
  [39, 3, 'en es', ['التعاون بين السلطات الوطنية والقطاع الخاص', '国家机关与私营部门之间的合作', 'Cooperation between national authorities and the private sector', 'Coopération entre autorités nationales et secteur privé', 'Сотрудничество между национальными органами и частным сектором', 'Cooperación entre los organismos nacionales y el sector privado']],
  [40, 3, 'en es', ['السرية المصرفية', '银行保密', 'Bank secrecy', 'Secret bancaire', 'Банковская тайна', 'Secreto bancario']],
  [41, 3, 'en es', ['السجل الجنائي', '犯罪记录', 'Criminal record', 'Antécédents judiciaires', 'Сведения о судимости', 'Antecedentes penales']],
  [42, 3, 'en ru es', ['الولاية القضائية', '管辖权', 'Jurisdiction', 'Compétence', 'Юрисдикция', 'Jurisdicción']],
  [43, 4, 'en fr es', ['التعاون الدولي', '国际合作', 'International cooperation', 'Coopération internationale', 'Международное сотрудничество', 'Cooperación internacional']],
  [44, 4, 'en ru es', ['تسليم المجرمين', '引渡', 'Extradition', 'Extradition', 'Выдача', 'Extradición']],
  [45, 4, 'en es', ['نقل الأشخاص المحكوم عليهم', '被判刑人的移管', 'Transfer of sentenced persons', 'Transfèrement des personnes condamnées', 'Передача осужденных лиц', 'Traslado de personas condenadas a cumplir una pena']],
  [46, 4, 'en ru es', ['المساعدة القانونية المتبادلة', '司法协助', 'Mutual legal assistance', 'Entraide judiciaire', 'Взаимная правовая помощь', 'Asistencia judicial recíproca']],
  [47, 4, 'en es', ['نقل الإجراءات الجنائية', '刑事诉讼的移交', 'Transfer of criminal proceedings', 'Transfert des procédures pénales', 'Передача уголовного производства', 'Remisión de actuaciones penales']],
  [48, 4, 'en fr ru es', ['التعاون في مجال إنفاذ القانون', '执法合作', 'Law enforcement cooperation', 'Coopération entre les services de détection et de répression', 'Сотрудничество между правоохранительными органами', 'Cooperación en materia de cumplimiento de la ley']],
  [49, 4, 'en es', ['التحقيقات المشتركة', '联合侦查', 'Joint investigations', 'Enquêtes conjointes', 'Совместные расследования', 'Investigaciones conjuntas']],
  [50, 4, 'en es', ['أساليب التحري الخاصة', '特殊侦查手段', 'Special investigative techniques', "Techniques d'enquête spéciales", 'Специальные методы расследования', 'Técnicas especiales de investigación']],
  [51, 5, 'ar en es', ['حكم عام', '一般规定', 'General provision', 'Disposition générale', 'Общее положение', 'Disposición general']],
  [52, 5, 'ar en ru es', ['منع وكشف إحالة العائدات المتأتية من الجريمة', '预防和监测犯罪所得的转移', 'Prevention and detection of transfers of proceeds of crime', 'Prévention et détection des transferts du produit du crime', 'Предупреждение и выявление переводов доходов от преступлений', 'Prevención y detección de transferencias del producto del delito']],
  [53, 5, 'en fr es', ['تدابير الاسترداد المباشر للممتلكات', '直接追回财产的措施', 'Measures for direct recovery of property', 'Mesures pour le recouvrement direct de biens', 'Меры для непосредственного возвращения имущества', 'Medidas para la recuperación directa de bienes']],
  [54, 5, 'en ru es', ['آليات استرداد الممتلكات من خلال التعاون الدولي في مجال المصادرة', '通过没收事宜的国际合作追回资产的机制', 'Mechanisms for recovery of property through international cooperation in confiscation', 'Mécanismes de recouvrement de biens par la coopération internationale aux fins de confiscation', 'Механизмы изъятия имущества посредством международного сотрудничества в деле конфискации', 'Mecanismos de recuperación de bienes mediante la cooperación internacional para fines de decomiso']],
  [55, 5, 'en fr ru es', ['التعاون الدولي لأغراض المصادرة', '没收事宜的国际合作', 'International cooperation for purposes of confiscation', 'Coopération internationale aux fins de confiscation', 'Международное сотрудничество в целях конфискации', 'Cooperación internacional para fines de decomiso']],
  [56, 5, 'en es', ['التعاون الخاص', '特别合作', 'Special cooperation', 'Coopération spéciale', 'Специальное сотрудничество', 'Cooperación especial']],
  [57, 5, 'en fr es', ['إرجاع الموجودات والتصرف فيها', '资产的返还和处分', 'Return and disposal of assets', 'Restitution et disposition des avoirs', 'Возвращение активов и распоряжение ими', 'Restitución y disposición de activos']],
  [58, 5, 'zh en es', ['وحدة المعلومات الاستخبارية المالية', '金融情报机构', 'Financial intelligence unit', 'Service de renseignement financier', 'Подразделения для сбора оперативной финансовой информации', 'Dependencia de inteligencia financiera']],
  [59, 5, 'en es', ['الاتفاقات والترتيبات الثنائية والمتعددة الأطراف', '双边和多边协定和安排', 'Bilateral and multilateral agreements and arrangements', 'Accords et arrangements bilatéraux et multilatéraux', 'Двусторонние и многосторонние соглашения и договоренности', 'Acuerdos y arreglos bilaterales y multilaterales']],
  [60, 6, 'en es', ['التدريب والمساعدة التقنية', '培训和技术援助', 'Training and technical assistance', 'Formation et assistance technique', 'Подготовка кадров и техническая помощь', 'Capacitación y asistencia técnica']],
  [61, 6, 'en es', ['جمع المعلومات المتعلقة بالفساد وتبادلها وتحليلها', '有关腐败的资料的收集、交流和分析', 'Collection, exchange and analysis of information on corruption', "Collecte, échange et analyse d'informations sur la corruption", 'Сбор и анализ информации о коррупции и обмен такой информацией', 'Recopilación, intercambio y análisis de información sobre la corrupción']],
  [62, 6, 'en es', ['تدابير أخرى: تنفيذ الاتفاقية من خلال التنمية الاقتصادية والمساعدة التقنية', '其他措施：通过经济发展和技术援助实施公约', 'Other measures: implementation of the Convention through economic development and technical assistance', "Autres mesures: application de la Convention par le développement économique et l'assistance technique", 'Другие меры: осуществление настоящей Конвенции посредством экономического развития и технической помощи', 'Otras medidas: aplicación de la Convención mediante el desarrollo económico y la asistencia técnica']],
  [63, 7, 'en es', ['مؤتمر الدول الأطراف في الاتفاقية', '公约缔约国会议', 'Conference of the States Parties to the Convention', 'Conférence des États Parties à la Convention', 'Конференция Государств — участников Конвенции', 'Conferencia de los Estados Parte en la Convención']],
  [64, 7, 'en es', ['الأمانة', '秘书处', 'Secretariat', 'Secrétariat', 'Секретариат', 'Secretaría']],
  [65, 8, 'en ru es', ['تنفيذ الاتفاقية', '公约的实施', 'Implementation of the Convention', 'Application de la Convention', 'Осуществление Конвенции', 'Aplicación de la Convención']],
  [66, 8, 'en ru es', ['تسوية النزاعات', '争端的解决', 'Settlement of disputes', 'Règlement des différends', 'Урегулирование споров', 'Solución de controversias']],
  [67, 8, 'en es', ['التوقيع والتصديق والقبول والإقرار والانضمام', '签署、批准、接受、核准和加入', 'Signature, ratification, acceptance, approval and accession', 'Signature, ratification, acceptation, approbation et adhésion', 'Подписание, ратификация, принятие, утверждение и присоединение', 'Firma, ratificación, aceptación, aprobación y adhesión']],
  [68, 8, 'en es', ['بدء النفاذ', '生效', 'Entry into force', 'Entrée en vigueur', 'Вступление в силу', 'Entrada en vigor']],
  [69, 8, 'en es', ['التعديل', '修正', 'Amendment', 'Amendement', 'Поправки', 'Enmienda']],
  [70, 8, 'en es', ['الانسحاب', '退约', 'Denunciation', 'Dénonciation', 'Денонсация', 'Denuncia']],
  [71, 8, 'en es', ['الوديع واللغات', '保存人和语文', 'Depositary and languages', 'Dépositaire et langues', 'Депозитарий и языки', 'Depositario e idiomas']],
]

export const ARTICLE_NUMBERS: readonly number[] = ARTICLES.map(([article]) => article)
export const CHAPTER_NUMBERS: readonly number[] = CHAPTERS.map(([chapter]) => chapter)

/** True for a whole number from 1 to 71; a numeral in text is not one. */
export function isArticle(value: unknown): value is number {
  return ARTICLE_NUMBERS.includes(value as number)
}

/** @throws RangeError when the Convention has no such article. */
export function articleTitle(article: number, language: Language): Title {
  const [, , verifiedIn, titles] = articleRow(article)
  return pick(verifiedIn, titles, language)
}

/** The chapter, 1 to 8, that holds an article. @throws RangeError when the Convention has no such article. */
export function chapterOf(article: number): number {
  return articleRow(article)[1]
}

/** @throws RangeError when the Convention has no such chapter. */
export function chapterTitle(chapter: number, language: Language): Title {
  const row = CHAPTERS[chapter - 1]
  if (!row) throw new RangeError(`The Convention has no chapter ${chapter}`)
  return pick(row[1], row[2], language)
}

function articleRow(article: number): ArticleRow {
  const row = ARTICLES[article - 1]
  if (!row) throw new RangeError(`The Convention has no article ${article}`)
  return row
}

function pick(verifiedIn: string, titles: Titles, language: Language): Title {
  return { title: titles[LANGUAGES.indexOf(language)]!, verified: verifiedIn.split(' ').includes(language) }
}
