// What the papers say in Chinese.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  common: {
    sender: '联合国反腐败公约缔约国会议秘书处',
    session: '第{{number}}届（{{place}}）', within: '（{{what}}）', sessionLabel: '届会', reference: '编号', state: '国家', programme: '方案', proposedBy: '提案方', suggestedBy: '建议方',
    files: '文件', file: '文件', size: '大小', kilobytes: '{{number}} KB', colon: '：', comma: '、', none: '无',
  },
  receipt: {
    title: '收据：{{reference}}',
    lead: '秘书处已收到此处所列案文。校验值列于下文：持有案文和文件者均可重新计算。',
    entity: '收据持有方', office: '提交者', confirmedBy: '确认者', version: '版本', versionOf: '{{number}}，语文：{{language}}',
    paper: '纸质来文', came: '案文以纸质形式送达（{{how}}），收到时间：{{arrived}}。录入者：{{office}}。', confirmed: '确认时间：{{at}}。确认者：{{office}}。',
    began: '请求开始到达的时间', arrived: '纸质来文到达的时间', zone: '地点', date: '日期', time: '时间',
    counts: '以此时刻为准', host: '届会所在地', theirs: '提交地',
    fingerprints: '校验值（SHA-256）', text: '案文', whole: '本收据', wholeSays: '本收据的校验值涵盖以上所有内容。', issued: '签发日期：{{date}}。',
    proof: '签名', key: '密钥', signature: '签名（Ed25519）', check: '任何人均可在{{address}}核验本收据，扫描二维码可到达该页。持有收据文件者也可用该页提供的程序在不联网的情况下核验。', code: '通往本收据核验页面的二维码', unsigned: '本收据签发时尚未实行收据签名：其校验值见上文，没有签名可资证明。',
  },
  dossier: {
    title: '协商案卷', kind: '仅供主席团使用',
    lead: '就以下符合条件的提案与主席团协商，案文为提案方提交的原文。提案按英文国名字母顺序排列，次序不表示优劣。',
    for: '收件人', due: '答复截止时间', frozen: '名单确定日期', number: '本案卷所载提案数',
    leftOutSays: '对您须回避的提案，本案卷不载任何内容，也不计入数目。', contents: '目录', nothing: '没有须与您协商的提案。',
    articles: '公约条款', language: '案文语文', result: '成果', year: '年份', source: '来源', filesSay: '文件可在主席团页面上打开。',
    view: '负责国的意见', viewNone: '该国尚未表示意见。沉默不视为同意。', viewUntil: '表示意见的截止时间：{{until}}。',
    agrees: '同意审议该案例', wouldPresent: '愿意介绍该方案', yes: '是', no: '否', undecided: '未定', givenBy: '表示意见者', givenOn: '表示意见的时间', statement: '其声明所附文件',
  },
  agenda: {
    title: '最佳做法会议议程', begins: '开始', ends: '结束', room: '会议室',
    lead: '各国介绍和答问的时间相等。次序按英文国名字母顺序排列，不表示优劣。',
    caption: '会议进程', hours: '所列时间为{{place}}当地时间（{{offset}}）。', time: '时间', item: '项目', opening: '开幕', none: '没有国家介绍案例。',
  },
  runOfShow: {
    title: '会议流程：最佳做法会议', kind: '仅供秘书处官员使用', presenters: '介绍者', presentersNone: '尚未指定', needs: '所需条件', answer: '该国的答复',
    invited: '该国尚未答复邀请。', accepted: '已接受邀请', discussed: '已介绍和讨论', notDiscussed: '未讨论',
  },
  consultationRecord: {
    title: '与主席团协商的记录', kind: '仅供秘书处和主席团使用',
    lead: '秘书处就此处所列提案与主席团进行了协商。各项答复供秘书处参考，由秘书处作出决定。项目按英文国名字母顺序排列，所列数字不构成项目之间的次序。',
    frozen: '名单确定日期', due: '答复截止时间', closed: '结束', quorum: '每一项目的法定人数', quorumSays: '未回避成员中的{{number}}名',
    members: '接受协商的成员', office: '职务', group: '区域组', items: '各项目的答复', item: '项目',
    support: '支持', doNotSupport: '不支持', abstain: '弃权', unanswered: '未答复', recused: '回避', quorumHead: '法定人数', met: '达到', notMet: '未达到',
    closedToYou: '您须回避的项目，此处不载任何内容，也不计入数目。', recusals: '回避', recusalsSay: '以下成员没有参加有关项目：', recusalsNone: '此处所列项目没有成员回避。',
    signed: '任何文件均不载有表决内容。',
  },
  sections: {
    title: '标题', agency: '主管机构', aspect: '方面', articles: '公约条款', started: '启用时间', problem: '问题', objectives: '目标', whatWasDone: '所做工作', legalFramework: '法律框架',
    partners: '合作伙伴', resources: '资源', results: '成果', challenges: '挑战', lessons: '经验教训', sustainability: '可持续性', replicability: '其他国家如何借鉴', technicalAssistance: '技术援助', links: '链接',
  },
}
