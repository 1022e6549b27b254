import { expect, it } from 'vitest';
import { withUtf8Locale } from '../../../extension/launch/utf8-locale.ts';

it('gives the browser a locale that can name Chinese files, and leaves one that can', () => {
  expect(withUtf8Locale({ PATH: '/bin' })).toEqual({ PATH: '/bin', LC_ALL: 'C.UTF-8' });
  expect(withUtf8Locale({ LANG: 'POSIX' }).LC_ALL).toBe('C.UTF-8');
  expect(withUtf8Locale({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }).LC_ALL).toBe('C.UTF-8');
  for (const env of [{ LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'C.utf8' }, { LC_CTYPE: 'en_US.UTF-8' }])
    expect(withUtf8Locale(env)).toBe(env);
});
