import { describe, expect, test } from 'vitest';
import { heaviest, weigh } from '../../../analyzer/reader/reader.ts';
import { readerOf, readerSeed } from '../../../analyzer/reader/reader-seed.ts';
import { type Labelled, trainReader } from '../../../analyzer/reader/train-reader.ts';

const labelled = (text: string, isProblem: boolean): Labelled => ({ text, isProblem, share: 1 });
const SENTENCES = [
  labelled('迟到的学生当众念出姓名。', true),
  labelled('成绩差的学生当众念出名次。', true),
  labelled('家长欠费的，孩子停用门禁卡。', true),
  labelled('学生的姓名不予公开。', false),
  labelled('家长可以了解学生的成绩。', false),
  labelled('门禁卡由物业发放。', false),
];
const codesOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));
const whole = (text: string) => ({ start: 0, end: text.length });
const reader = trainReader(SENTENCES);
const weightOf = (text: string) => weigh(reader, codesOf(text), 0, text.length);

describe('the second reader', () => {
  test('weighs what is like the problems it was shown above what is like the fine ones', () => {
    expect(weightOf('违纪的学生当众念出处分。')).toBeGreaterThan(0);
    expect(weightOf('学生的成绩不予公开。')).toBeLessThan(0);
  });

  test('is the same whenever it is trained on the same sentences', () => {
    expect(trainReader(SENTENCES)).toEqual(reader);
  });

  test('reads a sentence the same wherever it stands', () => {
    const sentence = '违纪的学生当众念出处分。';
    const text = `第一条 总则。${sentence}其他。`;
    const start = text.indexOf(sentence);
    expect(weigh(reader, codesOf(text), start, start + sentence.length)).toBe(weightOf(sentence));
  });

  test('takes any number for a number', () => {
    expect(weightOf('家长欠费3次的，孩子停用门禁卡。')).toBe(weightOf('家长欠费1250次的，孩子停用门禁卡。'));
  });

  test('names the places that weigh most, apart, in order and without punctuation', () => {
    const text = '物业规定，迟到的学生当众念出姓名，门禁卡由物业发放。';
    const places = heaviest(reader, codesOf(text), whole(text));
    const words = places.map(({ start, end }) => text.slice(start, end));
    expect(words.join()).toContain('当众');
    expect(words.every((word) => !/[，。]/.test(word) && word.length >= 2)).toBe(true);
    expect(places.every(({ start }, i) => i === 0 || start >= places[i - 1]!.end)).toBe(true);
  });

  test('survives being written down, but is not read in another size', () => {
    const whole = {
      ...reader,
      doubt: { longest: 60, later: 0.4, many: 3, usual: -1.6, sooner: 0.4, frames: { harm: -2 }, never: [] },
      overrule: 0.5,
      confirm: 0,
    };
    const seed = readerSeed(whole);
    expect(readerOf(seed)).toEqual(whole);
    expect(readerOf({ ...seed, weights: btoa('short') })).toBeNull();
  });
});
