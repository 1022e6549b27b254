import { flat, randomFrom, textOf } from './generate.ts';

/** Texts made to be slow: each drives one part of the engine to its edge. Of our own words, without meaning. */
const FORMS: Readonly<Record<string, (chars: number) => string>> = {
  'a problem in every line': (n) => lines('岗位限男性，女职工怀孕的解除劳动合同，由男性户主签字。', n),
  'words of many rules, no stop between': (n) =>
    repeat('女职工怀孕产假户主学生家长母亲照料招聘限男性年龄', n),
  'both sexes, over and over': (n) => repeat('男女、父母、妇女和男性、儿子或者女儿、', n),
  'one sentence without an end': (n) => textOf(n).replace(/[。；：\n]/g, '，'),
  'one line without a mark': (n) => textOf(n * 2).replace(/[，。；：、\n （）]/g, ''),
  'lists in lists': (n) => lists(n),
  'lead-ins only': (n) => lines('（一）女职工有下列情形之一的，应当：', n),
  'one word to a line': (n) => lines('女', n),
  numbers: (n) => repeat('男满60周岁、女满50周岁，3年以上5%至1000元1.5米以上二十人；', n),
  'quotations in quotations': (n) => repeat('《关于女职工的“招聘《妇女', n),
  spaces: (n) => repeat('女 职　工 怀\u200b孕 ', n),
};

const unitOf = (text: string, chars: number) => Math.ceil(chars / text.length);
const repeat = (text: string, chars: number) => text.repeat(unitOf(text, chars));
const lines = (line: string, chars: number) => repeat(`${line}\n`, chars);

function lists(chars: number): string {
  const out: string[] = [];
  let length = 0;
  for (let n = 1; length < chars; n++) {
    const block = [
      `第${n}条 单位有下列情形的，应当：`,
      '（一）女职工怀孕的，按照下列规定：',
      '1.产假期间，分别情况：',
      '（1）学生家长应当签字；',
      '（2）未婚的不予录用；',
      '（二）招聘男性的：',
      '1.母亲照料子女；',
    ];
    out.push(...block);
    length += block.join('\n').length + 1;
  }
  return out.join('\n');
}

export function worstTexts(chars: number): { name: string; text: string }[] {
  return Object.entries(FORMS).map(([name, make]) => ({ name, text: flat(make(chars).slice(0, chars)) }));
}

/** What the search puts together: words that rules wait for, and every mark that shapes a draft. */
const PIECES = [
  ...[
    '女职工',
    '怀孕',
    '男性',
    '限',
    '招聘',
    '户主',
    '学生',
    '母亲',
    '照料',
    '不得',
    '应当',
    '年龄',
    '60',
    '岁',
  ],
  ...[
    '产假',
    '解除',
    '妇女',
    '儿童',
    '家长',
    '签字',
    '未成年人',
    '公开',
    '男女',
    '收回',
    '以下',
    '的',
    '由',
    '办法',
  ],
  ...['，', '。', '；', '：', '、', '\n', '（一）', '1.', '第一条 ', '《', '》', '“', '”', ' '],
];

/** One random text of the search: a few lines of pieces, over and over. */
export function searchedText(seed: number, chars: number): string {
  const random = randomFrom(seed);
  const pieces = 3 + Math.floor(random() * 40);
  let line = '';
  for (let i = 0; i < pieces; i++) line += PIECES[Math.floor(random() * PIECES.length)];
  return flat(repeat(line, chars).slice(0, chars));
}
