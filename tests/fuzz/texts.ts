import { textOf } from '../bench/texts/generate.ts';
import { searchedText } from '../bench/texts/worst.ts';
import type { Random } from './random.ts';
import type { Samples } from './samples.ts';

/** What shapes a draft, and what breaks programs that read text. */
const PIECES = [
  ...[
    '第一条 ',
    '第二条',
    '第一百零三条　',
    '第十章 总则',
    '第1条',
    '（一）',
    '(1)',
    '1.',
    '①',
    '一、',
    'Article 5 ',
  ],
  ...['，', '。', '；', '：', '、', '！', '“', '”', '《', '》', '（', '）', '(', ')', '…', '——'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u0085',
    '\t',
    ' ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\0',
  ],
  ...['\ud83d', '\ude00', '😀', '𠮷', '\ufffd', '⼥', '⺠', 'é', 'e\u0301', 'ﬁ', '\u202e', '\u0600'],
  ...[
    '女',
    '男',
    '女职工',
    '仅限男性',
    '不得',
    '应当',
    '怀孕',
    '未成年人',
    '男女',
    '60周岁',
    '三年以上',
    '98%',
  ],
  ...['招聘', '附件1', '起草说明', '征求意见', '目录', '办法', 'women', 'he or she', 'chairman', '0.5', '９'],
  ...['<b>', '&amp;', '&#x4f60;', '|', '# ', '- ', '=1+1', '@a', '\u001b[31m', ']]>', '{{x}}', '%s', '$&'],
];

const SMALL = 4000;
/** Characters that make a megabyte of UTF-8: nearly all are Chinese. */
const MEGABYTE = 340_000;

/** A text of any kind: pieces at random, a draft of the generator, a real one, each perhaps mutated; seldom a megabyte. */
export function anyText(random: Random, samples: Samples): string {
  const text = baseText(random, samples);
  return random.chance(0.7) ? mutated(text, random) : text;
}

function baseText(random: Random, samples: Samples): string {
  const lot = random.int(100);
  if (lot < 30) return pieces(random, random.int(300));
  if (lot < 50) return textOf(1 + random.int(SMALL), random.chance(0.2) ? 'en' : 'zh', random.int(1e9));
  if (lot < 60) return searchedText(random.int(1e9), 1 + random.int(SMALL));
  if (lot < 99) return samples.text(random);
  return searchedText(random.int(1e9), MEGABYTE);
}

export function pieces(random: Random, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += random.pick(PIECES);
  return text;
}

/** A few changes: as a careless hand, a broken converter and an enemy make them. */
export function mutated(text: string, random: Random): string {
  let now = text;
  for (let times = 1 + random.int(8); times > 0; times--) now = change(now, random);
  return now;
}

function change(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  const to = Math.min(text.length, at + random.int(60));
  const piece = text.slice(at, to);
  switch (random.int(7)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + pieces(random, 1 + random.int(4)) + text.slice(at);
    case 2:
      return text.slice(0, at) + piece.repeat(1 + random.int(40)) + text.slice(at);
    case 3:
      return text.slice(0, at) + [...piece].reverse().join('') + text.slice(to);
    case 4:
      return text.slice(0, at) + piece.replaceAll('\n', '') + text.slice(to);
    case 5:
      return text.slice(0, at) + piece.split('').join(random.pick([' ', '\n', '\u200b'])) + text.slice(to);
    default: {
      const there = random.int(text.length + 1);
      return text.slice(0, at) + text.slice(there, there + 200) + text.slice(to);
    }
  }
}
