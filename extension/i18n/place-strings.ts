/** Words of the places where reviews are made: the panel beside a page, the workbench. */
export const placeStrings = {
  'panel.workbench': { zh: '工作台', en: 'Workbench' },
  'panel.openInWorkbench': { zh: '在工作台打开', en: 'Open in the workbench' },
  'privacy.open': { zh: '隐私', en: 'Privacy' },
  'privacy.title': { zh: '隐私与本机处理', en: 'Privacy: all on this machine' },
  'knowledge.open': { zh: '知识库', en: 'Knowledge' },
  'knowledge.title': { zh: '知识库', en: 'Knowledge' },
  'room.doors': { zh: '更多', en: 'More' },
  'batch.door': { zh: '批量评估', en: 'Batch' },
  'batch.title': { zh: '批量评估：先看哪些', en: 'Batch: which to look at first' },
  'room.close': { zh: '关闭', en: 'Close' },
  'panel.idleTitle': { zh: '评估当前网页', en: 'Review the current page' },
  'panel.idle': {
    zh: '打开征求意见稿所在的网页，点击工具栏上的“衡文”图标，或者选中文字后在右键菜单中选择“评估所选文字”。',
    en: 'Open the page with the draft and click the Hengwen button in the toolbar, or select a text and choose “Review the selected text” from its context menu.',
  },
  'panel.local': {
    zh: '全部在本机运行，文字不会离开这台电脑。',
    en: 'Everything runs on this machine. The text never leaves it.',
  },
  'panel.working': { zh: '进行中', en: 'Working' },
  'panel.reading': { zh: '正在读取网页文字…', en: 'Reading the page…' },
  'panel.reviewing': { zh: '正在评估…', en: 'Reviewing…' },
  'panel.failedTitle': { zh: '评估没有完成', en: 'The review was not completed' },
  'panel.again': { zh: '重试', en: 'Try again' },

  'page.changed': {
    zh: '网页内容已有变化，以下仍是变化前的评估。',
    en: 'The page has changed; this is the review from before.',
  },
  'page.moved': {
    zh: '标签页已转到另一个网页，以下仍是原网页的评估。',
    en: 'The tab shows another page now; this is the review of the page before.',
  },
  'page.field': {
    zh: '评估的是网页输入框里的文字，随着输入更新。衡文只读取、不改写网页，改法请复制。',
    en: 'This is the text of a field in the page, followed as you write. Hengwen reads it and never writes there: copy what you need.',
  },
  'page.left': {
    zh: '标签页已转到别的网站，以下仍是原网页的评估。要评估新的网页，请点击工具栏上的“衡文”图标。',
    en: 'The tab has gone to another site; this is the review of the page before. To review the new page, click the Hengwen button in the toolbar.',
  },
  'page.closed': {
    zh: '原网页已关闭。处理和意见仍可继续填写。',
    en: 'The page was closed. You can still decide and write notes.',
  },
  'page.elsewhere': { zh: '以下评估属于另一个标签页。', en: 'This review belongs to another tab.' },
  'page.again': { zh: '重新评估', en: 'Review again' },
  'page.return': { zh: '回到该页', en: 'Go there' },

  'refused.title': { zh: '读不到这个页面的文字', en: 'The text of this page cannot be read' },
  'refused.browserPage': {
    zh: '这是浏览器自己的页面或受保护的页面（如扩展商店），浏览器不允许扩展读取。',
    en: 'This is one of the browser’s own or protected pages (the extension store is one), which extensions may not read.',
  },
  'refused.browserPageWay': {
    zh: '可以复制文字，到工作台粘贴后评估。',
    en: 'Copy the text and paste it into the workbench.',
  },
  'refused.notGranted': {
    zh: '需要您在该网页上点一下，衡文才能读取它。',
    en: 'Hengwen may read a page only after you have clicked there.',
  },
  'refused.notGrantedWay': {
    zh: '请切换到该网页，点击工具栏上的“衡文”图标。',
    en: 'Go to the page and click the Hengwen button in the toolbar.',
  },
  'refused.pdf': {
    zh: '这是浏览器里的 PDF，浏览器没有把它的内容交给扩展。',
    en: 'This is a PDF in the browser, which has not handed its content to the extension.',
  },
  'refused.pdfWay': {
    zh: '请下载（另存）这个 PDF，把文件拖入工作台；只评估一部分时，也可以选取文字后用右键菜单评估。',
    en: 'Download the PDF and drop the file into the workbench; to review a part of it, select the words and use the context menu.',
  },
  'refused.canvas': {
    zh: '这是在线文档编辑器，文字画在画布上，网页里没有可读的文字。',
    en: 'This is an online editor that draws its text on a canvas; the page itself holds no text to read.',
  },
  'refused.canvasWay': {
    zh: '请在编辑器中全选并复制，到工作台粘贴；或者下载为文本文件，拖入工作台。',
    en: 'Select all and copy in the editor, then paste into the workbench; or download it as a text file and drop it there.',
  },
  'refused.silent': {
    zh: '这个页面没有回应：它可能还在忙，或者已经停住了。',
    en: 'This page does not answer: it may still be busy, or have come to a standstill.',
  },
  'refused.silentWay': {
    zh: '请等页面载入完毕，或者刷新页面，再点击“重试”；也可以把文字粘贴到工作台。',
    en: 'Wait until the page has loaded, or load it again, then choose “Try again”; or paste the text into the workbench.',
  },
  'refused.empty': { zh: '这个页面上没有可以评估的文字。', en: 'This page holds no text to review.' },
  'refused.emptyWay': {
    zh: '如果文字在图片或附件里，请打开附件，复制文字到工作台粘贴。',
    en: 'If the text is in a picture or an attachment, open it, and paste the text into the workbench.',
  },

  'refused.workbench': { zh: '打开工作台', en: 'Open the workbench' },
  'refused.titleLanguage': { zh: '这个页面的文字无法评估', en: 'The text of this page cannot be reviewed' },
  'refused.language': {
    zh: '这里的文字看来不是中文，也不是英文，衡文只能评估这两种文字。',
    en: 'This text seems to be neither Chinese nor English, the two languages that Hengwen can review.',
  },
  'refused.languageWay': {
    zh: '请打开它的中文或英文版；如果只有一部分是中文或英文，请只选取或粘贴那一部分。',
    en: 'Open its Chinese or English version; where only a part is in one of them, select or paste that part.',
  },
  'refused.garbled': {
    zh: '这里的文字是乱码：声明的编码与内容不符，或者内容不是文字。',
    en: 'This text is garbled: it was read in the wrong encoding, or its content is not text.',
  },
  'refused.garbledWay': {
    zh: '请把网页另存为文件，拖入工作台：衡文按文件的内容识别编码。',
    en: 'Save the page as a file and drop it into the workbench, which tells the encoding from the content.',
  },

  'bench.home': { zh: '返回列表', en: 'All reviews' },
  'bench.reading': {
    zh: '正在读取 {name}：第 {done} 页，共 {total} 页。',
    en: 'Reading {name}: page {done} of {total}.',
  },
  'bench.password': { zh: '打开文件的密码', en: 'Password of the file' },
  'bench.unlock': { zh: '打开', en: 'Open' },
  'bench.cancel': { zh: '取消', en: 'Cancel' },
  'bench.reviewing': {
    zh: '正在评估 {name}……本页可以照常使用。',
    en: 'Reviewing {name}… You can go on using this page.',
  },
  'bench.ready': { zh: '“{title}”已评估完毕。', en: '“{title}” has been reviewed.' },
  'bench.show': { zh: '查看', en: 'Show' },
  'start.title': { zh: '评估一份草案', en: 'Review a draft' },
  'start.paste': { zh: '草案文字', en: 'Text of the draft' },
  'start.placeholder': {
    zh: '在此粘贴草案全文，保留分行和“第×条”“（一）”等编号',
    en: 'Paste the whole draft here, with its lines and numbering',
  },
  'start.review': { zh: '开始评估', en: 'Review' },
  'start.nothing': {
    zh: '还没有文字。请先粘贴草案，或者选择文件。',
    en: 'There is no text yet. Paste the draft first, or choose a file.',
  },
  'start.choose': { zh: '选择文件…', en: 'Choose files…' },
  'start.drop': {
    zh: '也可以把 Word、WPS、PDF、OFD、网页或文本文件拖到本页任何位置',
    en: 'Or drop Word, WPS, PDF, OFD, web or text files anywhere on this page',
  },
  'start.pasted': { zh: '粘贴的文字', en: 'Pasted text' },
  'saved.title': { zh: '已保存的评估', en: 'Saved reviews' },
  'room.guide': { zh: '使用指南', en: 'User guide' },
  'room.welcome': { zh: '三步用好衡文', en: 'Hengwen in three steps' },
  'saved.none': {
    zh: '还没有保存的评估。评估过的草案会自动列在这里。没有草案在手，可以先看一份示例。',
    en: 'No saved reviews yet. Every draft you review is listed here. With no draft at hand, begin with a sample.',
  },
  'saved.sample': { zh: '三步上手，看示例', en: 'Three steps and a sample' },
  'saved.search': { zh: '搜索名称、机关、联系人…', en: 'Search title, body, contact…' },
  'saved.show': { zh: '显示哪些评估', en: 'Which reviews' },
  'saved.open': { zh: '办理中', en: 'Open' },
  'saved.archived': { zh: '已归档', en: 'Archived' },
  'saved.all': { zh: '全部', en: 'All' },
  'saved.by.step': { zh: '不限进度', en: 'Any step' },
  'saved.by.kind': { zh: '不限文件类型', en: 'Any kind' },
  'saved.by.body': { zh: '不限制定机关', en: 'Any issuing body' },
  'saved.noMatch': {
    zh: '没有符合条件的评估。换一个词，或者在右边改选“全部”。',
    en: 'No review matches. Try another word, or choose “All” on the right.',
  },
  'saved.archive': { zh: '归档', en: 'Archive' },
  'saved.archiveLabel': { zh: '归档“{title}”', en: 'Archive “{title}”' },
  'saved.unarchive': { zh: '恢复', en: 'Restore' },
  'saved.unarchiveLabel': { zh: '恢复“{title}”', en: 'Restore “{title}”' },
  'saved.isArchived': { zh: '已归档', en: 'Archived' },
  'saved.versions': { zh: '{n} 个版本', en: '{n} versions' },
  'saved.exchange': { zh: '导入、备份与恢复', en: 'Import, backup and restore' },
  'at.screening': { zh: '待筛查', en: 'To be screened' },
  'at.self': { zh: '待自评', en: 'Self-assessment next' },
  'at.assessment': { zh: '待评估', en: 'Assessment next' },
  'at.opinion': { zh: '待出具意见', en: 'Opinion next' },
  'at.feedback': { zh: '待反馈', en: 'Reply next' },
  'at.archive': { zh: '待归档', en: 'To be filed' },
  'at.later': { zh: '待实施后评估', en: 'Review after implementation next' },
  'at.finished': { zh: '程序已完成', en: 'All steps done' },
  'saved.problems': { zh: '问题 {n} 处', en: 'Problems: {n}' },
  'saved.remove': { zh: '删除', en: 'Delete' },
  'saved.removeLabel': { zh: '删除“{title}”', en: 'Delete “{title}”' },
  'saved.removed': { zh: '已删除“{title}”。', en: 'Deleted “{title}”.' },
  'saved.undo': { zh: '撤销', en: 'Undo' },

  'outline.title': { zh: '目录', en: 'Outline' },
  'outline.none': {
    zh: '没有识别出条文编号。评估照常进行；每条另起一行、以“第×条”或“一、”开头，就会列在这里。',
    en: 'No numbered provisions were recognised. The review is made all the same; provisions that begin a line with “Article 1” or “1.” are listed here.',
  },
  'outline.problems': { zh: '问题 {n} 处', en: 'Problems: {n}' },
  'draft.title': { zh: '草案', en: 'Draft' },
  'draft.aside': {
    zh: '这份文字里还有公告、起草说明等，以灰色显示，不在评估范围之内。',
    en: 'This text also holds what was written about the draft (an announcement, an explanation): it is shown in grey and not reviewed.',
  },
  'draft.empty': {
    zh: '这份草案没有文字。请返回列表，粘贴文字或者换一个文件。',
    en: 'This draft holds no text. Go back to all reviews, and paste its text or choose another file.',
  },

  'failed.title': { zh: '衡文没有启动成功', en: 'Hengwen could not start' },
  'failed.died': {
    zh: '分析程序意外停止，请重试。',
    en: 'The analyzer stopped unexpectedly. Please try again.',
  },
  'failed.reload': { zh: '重新打开', en: 'Open again' },
};
