/** Words of the review itself: findings, decisions, notes, exports, records. */
export const deskStrings = {
  'brand.name': { zh: '衡文', en: 'Hengwen' },
  'language.other': { zh: 'English', en: '中文' },
  'language.chinese': { zh: '中文', en: '中文' },
  'language.english': { zh: 'English', en: 'English' },
  'settings.door': { zh: '设置', en: 'Settings' },
  'allow.open': { zh: '允许这样写', en: 'Allow these words' },

  'summary.progress': { zh: '已处理 {done}/{all}', en: '{done} of {all} decided' },
  'summary.progressLabel': { zh: '处理进度', en: 'Progress' },
  'filter.title': { zh: '按等级显示', en: 'Show by level' },

  'strip.title': { zh: '发现在草案中的分布：{n} 处', en: 'Where findings stand in the draft: {n} places' },

  'list.title': { zh: '评估发现', en: 'Findings' },
  'list.whole': { zh: '全文', en: 'The draft as a whole' },
  'list.noProvision': { zh: '未编号部分', en: 'Unnumbered part' },
  'list.credits': { zh: '良好做法（{n}）', en: 'Good practice ({n})' },
  'list.nothing': {
    zh: '未见需要斟酌的内容。这只说明所用规则没有发现问题，不代替人的判断。',
    en: 'Nothing to reconsider was found. This only means that the rules found no problem; it does not replace your judgement.',
  },
  'list.hidden': { zh: '所选等级下没有内容。', en: 'Nothing at the levels shown.' },

  'card.basis': { zh: '依据（{n}）', en: 'Basis ({n})' },
  'card.suggestion': { zh: '建议', en: 'Suggestion' },
  'card.replacement': { zh: '可替换为：', en: 'Can be replaced by:' },
  'card.copy': { zh: '复制', en: 'Copy' },
  'card.copied': { zh: '已复制', en: 'Copied' },
  'card.copyRefused': { zh: '浏览器未允许复制', en: 'The browser did not allow copying' },

  'decision.title': { zh: '处理', en: 'Decision' },
  'decision.reason': { zh: '理由', en: 'Reason' },
  'decision.adaptedReason': { zh: '如何调整、理由', en: 'How adapted, and why' },
  'decision.reasonWanted': { zh: '请写明理由，反馈时需要', en: 'Please give the reason: the reply needs it' },
  'reason.statutory': { zh: '系法律、行政法规的规定', en: 'Laid down by law or administrative regulation' },
  'reason.special': {
    zh: '属于合理的特殊保护或者特别措施',
    en: 'A reasonable protection or special measure',
  },
  'reason.elsewhere': { zh: '其他文件或者条款已有规定', en: 'Covered by another document or provision' },
  'reason.misread': { zh: '原文并非此意', en: 'The text does not mean this' },

  'note.title': { zh: '意见', en: 'Note' },
  'note.placeholder': { zh: '写下评估意见，随写随存', en: 'Write your opinion; it is saved as you type' },
  'note.saved': { zh: '已保存在本机', en: 'Saved on this machine' },
  'note.unsaved': { zh: '尚未保存', en: 'Not saved yet' },
  'note.has': { zh: '有意见', en: 'Note' },

  'orphans.title': { zh: '失锚（{n}）', en: 'Lost anchors ({n})' },
  'orphans.why': {
    zh: '这些处理和意见所针对的内容在本次评估中已经没有了。它们会一直保留，直到您移除。',
    en: 'What these decisions and notes were made on is no longer in this review. They are kept until you remove them.',
  },
  'orphans.remove': { zh: '移除', en: 'Remove' },

  'export.title': { zh: '导出', en: 'Export' },
  'export.checklist': { zh: '评估清单', en: 'Checklist' },
  'export.papers': { zh: '文书', en: 'Papers' },
  'export.original': { zh: '原文', en: 'The original' },
  'export.opinion.docx': { zh: '评估意见书 .docx', en: 'Opinion .docx' },
  'export.self.docx': { zh: '自评表 .docx', en: 'Self-assessment .docx' },
  'export.comparison.docx': { zh: '修改对照表 .docx', en: 'Table of changes .docx' },
  'export.comparison.xlsx': { zh: '修改对照表 .xlsx', en: 'Table of changes .xlsx' },
  'export.reply.docx': { zh: '采纳情况反馈表 .docx', en: 'Reply form .docx' },
  'export.reply.xlsx': { zh: '采纳情况反馈表 .xlsx', en: 'Reply form .xlsx' },
  'export.annotated': { zh: '原文加批注', en: 'With comments' },
  'export.tracked': { zh: '原文加批注和修订', en: 'With comments and tracked changes' },
  'export.chooseOriginal': {
    zh: '请选择所评估的那份原文件',
    en: 'Please choose the file that was reviewed',
  },
  'export.docx': { zh: 'Word 文档 .docx', en: 'Word document .docx' },
  'export.xlsx': { zh: 'Excel 表格 .xlsx', en: 'Excel workbook .xlsx' },
  'export.md': { zh: 'Markdown .md', en: 'Markdown .md' },
  'export.csv': { zh: '条文表 .csv', en: 'Provision table .csv' },
  'export.json': { zh: '数据 .json', en: 'Data .json' },
  'export.writing': { zh: '正在生成…', en: 'Writing…' },
  'export.done': { zh: '已导出 {name}', en: 'Exported {name}' },
  'export.failed': { zh: '导出失败：{why}', en: 'Export failed: {why}' },

  'records.memory': {
    zh: '浏览器不允许本页使用数据库（可能是无痕窗口）。可以继续评估，但关闭后处理和意见都会丢失，请及时导出。',
    en: 'The browser does not let this page use a database (a private window, perhaps). You can go on, but decisions and notes are lost when it closes: export in time.',
  },
  'records.memoryNewer': {
    zh: '本机的数据由更新版本的衡文保存，此版本不敢改动。请更新衡文。现在所做的评估在关闭后会丢失，请及时导出。',
    en: 'The records on this machine belong to a newer version of Hengwen, which this one must not touch. Update Hengwen. What you do now is lost when this page closes: export in time.',
  },
  'records.unsavedReview': {
    zh: '本次评估没有存入数据库：{why}。请及时导出。',
    en: 'This review was not saved: {why}. Export it in time.',
  },
  'records.trouble': {
    zh: '刚才的内容没有存入数据库：{why}。文字仍保留在此页。',
    en: 'Your last change was not saved: {why}. The words are still on this page.',
  },
  'records.full': {
    zh: '磁盘或浏览器的存储空间已满，刚才的内容还没有存入数据库，文字保留在此页。请清理磁盘空间或导出并删除旧的评估，再点“再次保存”。',
    en: 'The disk, or the space that the browser allows, is full: your last change is not saved yet, its words are still on this page. Free some space, or export and delete old reviews, then save again.',
  },
  'records.newer': {
    zh: '另一个标签页已换用更新版本的衡文。请重新载入此页；尚未保存的文字会在重新载入后自动补存。',
    en: 'Another tab has moved to a newer version of Hengwen. Reload this page; words that are not saved yet are saved after that.',
  },
  'records.retry': { zh: '再次保存', en: 'Save again' },

  'keys.help': {
    zh: '键盘：j/k 上下移动，回车定位原文，a 采纳，d 不采纳，n 写意见，m 对选中的文字写意见，Ctrl+Z 撤销，Esc 返回',
    en: 'Keys: j/k next and previous, Enter shows the words, a accept, d dismiss, n note, m note on selected words, Ctrl+Z undo, Esc back',
  },
  'keys.panel': {
    zh: '键盘：j/k 上下移动，回车定位原文，a 采纳，d 不采纳，n 写意见，Ctrl+Z 撤销，Esc 返回',
    en: 'Keys: j/k next and previous, Enter shows the words, a accept, d dismiss, n note, Ctrl+Z undo, Esc back',
  },
  'undo.undo': { zh: '撤销', en: 'Undo' },
  'undo.redo': { zh: '重做', en: 'Redo' },

  'tab.title': { zh: '评估的各部分', en: 'Parts of the review' },
  'tab.text': { zh: '条文', en: 'Text' },
  'tab.file': { zh: '案卷与程序', en: 'File and procedure' },
  'tab.criteria': { zh: '评估要点', en: 'Criteria' },
  'tab.versions': { zh: '版本', en: 'Versions' },
  'tab.replies': { zh: '采纳反馈', en: 'Replies' },
  'tab.conflicts': { zh: '{n} 处分歧需要您裁定', en: '{n} conflicts for you to settle' },
  'tab.exchange': { zh: '交换与备份', en: 'Exchange and backup' },
  'lazy.loading': { zh: '正在打开…', en: 'Opening…' },
  'lazy.failed': { zh: '没有打开：{why}', en: 'Could not be opened: {why}' },

  'words.make': { zh: '对选中的文字写意见', en: 'Note on the selected words' },
  'words.theirs': { zh: '{who}的意见', en: 'Note by {who}' },
  'words.nobody': { zh: '另一位评估人', en: 'another reviewer' },

  'filter.more': { zh: '筛选', en: 'Filter' },
  'filter.on': { zh: '筛选（{n}）', en: 'Filter ({n})' },
  'filter.all': { zh: '全部', en: 'All' },
  'filter.criterion': { zh: '评估要点', en: 'Criterion' },
  'filter.domain': { zh: '领域', en: 'Domain' },
  'filter.decision': { zh: '处理', en: 'Decision' },
  'filter.open': { zh: '待处理', en: 'Open' },
  'filter.author': { zh: '评估人', en: 'Reviewer' },
  'filter.clear': { zh: '清除筛选', en: 'Clear' },
};
