import { teller } from './language.ts';

/** Words of the batch room. They load with it. */
export const batchStrings = {
  'batch.lead': {
    zh: '选择一个文件夹，逐份读取、评估，排出先看哪些。只记下数字，不保存文件；打开哪一份，哪一份才成为您的评估。',
    en: 'Choose a folder: each document is read and reviewed, and those to look at first come on top. Only figures are kept, not the files; a document becomes a review of yours when you open it.',
  },
  'batch.folder': { zh: '选择文件夹…', en: 'Choose a folder…' },
  'batch.files': { zh: '选择多个文件…', en: 'Choose files…' },
  'batch.drop': { zh: '把文件夹或者文件拖到这里', en: 'Drop a folder or files here' },
  'batch.empty': { zh: '这里没有可以评估的文件。', en: 'There are no files to review in it.' },
  'batch.running': { zh: '正在评估 {done}/{total}：{name}', en: 'Reviewing {done} of {total}: {name}' },
  'batch.progress': { zh: '已评估的文件', en: 'Documents reviewed' },
  'batch.pages': { zh: '（第 {done}/{total} 页）', en: ' (page {done} of {total})' },
  'batch.cancel': { zh: '停止', en: 'Stop' },
  'batch.left': { zh: '已停止，还有 {n} 份没有评估。', en: 'Stopped; {n} not reviewed yet.' },
  'batch.resume': { zh: '继续', en: 'Go on' },
  'batch.clear': { zh: '清空', en: 'Clear' },
  'batch.done': { zh: '共 {n} 份，用时 {seconds} 秒', en: '{n} documents in {seconds} s' },
  'batch.export': { zh: '导出', en: 'Export' },
  'batch.exported': { zh: '已导出 {name}', en: 'Exported {name}' },
  'batch.exportFailed': { zh: '导出没有成功：{why}', en: 'The export failed: {why}' },
  'batch.priority': { zh: '优先级', en: 'Priority' },
  'batch.document': { zh: '文件', en: 'Document' },
  'batch.why': { zh: '理由', en: 'Why' },
  'batch.domains': { zh: '领域', en: 'Domains' },
  'batch.chars': { zh: '字数', en: 'Length' },
  'batch.failed': { zh: '未能评估', en: 'Not reviewed' },
  'batch.search': { zh: '按名称查找', en: 'Find by name' },
  'batch.anyDomain': { zh: '全部领域', en: 'All domains' },
  'batch.show': { zh: '显示哪些', en: 'Which to show' },
  'batch.shown': { zh: '显示 {n}/{all} 份', en: '{n} of {all} shown' },
  'batch.barsHint': {
    zh: '领域小图：左边八格是妇女，右边七格是儿童；实心是问题，空心是可以补充的。',
    en: 'Small charts: eight domains of women on the left, seven of children on the right; solid for problems, hollow for additions.',
  },
  'batch.none': { zh: '没有符合条件的文件。', en: 'No document fits.' },
  'batch.open': { zh: '打开“{name}”', en: 'Open “{name}”' },
  'batch.opened': { zh: '已打开', en: 'Opened' },
  'batch.untitled': { zh: '（没有标题）', en: '(no title)' },
  'batch.spread': { zh: '领域分布图', en: 'Spread over the domains' },
  'batch.spreadTitle': {
    zh: '各领域有多少份文件有发现（一份文件按其中最重的一处计）',
    en: 'Documents with findings by domain (each counted under its strongest finding)',
  },
  'batch.levels': { zh: '各等级的发现', en: 'Findings by level' },
  'batch.domainCount': { zh: '{name} {n}', en: '{name} {n}' },
  'batch.noDomains': { zh: '没有发现', en: 'No findings' },
};

export const tb = teller(batchStrings);
