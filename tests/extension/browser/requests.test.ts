import { expect, it } from 'vitest';
import { foreignAmong } from '../../../extension/browser/requests.ts';

it('tells files of the program from the network', () => {
  const own = 'chrome-extension://abc';
  expect(
    foreignAmong(
      [
        `${own}/knowledge.bin`,
        'blob:chrome-extension://abc/1',
        'data:,x',
        'https://a.example/x',
        'chrome-extension://abcd/y',
      ],
      own,
    ),
  ).toEqual(['https://a.example/x', 'chrome-extension://abcd/y']);
});
