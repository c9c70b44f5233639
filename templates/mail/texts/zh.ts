// What mails say in Chinese. No space parts one sentence from the next.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  kinds: {
    signIn: { subject: '您的登录链接', lead: '有人（很可能是您）请求用本地址登录。以下链接仅可使用一次，有效时间为{{minutes}}分钟。链接打开的页面上有一个按钮，请按下。', then: '如果您没有提出请求，则无须理会。没有本邮件，任何人都不能登录。' },
    invitation: { subject: '邀请提出最佳做法：{{session}}', lead: '谨邀请{{entity}}为最佳做法会议（{{session}}）提出提案。截止时间：{{closes}}。', then: '正式函件{{letterNumber}}已放在您的页面上，您可以在那里确认收到并开始起草。' },
    extension: { subject: '时限已延长：{{session}}', lead: '{{entity}}提交提案的新截止时间：{{until}}。', then: '理由：{{reason}}' },
    receipt: { subject: '收据：{{reference}}', lead: '秘书处已收到“{{title}}”，编号{{reference}}。开始到达的时间：{{receivedAt}}。', then: '案文校验值（SHA-256）：{{textSha256}}' },
    withdrawn: { subject: '已撤回：{{reference}}', lead: '“{{title}}”（编号{{reference}}）已撤回。' },
    clarification: { subject: '关于{{reference}}的问题', lead: '秘书处已将“{{title}}”退回，请予澄清。答复截止时间：{{due}}。', then: '{{questions}}' },
    message: { subject: '关于{{reference}}的留言', lead: '您的页面上有一条关于{{reference}}的留言。' },
    change: { subject: '建议修改{{reference}}', lead: '秘书处建议修改“{{title}}”。在您接受之前，案文保持不变。' },
    eligible: { subject: '{{reference}}符合条件', lead: '“{{title}}”（编号{{reference}}）经审查符合条件，将与其他提案一并提交主席团协商。' },
    notEligible: { subject: '{{reference}}不符合条件', lead: '“{{title}}”（编号{{reference}}）经审查不符合条件。理由：{{reason}}', then: '您可以请求由另一名官员复议一次。' },
    reconsidered: { subject: '您关于{{reference}}的请求', lead: '另一名官员已答复您关于“{{title}}”的请求。答复：{{reason}}' },
    namedState: { subject: '有案例指明{{responsibleState}}为负责国：{{reference}}', lead: '一名观察员建议了{{responsibleState}}的方案“{{title}}”，经审查符合条件。您可以阅读案文、更正事实并表示意见。{{viewAsked}}', then: '不答复不视为同意。' },
    consultation: { subject: '与主席团的协商已经开始', lead: '秘书处就符合条件的提案与主席团协商。答复截止时间：{{due}}。协商结束前，任何人都看不到表决内容。' },
    selected: { subject: '邀请介绍方案：{{reference}}', lead: '“{{title}}”已经选定，现邀请{{responsibleState}}在最佳做法会议（{{session}}）上介绍。', then: '请在您的页面上接受或谢绝邀请。{{answerAsked}}' },
    suggestionSelected: { subject: '您建议的案例：{{reference}}', lead: '您建议的案例“{{title}}”已经选定。已邀请{{responsibleState}}介绍该案例。' },
    notSelected: { subject: '案例的选定：{{session}}', lead: '秘书处已与主席团协商，选定了最佳做法会议的案例。“{{title}}”不在将要介绍的案例之列。', then: '除非您另行同意，该案文不予公布。秘书处感谢{{entity}}提出提案。' },
    declined: { subject: '邀请已被谢绝：{{reference}}', lead: '介绍{{reference}}的邀请已被谢绝。空出的名额有待作出决定。理由：{{reason}}' },
    clearance: { subject: '概述有待审定：{{reference}}', lead: '“{{title}}”的概述已可由{{responsibleState}}审定或提出意见。答复截止时间：{{due}}。', then: '不答复不视为同意。' },
    observerText: { subject: '您建议的案例的概述：{{reference}}', lead: '“{{title}}”的概述已送交{{responsibleState}}审定。您可以在您的页面上阅读。' },
    personAdded: { subject: '增加了一名代表贵方的人员', lead: '在最佳做法页面上，代表贵国或贵组织的人员中增加了一人。新增人员使用本邮件所发送的地址登录。', then: '如有错误，请在您的页面上将其移除，或致函秘书处。' },
    draftWarning: { subject: '尚未提交：{{title}}', lead: '“{{title}}”内容已完整，但尚未提交。提交截止时间：{{until}}。', then: '草稿不予审议。请打开草稿，再读一遍，然后提交。' },
    keyedIn: { subject: '请确认纸质来文：{{title}}', lead: '秘书处录入了{{entity}}以纸质形式送来的“{{title}}”。在您的页面上确认后方为有效。', then: '如果案文不是您的，或者有误，请在该处说明。未经您确认，不会提交任何内容。' },
    keyedInDiscarded: { subject: '已弃置：{{title}}', lead: '秘书处已弃置其根据纸质来文录入的“{{title}}”。理由：{{reason}}' },
    agenda: { subject: '最佳做法会议：{{reference}}', lead: '最佳做法会议开始时间：{{until}}。会议室：{{room}}。“{{title}}”已列入议程。', then: '您的页面上载有介绍时间和可存入日历的议程。介绍所用文件也可在该处发送。' },
    invitationReminder: { subject: '等待答复：邀请介绍{{reference}}', lead: '已邀请{{entity}}介绍“{{title}}”，尚未收到答复。答复截止时间：{{until}}。' },
    clearanceReminder: { subject: '等待答复：{{reference}}的概述', lead: '“{{title}}”的概述等待{{entity}}审定或提出意见。答复截止时间：{{until}}。沉默不表示同意。' },
    viewReminder: { subject: '等待意见：{{reference}}', lead: '一名观察员建议了{{entity}}的方案“{{title}}”。该国表示意见的截止时间：{{until}}。沉默不视为同意。' },
    answerReceived: { subject: '关于{{reference}}的答复', lead: '收到关于{{reference}}的新内容：请查看您的页面。' },
  },
  frame: {
    greeting: '致：{{office}}',
    greetingUnknown: '您好',
    open: '打开您的页面',
    openSignIn: '打开登录页面',
    foot: '联合国反腐败公约缔约国会议秘书处。本邮件由最佳做法系统发送。',
    demonstration: '这是演示。没有任何国家提交过此处提及的内容。',
    session: '缔约国会议第{{number}}届会议，{{place}}',
    theCase: '您的提案',
    viewAsked: '截止时间：{{due}}。',
    answerAsked: '答复截止时间：{{due}}。',
  },
}
