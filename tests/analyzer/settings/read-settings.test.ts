import { expect, test } from 'vitest';
import { readSettings } from '../../../analyzer/settings/read-settings.ts';

test('a unit’s file is read, YAML or JSON', () => {
  const settings = { omissions: 3, allowed: [{ phrase: '女职工', reason: '' }] };
  expect(readSettings('u.yaml', 'omissions: 3\nallowed:\n  - phrase: 女职工\n', 'en')).toEqual({
    settings,
    problems: [],
  });
  expect(readSettings('u.json', JSON.stringify(settings), 'en')).toEqual({ settings, problems: [] });
});

test.each([
  ['a word that it does not know', 'theme: dark\nomission: 3\n'],
  ['a phrase of one character, which stands everywhere', 'theme: dark\nallowed:\n  - phrase: 女\n'],
  ['a plan that is no id', 'theme: dark\nplans: [../x]\n'],
  ['a number that is none', 'theme: dark\nomissions: many\n'],
])('of a file with %s nothing is taken, and the line is told', (_, text) => {
  const { settings, problems } = readSettings('u.yaml', text, 'en');
  expect(settings).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'u.yaml' });
});
