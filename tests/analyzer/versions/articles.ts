import fc from 'fast-check';
import type { VersionText } from '../../../analyzer/versions/index.ts';

/** A draft in numbered articles, with its provisions as a review would hold them. */
export function articles(bodies: readonly string[]): VersionText {
  let text = '';
  const provisions = bodies.map((body, index) => {
    const label = `第${numeral(index + 1)}条`;
    const start = text.length;
    text += `${label}　${body}\n`;
    return { id: `art_${index + 1}`, label, start, end: text.length - 1 };
  });
  return { text, provisions };
}

const digits = '零一二三四五六七八九';

function numeral(n: number): string {
  if (n < 10) return digits[n]!;
  if (n < 20) return `十${n === 10 ? '' : digits[n % 10]}`;
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
  return [...String(n)].map((digit) => digits[Number(digit)]).join('');
}

const subjects = ['保安岗位', '公共场所', '用人单位', '有关部门', '学校', '市人民政府', '社区', '受理机关'];
const verbs = ['应当设置', '可以减少', '不得拒绝', '规定', '优先安排', '公布', '限制', '取消'];
const objects = [
  '母婴室',
  '男性报考',
  '女职工产假',
  '评价结果',
  '儿童座椅',
  '5个名额',
  '15日期限',
  'Linus设备',
];

const clause = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...objects))
  .map((words) => words.join(''));

/** Made of few words on purpose: formulas repeat, and that is where notes go astray. */
const body = fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => `${clauses.join('，')}。`);

/** What drafters do between versions. */
const edit = fc.oneof(
  fc.record({ op: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ op: fc.constant('insert' as const), at: fc.nat(), body }),
  fc.record({ op: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ op: fc.constant('reword' as const), at: fc.nat(), body }),
  fc.record({ op: fc.constant('join' as const), at: fc.nat() }),
  fc.record({ op: fc.constant('negate' as const), at: fc.nat() }),
);

/** Two versions of one draft. */
export const twoVersions = fc
  .record({
    bodies: fc.array(body, { minLength: 1, maxLength: 12 }),
    edits: fc.array(edit, { maxLength: 5 }),
  })
  .map(({ bodies, edits }) => {
    const after = [...bodies];
    for (const step of edits) {
      const at = step.at % Math.max(1, after.length);
      const old = after[at] ?? '';
      if (step.op === 'drop') after.splice(at, 1);
      if (step.op === 'insert') after.splice(at, 0, step.body);
      if (step.op === 'move') after.splice(step.to % (after.length + 1), 0, ...after.splice(at, 1));
      if (step.op === 'reword') after[at] = step.body;
      if (step.op === 'join') after.splice(at, 2, old + (after[at + 1] ?? ''));
      if (step.op === 'negate') after[at] = old.replace('应当', '不').replace('规定', '不再规定');
    }
    return { before: articles(bodies), after: articles(after) };
  });
