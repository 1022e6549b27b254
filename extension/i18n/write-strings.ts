import { teller } from './language.ts';

/** Words of the places where a draft is written with the review following. They load with those views. */
export const writeStrings = {
  'write.field': { zh: '草案文字，边写边评', en: 'Text of the draft, reviewed as you write' },
  'write.save': { zh: '存为新版本', en: 'Save as a version' },
  'write.discard': { zh: '放弃修改', en: 'Discard the changes' },
  'write.same': { zh: '与当前版本相同', en: 'Same as this version' },
  'write.kept': {
    zh: '修改已自动存为工作副本，尚未成为版本',
    en: 'Your changes are kept as a working copy, not yet as a version',
  },
  'write.blocks': {
    zh: '这里按纯文本修改；原文件的格式不变，新版本只有文字。',
    en: 'You edit plain text here: the original file stays as it is, the new version holds words only.',
  },
  'write.putIn': { zh: '写入建议', en: 'Put it in' },
  'write.keys': {
    zh: '在文字里：{next} 下一处，{previous} 上一处，{putIn} 写入建议，Ctrl+Z 撤销',
    en: 'In the text: {next} next, {previous} previous, {putIn} puts the suggestion in, Ctrl+Z undoes',
  },
  'write.listKeys': {
    zh: '在列表里：{next}/{previous} 上下移动，{putIn} 写入建议',
    en: 'In the list: {next}/{previous} next and previous, {putIn} puts the suggestion in',
  },
  'write.failed': { zh: '评估没有跟上：{why}', en: 'The review could not follow: {why}' },
  'write.counts': { zh: '边写边评：', en: 'While you write: ' },
  'write.clean': { zh: '未见问题', en: 'no problem seen' },
  'write.suggestion': { zh: '建议：{text}', en: 'Suggestion: {text}' },
};

export const tw = teller(writeStrings);
