import type { BookletTexts } from './booklet-texts.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const ANNEX = { 1: '一', 2: '二', 3: '三' }

/** 1 to 99 in Chinese numerals, as articles of a treaty are counted. */
function numeral(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`
}

/** What is counted in a sentence: 两 stands for two. */
const counted = (n: number) => (n === 2 ? '两' : numeral(n))

export const zh: BookletTexts = {
  tag: 'zh-Hans',
  issuer: '联合国反腐败公约缔约国会议',
  cover: '封面',
  subtitle: (session) => `${session}会议介绍和讨论的方案`,
  edition: '中文版',
  publishedIn: '中文版。本书以阿拉伯文、中文、英文、法文、俄文和西班牙文出版。',
  draft: '草稿（未发布）',
  notStated: '未说明',
  middot: ' · ', colon: '：', listComma: '、', and: '和',
  imprint: {
    label: '版本说明和免责声明', corrigendum: '更正',
    sections: [
      { head: '关于本文', text: '每一章概述一国介绍并经会议讨论的一项方案，措辞经有关国家同意。本文只作叙述，不作评判。数字来自有关国家或旁注的资料来源，秘书处未予核查。' },
      { head: '次序不表示优劣', text: '各案例按各语文版本中国名简称的排列次序编排。某一方案是否列入，既不说明其与另一方案相比的价值，也不说明任何国家实施《公约》的情况。' },
      { head: '名称和地点', text: '本书所用国家、领土和当局的名称及材料的编排方式，不意味着对其法律地位或对任何边界或界线的划分表示任何意见。' },
      { head: '公司和产品', text: '提及公司、产品或网站，是为了说明方案，并非推荐。网址由提案方在定稿时提供，现有内容可能已经变动。' },
      { head: '语文', text: '提案方提交的案文以提交时所用语文的文本为准。其他语文版本均为译文。' },
      { head: '使用', text: '在注明出处并保持原意的前提下，可以引用和部分转载本文，无须申请许可。' },
    ],
  },
  foreword: {
    head: '前言',
    standing: [
      '在一地行之有效的方案，只有如实讲述，才能对他处有用：问题何在，做过什么尝试，付出多少代价，有何成果，还有哪些困难。',
      '缔约国会议要求介绍和讨论这些经验，并将其记录成文。本书收录了在同一届会议上讨论的案例。每一案例或由国家提出，或由观察员作为一国的方案建议；每一案例均由负责实施的人员介绍；每一有关国家都已同意本书叙述其方案的措辞。',
      '各章标题相同，带着同一问题阅读的人，可以在每一章的同一位置找到答案。任何案例都不居于其他案例之上。',
    ],
  },
  thanks: {
    head: '致谢', funds: '资金',
    fundsLead: '本书由预算外资金资助。秘书处感谢：',
    donation: (donor, amount, recordedOn) => [donor, amount, recordedOn && `登记日期：${recordedOn}`].filter(Boolean).join('，'),
    fundsNone: '编写本文时没有登记任何捐款。',
    programmes: '方案', programmesText: (states) => `各方案由下列国家的官员介绍，他们还审阅、修改并同意了有关章节的案文：${states}。`,
    proposals: '提案', proposalsText: '感谢所有提出或建议案例者。同意列名者见附件二。',
    consultation: '协商', consultationText: '案例由秘书处与缔约国会议主席团协商选定。',
  },
  contents: { head: '目录', front: '正文前', cases: '案例', annexes: '附件', aids: '检索', skip: '转到正文' },
  notes: {
    head: '说明',
    sections: [
      { head: '《公约》', text: '“《公约》”指《联合国反腐败公约》。除指明为国内法外，条款编号均指《公约》条款。' },
      { head: '数字', text: '数字、年份和名称均按提案方报告的内容刊载。短横（–）表示资料来源没有提供；“未说明”表示资料来源没有提及。由于四舍五入，各分项之和可能与总数不符。' },
      { head: '货币', text: '金额以资料来源所用货币表示，不作换算。' },
      { head: '比较', text: '各方案的目的、规模和法律环境不同，成果的统计方法各异，不可相互比较。' },
    ],
  },
  part: {
    head: '案例',
    lead: (cases) => cases === 1 ? '一项方案，分十个标题叙述，从概览到资料来源。' : `${counted(cases)}项方案，按国名的汉语拼音次序排列。每项方案均按同样的十个标题叙述，从概览到资料来源。`,
  },
  brief: {
    head: '案例简览', how: '如何阅读',
    howText: '可从任何一章读起。每章先列方案概况，然后叙述所遇到的问题、所做的工作、所报告的成果和所遇到的困难。“经验教训”由有关国家总结。“讨论情况”记录会议上的发言。',
    headings: '标题', reading: '每章都有以下标题，次序相同。',
    caption: (cases) => cases === 1 ? '案例' : `${counted(cases)}个案例，按国名的汉语拼音次序排列`,
  },
  columns: {
    state: '国家', programme: '方案', aspect: '方面', articles: '条款', result: '成果', year: '年份', source: '来源',
    proposedBy: '提出或建议者', time: '时间', item: '项目', group: '区域组', proposals: '提案', cases: '案例',
  },
  chapter: {
    glance: '概览', agency: '主管机构', aspect: '方面', articles: '《公约》条款', started: '启用时间', legal: '法律依据', resources: '资源', proposedBy: '提案方', suggestedBy: '建议方',
    articlesOf: (numbers) => numbers.map((n) => `第${numeral(n)}条`).join('、').replace(/、([^、]*)$/u, '和$1'),
    problem: '问题', done: '所做工作', results: '成果', challenges: '挑战', lessons: '经验教训', adaptation: '其他国家如何借鉴', assistance: '技术援助', discussion: '讨论情况', sources: '资料来源',
    resultsLead: (state) => `以下为${state}就该方案报告的成果，采用提案原文的措辞。`,
    presented: (presenters) => `介绍者：${presenters}。`,
    discussedOn: (date) => `${date}讨论。`,
    agreed: (state, date) => `本章案文经${state}同意${date ? `（${date}）` : ''}。`,
    note: (number) => `资料来源 ${number}`, tableCaption: '方案报告的成果',
  },
  figure: {
    figure: (number) => `图 ${number}`, table: (number) => `表 ${number}`,
    shares: '成果中提到的比例，均以0至100%的同一标尺表示', sharesSource: '按所报告的内容，次序与表相同。各比例所指的整体不同，不可比较。', sharesSpoken: '横条图，表示所报告的比例，标尺均为0至100%。',
    timeline: '案文注明日期的方案事项', timelineSource: '按所报告的内容，以时间为序。', timelineSpoken: '年份线，按时间先后标出方案中注明日期的事项。',
    numbers: '成果中提到的数字', numbersSource: '按所报告的内容，次序与表相同。各数字所指不同，不可比较。', numbersSpoken: '成果中提到的数字，以大字显示，并附报告原文。',
    statements: '方案所报告的内容', statementsSource: '按所报告的内容，次序与表相同。资料来源没有提供年份或比例。', statementsSpoken: '方案所报告的内容，采用成果原文的措辞。',
    groups: '收到的提案和讨论的案例，按负责国所属区域组列示', groupsSource: '区域组按汉语拼音次序排列。一格代表一项提案，实格代表经讨论的提案。', groupsSpoken: '每个区域组一行方格：一格代表一项提案，经讨论的为实格。',
    groupProposals: '提案', groupCases: '经讨论的提案', groupValue: (group, proposals, cases) => `${group}：${proposals}项提案，其中${cases}项经讨论。`,
    began: '启用', percentAxis: '100%', afterNumber: '\u3000',
  },
  annex: {
    number: (annex) => `附件${ANNEX[annex]}`, entry: (annex) => `附件${ANNEX[annex]}　`,
    selectionHead: '案例如何选定',
    call: '征集', callText: '以普通照会邀请所有国家就征集通知所列方面提出最佳做法；以函件邀请观察员，每一观察员可建议一个案例，即一国的一项方案。',
    received: '收到的提案', receivedText: (byStates, byObservers, eligible) => `国家提出的提案${byStates}项，观察员建议的案例${byObservers}项；符合条件的共${eligible}项。`,
    screening: '初步审查', screeningText: '按同一清单审阅每项提案：提案方有权提出，按时提交，属于一国的方案，涉及征集的方面，内容完整；没有指控任何人，也没有将任何国家与他国比较。在排除任何提案之前，均要求提案方作出澄清。',
    decision: '协商和决定', decisionText: (discussed) => `就每项符合条件的提案与缔约国会议主席团进行了协商。秘书处随后作出决定，就每项提案书面说明理由，并邀请负责国介绍方案。经讨论的案例共${discussed}个。提案未获选定，并不表示认为其有所不足。`,
    quorum: '法定人数', quorumText: (required, officers) => `主席团共有${officers}名成员。每一项目须有至少${required}名未回避的成员参加，这一要求均已达到。`,
    recusals: '回避', recusalsText: '所属国家提出某一方案或对其负责的成员，没有参加有关项目：', recusalsNone: '没有成员回避。', recusal: (office, state) => (state ? `${office}：${state}` : office),
    proposersHead: '提案与提案方', proposersCaption: '提案方同意列名的提案，按负责国国名的汉语拼音次序排列', proposersNone: '没有提案方要求列名。',
    agendaHead: '会议议程', agendaText: '各国介绍和答问的时间相等；次序按国名排列。', agendaCaption: '会议进程', agendaNone: '本版不载议程。',
    agendaOpening: '开幕',
    agendaHours: (place, offset) => `各国介绍和答问的时间相等；次序按英文国名字母顺序排列。所列时间为${place}当地时间（${offset}）。`,
  },
  index: { head: '索引', entry: '条款、国家和主题索引', byArticle: '按《公约》条款', byState: '按国家', byTheme: '按主题' },
  colophon: {
    head: '版本记录', edition: '版本', editionText: (number, issuedOn) => `中文版，第${number}次发行。${issuedOn ? `发行日期：${issuedOn}。` : ''}`,
    notIssued: '本文为草稿，尚未发布，不得引用。', correction: '如有错误，以新版更正；本版仍保留在原址。',
    texts: '经同意的案文（SHA-256）', textsNone: '尚未同意', agreedOn: (date) => date, data: '本版数据（SHA-256）',
    letter: '字体', letterText: '用思源宋体和思源黑体排印。A4。图根据各章数据绘制；各章颜色没有含义。',
  },
}
