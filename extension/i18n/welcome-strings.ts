import { teller } from './language.ts';

/** Words of the page of the first minute; they load with it. */
export const welcomeStrings = {
  'welcome.open': { zh: '一、打开草案', en: '1. Open a draft' },
  'welcome.openWhy': {
    zh: '在征求意见稿的网页上，点浏览器工具栏里的“衡文”图标（在拼图图标里，可以固定出来）。没有网页时，把 Word、WPS、PDF、OFD 文件拖进工作台，或者粘贴文字。',
    en: 'On the page with the draft, click the Hengwen button in the browser’s toolbar (behind the puzzle piece; it can be pinned). Without a page, drop a Word, WPS, PDF or OFD file on the workbench, or paste the text.',
  },
  'welcome.openHere': {
    zh: '把 Word、WPS、PDF、OFD 文件拖进工作台，或者在网页、文档里复制全文，粘贴到工作台。',
    en: 'Drop a Word, WPS, PDF or OFD file on the workbench, or copy the whole text from a page or a document and paste it there.',
  },
  'welcome.decide': { zh: '二、逐条处理', en: '2. Decide, one by one' },
  'welcome.decideWhy': {
    zh: '每处发现都有原文、理由、依据和可以直接粘贴的改法。选采纳、部分采纳或者不采纳，写下意见；随写随存，都在这台电脑上。',
    en: 'Every finding has the words, the reason, the basis, and a rewrite to paste. Accept it, accept it in part, or dismiss it, and write your note: it is saved as you type, on this machine.',
  },
  'welcome.export': { zh: '三、导出文书', en: '3. Export' },
  'welcome.exportWhy': {
    zh: '在“导出”里取评估清单、评估意见书、修改对照表，或者把批注写回原来的 Word、PDF 文件。',
    en: 'Under Export, take the checklist, the opinion, the table of changes, or your own Word or PDF file with comments in it.',
  },
  'welcome.begin': { zh: '评估我的草案', en: 'Review my draft' },
  'welcome.place': { zh: '把示例放到工作台', en: 'Put the sample on the workbench' },
  'welcome.guide': { zh: '看使用指南', en: 'Read the guide' },
  'welcome.sample': { zh: '先拿这份示例试一试', en: 'Try it on this sample' },
  'welcome.sampleNote': {
    zh: '下面的发现是刚才在本页评估出来的。点一条展开；这里所作的处理不会保存。',
    en: 'These findings were made on this page a moment ago. Click one to unfold it; what you decide here is not kept.',
  },
  'welcome.try': {
    zh: '改这一句，发现随着变：比如把“限男性”删去',
    en: 'Change this provision and watch the findings: delete “only male”, for example',
  },
  'welcome.found': { zh: '现在有 {n} 处发现', en: '{n} findings now' },
  'welcome.failed': {
    zh: '示例没有评估成：{why} 请关闭本页后重新打开；仍然不行，请重新启动浏览器。',
    en: 'The sample was not reviewed: {why} Close this page and open it again; if that does not help, restart the browser.',
  },
};

export const tw = teller(welcomeStrings);
