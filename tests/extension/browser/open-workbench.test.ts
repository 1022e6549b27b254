import { describe, expect, it } from 'vitest';
import { hashOf, startOf } from '../../../extension/browser/open-workbench.ts';

describe('the workbench’s address', () => {
  it.each([{ review: '0b9e-1' }, { review: 'a=b&c 文' }, { tab: 12 }, { room: 'privacy' }, undefined])(
    'carries %j',
    (start) => {
      expect(startOf(hashOf(start))).toEqual(start);
    },
  );

  it.each(['', '#', '#review=', '#room=', '#tab=x', '#other=1'])('%j starts empty', (hash) => {
    expect(startOf(hash)).toBeUndefined();
  });
});
