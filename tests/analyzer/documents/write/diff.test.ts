import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff } from '../../../../analyzer/documents/write/diff.ts';

const joined = (changes: ReturnType<typeof diff>, ...kinds: string[]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

test('marks what differs, figures and words as a whole', () => {
  expect(diff('未满14周岁的人', '未满18周岁的人')).toEqual([
    { kind: 'same', text: '未满' },
    { kind: 'out', text: '14' },
    { kind: 'in', text: '18' },
    { kind: 'same', text: '周岁的人' },
  ]);
});

test('one character that happens to stay does not part a change', () => {
  const changes = diff('由学生母亲参加家庭教育指导', '由父母一方参加家庭教育指导');
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'out', 'in', 'same']);
});

test('where little stays, all of it is new', () => {
  expect(diff('女性夜间应当避免单独出行', '公安机关应当加强巡逻').map(({ kind }) => kind)).toEqual([
    'out',
    'in',
  ]);
});

test('any two texts: without what comes it is the first, without what goes the second', () => {
  const text = fc.stringMatching(/^[甲乙丙丁a1，\n]{0,30}$/);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diff(before, after);
      expect(joined(changes, 'same', 'out')).toBe(before);
      expect(joined(changes, 'same', 'in')).toBe(after);
      expect(changes.every((one) => one.text !== '')).toBe(true);
    }),
  );
});

test('very long texts take no longer than their length', () => {
  const long = '妇女儿童'.repeat(5000);
  expect(diff(`甲${long}`, `${long}乙`).length).toBeGreaterThan(0);
});
