import { describe, expect, it } from 'vitest';
import type { OutlineRow } from '../../../extension/desk/outline.ts';
import { placeAt } from '../../../extension/desk/place.ts';

const text = '某办法\n第一条　一。\n第二条　公共服务机构应当在办事场所公布服务项目。\n（一）二。\n';
const row = (start: number): OutlineRow => ({
  id: `${start}`,
  kind: 'art',
  text: '',
  start,
  depth: 0,
  problems: 0,
});

describe('the place a reviewer points at', () => {
  it('is the row of the outline around it, up to the next row', () => {
    const rows = [row(4), row(11)];
    expect(placeAt(6, rows, text)).toEqual({ start: 4, end: 11, label: '第一条　一。' });
    expect(placeAt(40, rows, text)).toEqual({
      start: 11,
      end: text.length,
      label: '第二条　公共服务机构应当在办事场…',
    });
  });

  it('is the whole chapter where its heading is meant', () => {
    const rows = [row(0), { ...row(4), depth: 1 }, { ...row(11), depth: 1 }, row(35)];
    expect(placeAt(0, rows, text)).toEqual({ start: 0, end: 35, label: '某办法' });
    expect(placeAt(6, rows, text).end).toBe(11);
    expect(placeAt(12, rows, text).end).toBe(35);
  });

  it('is the line where there is no outline', () => {
    expect(placeAt(5, [], text)).toEqual({ start: 4, end: 10, label: '第一条　一。' });
    expect(placeAt(0, [], text)).toEqual({ start: 0, end: 3, label: '某办法' });
  });
});
