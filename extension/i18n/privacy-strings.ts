import { teller } from './language.ts';

/** Words of the page that says what is kept where, and what was sent: nothing. They load with it. */
export const privacyStrings = {
  'privacy.lead': {
    zh: '草案、意见和设置都只在这台电脑上。衡文没有服务器，不发送任何内容，也不统计使用情况。',
    en: 'Drafts, notes and settings stay on this machine. Hengwen has no server, sends nothing and counts nothing of your use.',
  },
  'privacy.counting': { zh: '正在读取…', en: 'Reading…' },

  'privacy.requests': { zh: '发往网络的请求', en: 'Requests sent to the network' },
  'privacy.requestsNote': {
    zh: '自本页打开时起，由浏览器自己的资源记录统计，含本页和分析程序。读取程序自带的文件不经过网络，不计在内。程序的安全策略也禁止它连接任何网站。',
    en: 'Since this page was opened, counted by the browser’s own record of resources, for this page and the analyzer. Files of the program itself use no network and are not counted. The program’s security policy forbids it to connect to any site.',
  },
  'privacy.unknown': { zh: '没有数出来：{why}', en: 'Could not be counted: {why}' },

  'privacy.kept': { zh: '存了什么，在哪里', en: 'What is kept, and where' },
  'privacy.what': { zh: '内容', en: 'What' },
  'privacy.where': { zh: '位置', en: 'Where' },
  'privacy.howMuch': { zh: '数量', en: 'How much' },
  'privacy.reviews': { zh: '评估和草案文字', en: 'Reviews, with the text of their drafts' },
  'privacy.marks': { zh: '处理、意见和办理记录', en: 'Decisions, notes and steps' },
  'privacy.originals': {
    zh: '随评估包收到的草案原文件',
    en: 'Files of drafts that came with packages',
  },
  'privacy.database': {
    zh: '浏览器里衡文自己的数据库（IndexedDB），其他网站和扩展读不到',
    en: 'Hengwen’s own database in the browser (IndexedDB), out of reach of sites and other extensions',
  },
  'privacy.memory': {
    zh: '只在本页的内存里，关闭即消失：浏览器没有允许使用数据库',
    en: 'In the memory of this page only, gone when it closes: the browser allows no database',
  },
  'privacy.settings': {
    zh: '设置（界面语言、署名等）和规则包',
    en: 'Settings (language, your name and the like) and rule packs',
  },
  'privacy.settingsPlace': {
    zh: '上述数据库和浏览器的扩展存储',
    en: 'That database and the browser’s store for extensions',
  },
  'privacy.request': { zh: '要评估哪个标签页', en: 'Which tab to review' },
  'privacy.requestPlace': {
    zh: '浏览器的内存，退出浏览器即消失',
    en: 'The browser’s memory, gone when the browser closes',
  },
  'privacy.exports': { zh: '导出的文件和备份', en: 'Exported files and backups' },
  'privacy.exportsPlace': {
    zh: '您选择的位置；衡文不会替您删除',
    en: 'Where you had them saved; Hengwen will not delete them',
  },
  'privacy.some': { zh: '{n} 份', en: '{n}' },
  'privacy.items': { zh: '{n} 条', en: '{n}' },
  'privacy.space': { zh: '共占用约 {size} MB', en: 'About {size} MB in all' },
  'privacy.firm': {
    zh: '浏览器答应在磁盘紧张时也不清除。',
    en: 'The browser has promised not to throw it away when the disk is short.',
  },
  'privacy.loose': {
    zh: '浏览器没有答应在磁盘紧张时保留，请适时导出。',
    en: 'The browser has not promised to keep it when the disk is short: export in time.',
  },

  'privacy.erase': { zh: '清除全部', en: 'Erase everything' },
  'privacy.eraseNote': {
    zh: '从这台电脑上删除衡文保存的全部评估、处理、意见和设置。导出的文件和备份不受影响。',
    en: 'Deletes all reviews, decisions, notes and settings that Hengwen keeps on this machine. Exported files and backups stay.',
  },
  'privacy.eraseStart': { zh: '清除全部……', en: 'Erase everything…' },
  'privacy.eraseAsk': {
    zh: '将删除 {reviews} 份评估、{marks} 条记录，不能撤销。',
    en: '{reviews} reviews and {marks} records on them will be deleted. This cannot be undone.',
  },
  'privacy.eraseYes': { zh: '确认清除', en: 'Yes, erase' },
  'privacy.eraseNo': { zh: '不清除', en: 'No, keep' },
  'privacy.erased': { zh: '已全部清除。', en: 'Everything has been erased.' },
  'privacy.eraseFailed': { zh: '没有清除成功：{why}', en: 'Could not be erased: {why}' },
  'privacy.licences': { zh: '第三方组件的许可', en: 'Licences of third-party components' },
};

export const tp = teller(privacyStrings);
