import { teller } from './language.ts';

/** Words of the unit's own templates. They load with the exchange view. */
export const templateStrings = {
  'template.title': { zh: '本单位的 Word 模板', en: 'Your unit’s Word templates' },
  'template.hint': {
    zh: '模板是普通的 .docx 文件，写上带花括号的栏目名即可，如 {{文件名称}}（也可以写 {{title}}）；逐条的内容写在 {{#意见}} 与 {{/意见}} 之间。模板保存在这台电脑上。',
    en: 'A template is an ordinary .docx with field names in braces, such as {{title}}; rows stand between {{#opinions}} and {{/opinions}}. It is kept on this machine.',
  },
  'template.paper': { zh: '用于哪种文书', en: 'For which paper' },
  'template.self': { zh: '自评表', en: 'Self-assessment' },
  'template.opinion': { zh: '评估意见书', en: 'Opinion' },
  'template.reply': { zh: '采纳情况反馈表', en: 'Reply' },
  'template.history': { zh: '评估经过记录', en: 'Record of the assessment' },
  'template.comparison': { zh: '修改对照表', en: 'Table of changes' },
  'template.checklist': { zh: '评估清单', en: 'Checklist' },
  'template.choose': { zh: '选择模板…', en: 'Choose a template…' },
  'template.fill': { zh: '填写并导出', en: 'Fill and export' },
  'template.remove': { zh: '不再使用', en: 'Use it no more' },
  'template.unknown': {
    zh: '模板里有程序不认识的栏目，已留空：{names}',
    en: 'The template has fields that the program does not know; they were left empty: {names}',
  },
  'template.unused': {
    zh: '程序自带的这种文书还有这些栏目，模板里没有：{names}',
    en: 'The program’s own paper has these fields, and the template does not: {names}',
  },
};

export const tm = teller(templateStrings);
