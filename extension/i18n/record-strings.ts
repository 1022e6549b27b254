import { teller } from './language.ts';
import { noteStrings } from './note-strings.ts';

/** Words of the record of a review: its file, criteria, versions, replies. They load with those views. */
export const recordStrings = {
  ...noteStrings,
  'file.identity': { zh: '草案信息', en: 'The draft' },
  'file.title': { zh: '文件名称', en: 'Title' },
  'file.body': { zh: '制定机关', en: 'Issuing body' },
  'file.kind': { zh: '文件种类', en: 'Kind of document' },
  'file.stage': { zh: '所处阶段', en: 'Stage' },
  'file.number': { zh: '文号或编号', en: 'Number' },
  'file.received': { zh: '收到日期', en: 'Received' },
  'file.due': { zh: '反馈期限', en: 'Due' },
  'file.contact': { zh: '联系人和电话', en: 'Contact' },
  'file.saved': { zh: '随填随存', en: 'Saved as you type' },
  'stage.comment': { zh: '征求意见稿', en: 'Draft for comment' },
  'stage.draft': { zh: '草案', en: 'Draft' },
  'stage.second': { zh: '草案修改稿', en: 'Revised draft' },
  'stage.submitted': { zh: '送审稿', en: 'Submitted' },
  'stage.approval': { zh: '报批稿', en: 'For approval' },
  'stage.inForce': { zh: '已施行', en: 'In force' },

  'steps.title': { zh: '程序', en: 'Procedure' },
  'steps.who': { zh: '办理人', en: 'By' },
  'steps.on': { zh: '日期', en: 'Date' },
  'steps.remark': { zh: '备注', en: 'Remark' },
  'steps.now': { zh: '进行中', en: 'Now' },
  'step.screening': { zh: '筛查', en: 'Screening' },
  'step.self': { zh: '自评', en: 'Self-assessment' },
  'step.assessment': { zh: '评估', en: 'Assessment' },
  'step.opinion': { zh: '意见', en: 'Opinion' },
  'step.feedback': { zh: '反馈', en: 'Reply' },
  'step.archive': { zh: '归档', en: 'Filing' },
  'step.later': { zh: '实施后评估', en: 'Review after implementation' },

  'screening.title': { zh: '筛查：是否需要评估', en: 'Screening: is an assessment needed?' },
  'screening.hint': {
    zh: '以下由程序根据草案内容预填，是否评估由您决定。',
    en: 'What follows was filled in from the draft. Whether to assess is for you to decide.',
  },
  'file.domains': { zh: '各领域的发现和良好做法', en: 'Findings and good practice by domain' },
  'screening.topics': { zh: '涉及的领域和主题', en: 'Domains and topics touched' },
  'screening.topicsNone': {
    zh: '没有识别出相关的领域和主题',
    en: 'No related domain or topic was recognised',
  },
  'screening.findings': { zh: '评估发现', en: 'Findings' },
  'screening.found': {
    zh: '可能需要修改或者说明的 {problems} 处，可能需要补充的 {omissions} 处',
    en: '{problems} places that may need a change or a reason, {omissions} that may need an addition',
  },
  'screening.propose': { zh: '程序建议：{word}', en: 'Proposed: {word}' },
  'screening.yes': { zh: '需要评估', en: 'Needed' },
  'screening.no': { zh: '不需要评估', en: 'Not needed' },
  'screening.decision': { zh: '决定', en: 'Decision' },
  'screening.reason': { zh: '理由', en: 'Reason' },
  'screening.reasonWanted': { zh: '请写明理由', en: 'Please give the reason' },

  'criteria.title': { zh: '评估要点', en: 'Criteria' },
  'criteria.progress': { zh: '已答 {done}/{all}', en: '{done} of {all} answered' },
  'criteria.proposed': { zh: '程序建议：{word}', en: 'Proposed: {word}' },
  'criteria.evidence': { zh: '相关条文和发现（{n}）', en: 'Provisions and findings ({n})' },
  'criteria.checked': {
    zh: '没有发现：用 {rules} 条规则查过全文 {chars} 字、{provisions} 条，未见需要提示的内容。',
    en: 'Nothing found: {rules} rules went through all {chars} characters and {provisions} provisions.',
  },
  'criteria.byHand': {
    zh: '没有规则能代您判断这一点，请看起草说明等材料。',
    en: 'No rule can judge this for you: look at the explanatory note and other papers.',
  },
  'criteria.alsoChecked': { zh: '还查了什么', en: 'What else was checked' },
  'criteria.remark': { zh: '说明', en: 'Remark' },
  'criteria.places': { zh: '相关条文', en: 'Provisions' },
  'criteria.placesHint': { zh: '如：第四条第（二）项；第七条', en: 'For example: 第四条第（二）项；第七条' },
  'criteria.own': { zh: '换用本单位的要点…', en: 'Use your unit’s criteria…' },
  'criteria.shipped': { zh: '恢复程序自带的要点', en: 'Back to the program’s criteria' },
  'criteria.ownHint': {
    zh: '可以是 YAML 或 JSON 文件，格式与 seeds/criteria/criteria.yaml 相同。',
    en: 'A YAML or JSON file in the shape of seeds/criteria/criteria.yaml.',
  },
  'criteria.ownBad': { zh: '这份要点不能用：{why}', en: 'These criteria cannot be used: {why}' },

  'replies.title': { zh: '起草单位的采纳情况', en: 'The drafter’s replies' },
  'replies.hint': {
    zh: '评估意见包括处理为“采纳”“部分采纳”和尚未处理的发现，以及评估人写的意见。请逐条填写采纳情况和理由。',
    en: 'Opinions are the findings not dismissed and the notes of reviewers. Answer each, with the reason.',
  },
  'replies.none': { zh: '还没有需要答复的意见。', en: 'There is no opinion to answer yet.' },
  'replies.progress': { zh: '已答复 {done}/{all}', en: '{done} of {all} answered' },
  'replies.answer': { zh: '采纳情况', en: 'Answer' },
  'replies.reason': { zh: '理由', en: 'Reason' },
  'replies.changed': { zh: '修改后的条文', en: 'Text as changed' },
  'replies.wanted': { zh: '部分采纳、不采纳的，请写明理由', en: 'Please give the reason' },
  'replies.export': { zh: '导出采纳情况反馈表', en: 'Export the reply form' },
  'replies.whole': { zh: '全文', en: 'Whole draft' },
};

export const tr = teller(recordStrings);
