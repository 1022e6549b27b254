import { teller } from './language.ts';

/** Words of the list of commands; they load with it. */
export const commandStrings = {
  'command.finding.next': { zh: '下一处发现', en: 'Next finding' },
  'command.finding.previous': { zh: '上一处发现', en: 'Previous finding' },
  'command.finding.open': { zh: '下一处待处理的发现', en: 'Next finding without a decision' },
  'command.finding.place': { zh: '定位到原文或网页', en: 'Show its words in the text or page' },
  'command.finding.accept': { zh: '采纳', en: 'Accept' },
  'command.finding.adapt': { zh: '部分采纳，写明如何调整', en: 'Accept in part, and say how' },
  'command.finding.dismiss': { zh: '不采纳，写明理由', en: 'Dismiss, and say why' },
  'command.finding.note': { zh: '写意见', en: 'Write a note' },
  'command.finding.copy': { zh: '复制建议的文字', en: 'Copy the suggested words' },
  'command.finding.putIn': {
    zh: '把建议写进正文（在“修改”里）',
    en: 'Put the suggestion into the text (under Edit)',
  },
  'command.finding.back': { zh: '从输入框回到发现', en: 'From a field back to its finding' },
  'command.write.next': { zh: '下一处有发现的文字', en: 'Next words with a finding' },
  'command.write.previous': { zh: '上一处有发现的文字', en: 'Previous words with a finding' },
  'command.write.putIn': {
    zh: '把光标处的建议写进正文',
    en: 'Put the suggestion at the caret into the text',
  },
  'command.words.note': { zh: '对选中的文字写意见', en: 'Note on the selected words' },
  'command.undo': { zh: '撤销', en: 'Undo' },
  'command.redo': { zh: '重做', en: 'Redo' },
  'command.export': { zh: '打开导出菜单', en: 'Open the export menu' },
  'command.tab.text': { zh: '转到“条文”', en: 'Go to Text' },
  'command.tab.write': { zh: '转到“修改”', en: 'Go to Edit' },
  'command.tab.file': { zh: '转到“案卷与程序”', en: 'Go to File and procedure' },
  'command.tab.criteria': { zh: '转到“评估要点”', en: 'Go to Criteria' },
  'command.tab.versions': { zh: '转到“版本”', en: 'Go to Versions' },
  'command.tab.replies': { zh: '转到“采纳反馈”', en: 'Go to Replies' },
  'command.tab.exchange': { zh: '转到“交换与备份”', en: 'Go to Exchange and backup' },
  'command.home': { zh: '返回列表', en: 'Back to all reviews' },
  'command.draft.write': { zh: '到草案输入框', en: 'Go to the box for the draft' },
  'command.draft.review': { zh: '开始评估', en: 'Review the draft' },
  'command.search': { zh: '搜索', en: 'Search' },
  'command.list': { zh: '打开快捷键列表', en: 'Open this list' },

  'place.everywhere': { zh: '处处可用', en: 'Everywhere' },
  'place.start': { zh: '列表页', en: 'At the start' },
  'place.desk': { zh: '一份评估', en: 'In a review' },
  'place.writing': { zh: '在起草的文字里', en: 'In the text being written' },
  'place.findings': { zh: '发现', en: 'On findings' },

  'commands.title': { zh: '快捷键', en: 'Keyboard shortcuts' },
  'commands.close': { zh: '关闭', en: 'Close' },
  'commands.search': { zh: '搜索命令，回车执行', en: 'Search commands; Enter runs the first' },
  'commands.nothing': {
    zh: '没有这样的命令。换一个词，或者清空搜索框看全部命令。',
    en: 'No such command. Try another word, or empty the box to see all.',
  },
  'commands.notHere': { zh: '这里不可用', en: 'not available here' },
  'commands.change': { zh: '更改', en: 'Change' },
  'commands.changeLabel': { zh: '更改“{name}”的快捷键', en: 'Change the shortcut of “{name}”' },
  'commands.press': { zh: '请按新的键；Esc 不改', en: 'Press the new key; Esc leaves it' },
  'commands.mayNot': {
    zh: '“{key}”不能用：它用于移动、确认，或者会打出字来。请换一个键。',
    en: '“{key}” cannot be used: it moves about, confirms, or types something. Choose another.',
  },
  'commands.clash': {
    zh: '“{key}”现在用于“{other}”。改用于这里，那边就没有这个键了。',
    en: '“{key}” is now used for “{other}”. Taken here, it is no longer there.',
  },
  'commands.take': { zh: '改用于这里', en: 'Use it here' },
  'commands.leave': { zh: '不改', en: 'Leave it' },
  'commands.off': { zh: '不用快捷键', en: 'No shortcut' },
  'commands.default': { zh: '恢复默认', en: 'Restore default' },
  'commands.allDefault': { zh: '全部恢复默认', en: 'Restore all defaults' },
  'commands.unkept': {
    zh: '新的快捷键现在可用，但没有存下来：{why}。关闭本页后会恢复原样，可以稍后再改一次。',
    en: 'The new shortcut works now, but was not kept: {why}. It is gone when this page closes; try again later.',
  },
  'commands.note': {
    zh: '改动只存在这台电脑的浏览器里。浏览器工具栏图标的快捷键在浏览器的扩展快捷键页设置。',
    en: 'Changes are kept in this browser only. The key of the toolbar button is set on the browser’s own page for extension shortcuts.',
  },
};

export const tc = teller(commandStrings);
