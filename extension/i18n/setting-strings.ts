import { teller } from './language.ts';

/** Words of the settings and of allowed phrases. They load with those views. */
export const settingStrings = {
  'settings.lead': {
    zh: '设置改动后，打开着的草案随即重新评估；处理和意见都在。只保存您选过的项目，程序更新不会改动它们。',
    en: 'After a change the open draft is reviewed anew; decisions and notes stay. Only what you chose is kept, and no update changes it.',
  },
  'settings.scope': { zh: '设置对象', en: 'These settings are for' },
  'settings.forAll': { zh: '我的全部评估', en: 'All my reviews' },
  'settings.forDraft': { zh: '仅当前草案“{title}”', en: 'Only the draft “{title}”' },
  'settings.reset': { zh: '恢复', en: 'Reset' },
  'settings.resetLabel': { zh: '恢复“{what}”', en: 'Reset “{what}”' },
  'from.program': { zh: '程序默认', en: 'Program' },
  'from.unit': { zh: '单位文件', en: 'Unit file' },
  'from.policy': { zh: '单位策略', en: 'Unit policy' },
  'from.user': { zh: '我的选择', en: 'My choice' },
  'from.draft': { zh: '本草案', en: 'This draft' },

  'plans.title': { zh: '采用的规划', en: 'Plans in force' },
  'plans.note': {
    zh: '依据和指标只引用采用的规划；至少保留一个。',
    en: 'Only these are cited and held against figures; at least one stays.',
  },
  'families.title': { zh: '规则范围', en: 'Families of rules' },
  'families.note': {
    zh: '关闭一个要点，它名下的规则就不再检查，评估结果和清单会写明“未检查”。',
    en: 'The rules of a criterion that is off look for nothing; review and checklist say that it was not looked at.',
  },
  'families.off': { zh: '关闭 {n} 项', en: '{n} off' },
  'omissions.title': { zh: '缺漏提示', en: 'Omissions' },
  'omissions.most': { zh: '最多提示几条', en: 'At most' },
  'omissions.none': { zh: '不提示', en: 'None' },
  'omissions.some': { zh: '{n} 条', en: '{n}' },
  'omissions.all': { zh: '全部', en: 'All' },

  'allowed.title': { zh: '允许的表述', en: 'Allowed wording' },
  'allowed.note': {
    zh: '原文整段出现这些文字的，其中的问题不再计入发现，但会列在“允许的表述”里并写明理由。',
    en: 'Findings on words that one of these phrases covers are not counted; they are listed as allowed wording, with the reason.',
  },
  'allowed.none': { zh: '还没有允许的表述。', en: 'No wording is allowed yet.' },
  'allowed.phrase': { zh: '文字', en: 'Words' },
  'allowed.reason': { zh: '理由', en: 'Reason' },
  'allowed.add': { zh: '添加', en: 'Add' },
  'allowed.remove': { zh: '不再允许', en: 'No longer allow' },
  'allowed.removeLabel': { zh: '不再允许“{phrase}”', en: 'No longer allow “{phrase}”' },
  'allowed.again': { zh: '恢复允许', en: 'Allow again' },
  'allowed.short': { zh: '请写出至少两个字。', en: 'Give at least two characters.' },
  'allowed.forDraft': { zh: '仅本草案允许', en: 'Allow in this draft' },
  'allowed.always': { zh: '始终允许', en: 'Always allow' },
  'allowed.list': { zh: '允许的表述（{n}）', en: 'Allowed wording ({n})' },
  'allowed.listNote': {
    zh: '这些文字按设置予以允许，不计入发现。',
    en: 'The settings allow these words: they are not counted.',
  },
  'allowed.why': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'allowed.noReason': { zh: '没有写理由', en: 'No reason given' },

  'look.title': { zh: '界面', en: 'Appearance' },
  'look.language': { zh: '语言', en: 'Language' },
  'look.auto': { zh: '跟随浏览器', en: 'As the browser' },
  'look.theme': { zh: '明暗', en: 'Theme' },
  'look.system': { zh: '跟随系统', en: 'As the system' },
  'look.light': { zh: '浅色', en: 'Light' },
  'look.dark': { zh: '深色', en: 'Dark' },

  'unit.title': { zh: '单位的设置', en: 'Settings of a unit' },
  'unit.note': {
    zh: '单位可以把统一的设置做成文件（YAML 或 JSON）发给大家导入，也可以用浏览器策略下发；您自己的选择优先。',
    en: 'A unit can hand out a file of settings (YAML or JSON), or set them by browser policy; your own choices have the last word.',
  },
  'unit.none': { zh: '没有导入单位文件。', en: 'No unit file has been imported.' },
  'unit.file': { zh: '已导入“{name}”（{when}）', en: 'Imported “{name}” ({when})' },
  'unit.policy': {
    zh: '浏览器策略已下发 {n} 项设置。',
    en: 'The browser’s policy sets {n} of the settings.',
  },
  'unit.import': { zh: '导入单位文件…', en: 'Import a unit file…' },
  'unit.remove': { zh: '移除', en: 'Remove' },
  'unit.export': { zh: '把我的选择导出为文件', en: 'Export my choices as a file' },
  'unit.fileName': { zh: '衡文设置', en: 'hengwen-settings' },
  'unit.wrong': { zh: '文件没有导入：', en: 'The file was not imported:' },
  'unit.line': { zh: '第 {line} 行：{reason}', en: 'Line {line}: {reason}' },
  'unit.failed': { zh: '没有存入：{why}', en: 'Not saved: {why}' },
};

export const ts = teller(settingStrings);
