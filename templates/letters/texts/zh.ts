// What the official letters say in Chinese (M-5). No space parts one sentence from the next.

import type { SameKeys } from '../../words.ts'
import { flat, type en, type OfficialKind } from './en.ts'

const titles: Record<OfficialKind, string> = {
  invitation: '邀请提出最佳做法',
  extension: '延长提交提案的时限',
  clarification: '请求澄清：{{reference}}',
  notEligible: '初步审查结果：{{reference}}',
  namedState: '涉及{{entity}}方案的建议案例：{{reference}}',
  selected: '邀请介绍方案：{{reference}}',
  suggestionSelected: '贵组织建议的案例：{{reference}}',
  notSelected: '案例的选定：{{reference}}',
  clearance: '请审定概述：{{reference}}',
}

const notes: Record<OfficialKind, string[]> = {
  invitation: [
    '谨邀请{{entityInSentence}}政府为缔约国会议{{session}}期间举行的反腐败最佳做法会议提出最佳做法。',
    '提案应为本国的一项方案，并涉及征集通知所列《公约》的一个方面。提案在联络人页面上提出，截止前可以起草、修改和撤回。提案截止时间：{{closes}}。',
    '秘书处将与主席团协商，至多选定四个案例。选定案例不意味着对国家或方案排列名次。',
  ],
  extension: ['谨通知贵团，提交提案的时限已经延长。{{entityInSentence}}提交提案的截止时间为：{{until}}。理由如下：{{reason}}'],
  clarification: ['谨提及编号为{{reference}}的提案“{{title}}”，并请作出以下澄清：', '{{questions}}', '请于以下时间之前答复为荷：{{due}}。只有问题所涉部分可以修改。'],
  notEligible: ['谨提及编号为{{reference}}的提案“{{title}}”，并通知贵团，该提案不符合本次征集的条件，理由如下：', '{{reason}}', '常驻代表团可请求由另一名官员复议一次。'],
  namedState: [
    '谨通知贵团，一个具有观察员地位的组织为最佳做法会议建议了{{entityInSentence}}的一项方案，题为“{{title}}”。该案例编号为{{reference}}，经审查符合条件。',
    '案文可在联络人页面上查阅，并可在该处更正事实、发表声明、表示是否愿意介绍该方案。{{viewAsked}}沉默不视为同意。',
  ],
  selected: ['谨通知贵团，编号为{{reference}}的“{{title}}”已入选{{session}}期间举行的最佳做法会议，并邀请{{entityInSentence}}在会上介绍该方案。', '可在联络人页面上接受邀请并写明介绍者姓名，或谢绝邀请。{{answerAsked}}'],
  suggestionSelected: ['谨通知贵团，编号为{{reference}}的“{{title}}”已经选定。'],
  notSelected: [
    '谨通知贵团，经与主席团协商，{{session}}期间举行的最佳做法会议的案例已经选定。编号为{{reference}}的“{{title}}”不在将要介绍的案例之列。',
    '选定与否并不说明方案的价值。除非已同意公布，该提案不予公布。秘书处感谢{{entityInSentence}}提出该提案。',
  ],
  clearance: ['谨提交编号为{{reference}}的“{{title}}”的概述，请予审定。该概述将载入本届会议的手册。', '常驻代表团可以同意案文，或提出意见，时限为：{{due}}。案文的SHA-256校验值为：{{sha256}}。沉默不视为同意。'],
}

const letters: Record<OfficialKind, string[]> = {
  invitation: [
    '谨邀请贵组织为缔约国会议{{session}}期间举行的反腐败最佳做法会议建议一个案例。',
    '案例应为由贵组织指明的一个国家的方案。截止前，贵组织可在自己的页面上起草、修改、更换和撤回该案例。建议截止时间：{{closes}}。每个组织同一时间只能有一个案例。',
    '秘书处将与主席团协商，至多选定四个案例。方案如获选定，将邀请负责国介绍该方案。',
  ],
  extension: ['提交建议的时限已经延长。贵组织提交案例的截止时间为：{{until}}。理由如下：{{reason}}'],
  clarification: ['兹提及贵组织建议的案例“{{title}}”，编号{{reference}}，并请作出以下澄清：', '{{questions}}', '请于以下时间之前答复：{{due}}。只有问题所涉部分可以修改。'],
  notEligible: ['贵组织建议的案例“{{title}}”，编号{{reference}}，不符合本次征集的条件，理由如下：', '{{reason}}', '贵组织可请求由另一名官员复议一次。'],
  namedState: ['“{{title}}”，编号{{reference}}，经审查符合条件。'],
  selected: ['“{{title}}”，编号{{reference}}，已经选定。'],
  suggestionSelected: ['贵组织建议的案例“{{title}}”，编号{{reference}}，已入选{{session}}期间举行的最佳做法会议。已邀请该方案的负责国{{responsibleState}}介绍该方案。', '手册将注明该案例由贵组织建议。'],
  notSelected: [
    '经与主席团协商，{{session}}期间举行的最佳做法会议的案例已经选定。“{{title}}”，编号{{reference}}，不在将要介绍的案例之列。',
    '选定与否并不说明方案的价值。除非贵组织已同意公布，案文不予公布。感谢贵组织建议该案例。',
  ],
  clearance: ['“{{title}}”（编号{{reference}}）的概述已送交{{responsibleState}}审定。'],
}

const frame = {
  sender: '联合国反腐败公约缔约国会议秘书处',
  number: '本函编号',
  date: '日期',
  noteTitle: '普通照会',
  openingNote: '联合国反腐败公约缔约国会议秘书处向{{entityInSentence}}常驻代表团致意，',
  closingNote: '秘书处借此机会再次向{{entityInSentence}}常驻代表团致以最崇高的敬意。',
  addresseeNote: '{{entityInSentence}}常驻代表团',
  addresseeLetter: '{{entity}}',
  greeting: '致{{entity}}代表：',
  closingLetter: '此致敬礼',
  signature: '缔约国会议秘书处',
  session: '{{ordinal}}会议（{{place}}）',
  viewAsked: '截止时间：{{due}}。',
  answerAsked: '请于以下时间之前答复为荷：{{due}}。',
}

export const zh: SameKeys<typeof en> = { titles, notes: flat(notes), letters: flat(letters), frame }
