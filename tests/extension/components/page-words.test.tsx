import { act, cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GlyphSpan } from '../../../analyzer/model.ts';
import type { Desk } from '../../../extension/desk/desk.ts';
import { PageWords } from '../../../extension/views/pages/page-words.tsx';
import { draftText, reviewFixture } from '../../fixtures/review.ts';
import { renderDesk } from './render-desk.tsx';

const finding = reviewFixture.findings.find(({ start, level }) => start !== null && level === 'revise')!;
const [start, end] = [finding.start!, finding.end!];
/** One line that begins two characters before the finding and ends two behind it; ten points a character. */
const span: GlyphSpan = {
  start: start - 2,
  end: end + 2,
  page: 1,
  x: 50,
  y: 100,
  width: (end - start + 4) * 10,
  height: 12,
};
const down: GlyphSpan = { ...span, width: 12, height: span.width, vertical: true };

let life: AbortController;
let desk: Desk;
let container: Element;

function show(...spans: GlyphSpan[]) {
  const size = { width: 595, height: 842 };
  ({ desk, container } = renderDesk(
    <PageWords text={draftText} size={size} spans={spans} marked={[finding]} />,
    life.signal,
  ));
}
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  cleanup();
  life.abort();
});

const texts = () => [...container.querySelectorAll('text')];
const attributes = (selector: string, ...names: string[]) =>
  names.map((name) => Number(container.querySelector(selector)?.getAttribute(name)));

describe('the words of a page', () => {
  it('stand where the reader found them, the finding by itself and marked', () => {
    show(span);
    expect(texts().map(({ textContent }) => textContent)).toEqual([
      draftText.slice(start - 2, start),
      finding.quote,
      draftText.slice(end, end + 2),
    ]);
    expect(texts()[0]!.getAttribute('x')).toBe('50.0 60.0');
    expect(texts().map(({ dataset }) => Number(dataset.start))).toEqual([start - 2, start, end]);
    expect(container.querySelector('[data-level=revise] [data-findings]')?.textContent).toBe(finding.quote);
    expect(attributes('rect', 'x', 'y', 'width', 'height')).toEqual([70, 100, (end - start) * 10, 12]);
  });

  it('run down the page in vertical writing', () => {
    show(down);
    expect(texts()[0]!.getAttribute('y')).toBe('100.0 110.0');
    expect(attributes('rect', 'x', 'y', 'width', 'height')).toEqual([50, 120, 12, (end - start) * 10]);
  });

  it('show which finding is selected', async () => {
    show(span);
    expect(container.querySelector('[data-active]')).toBeNull();
    await act(() => desk.select(finding.id));
    expect(container.querySelector('[data-active] text')?.textContent).toBe(finding.quote);
  });
});
