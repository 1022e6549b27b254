import { afterEach, expect, it } from 'vitest';
import { putIn } from '../../../extension/writing/put-in.ts';

afterEach(() => document.body.replaceChildren());

function fieldWith(text: string) {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  const heard: string[] = [];
  field.addEventListener('input', () => heard.push(field.value));
  return { field, heard };
}
const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
  value.slice(selectionStart, selectionEnd);

it('words are typed where the browser types them, so that its own undo takes them back', () => {
  const { field, heard } = fieldWith('本岗位仅限男性。');
  const typed: unknown[] = [];
  document.execCommand = (...command: unknown[]) => typed.push(command) > 0;
  putIn(field, { start: 3, end: 7, words: '不限性别' });
  putIn(field, { start: 0, end: 3, words: '' });
  expect(typed).toEqual([['insertText', false, '不限性别'], ['delete']]);
  expect(heard).toEqual([]);
});

it('where it types nothing they are put in all the same, and the page hears of it', () => {
  const { field, heard } = fieldWith('本岗位仅限男性。');
  document.execCommand = () => false;
  putIn(field, { start: 3, end: 7, words: '不限性别' });
  expect(field.value).toBe('本岗位不限性别。');
  expect(heard).toEqual(['本岗位不限性别。']);
  expect(selected(field)).toBe('不限性别');
  putIn(field, { start: 8, end: 8, words: '\n第二条' });
  expect(selected(field)).toBe('第二条');
});
