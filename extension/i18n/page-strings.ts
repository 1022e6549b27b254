import { teller } from './language.ts';

/** Words of drafts shown as their pages. They load with those views. */
export const pageStrings = {
  'pages.layout': { zh: '显示方式', en: 'Shown as' },
  'pages.asText': { zh: '文本', en: 'Text' },
  'pages.asPages': { zh: '版面', en: 'Pages' },
  'pages.page': { zh: '第 {n} 页，共 {all} 页', en: 'Page {n} of {all}' },
  'pages.preview': {
    zh: '文件的版面，文字仍在读取',
    en: 'Pages of the file, whose text is still being read',
  },
  'pages.undrawn': { zh: '这一页画不出来：{why}', en: 'This page cannot be drawn: {why}' },
  'pages.otherFile': {
    zh: '这不是评估时的那份文件，内容不同。',
    en: 'This is not the file that was reviewed: its content differs.',
  },
};

export const tp = teller(pageStrings);
