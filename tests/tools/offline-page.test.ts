import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { offlinePage } from '../../extension/offline/page.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = offlinePage('const end = "</script><!-- {style}";', 'p { color: red }');
const [, code = ''] = /<script type="module">([\s\S]*?)<\/script>/.exec(page) ?? [];

test('the offline file may load nothing but its own script and style, and speak to nobody', () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const directives = policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]);
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': `${digest(code)} 'wasm-unsafe-eval' blob:`,
    'worker-src': 'blob:',
    'style-src': digest('p { color: red }'),
    'img-src': 'data: blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});

test('what the script says of scripts does not end it, nor is it filled in', () => {
  expect(code).toBe('const end = "<\\/script><\\!-- {style}";');
  expect(page.match(/<style>/g)).toHaveLength(1);
});
