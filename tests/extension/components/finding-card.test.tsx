import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindingList } from '../../../extension/components/finding-list.tsx';
import type { Desk } from '../../../extension/desk/desk.ts';
import { language } from '../../../extension/i18n/language.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { renderDesk } from './render-desk.tsx';

const id = 'f-age-limit-by-sex';
const finding = reviewFixture.findings.find((one) => one.id === id)!;
let life: AbortController;
let desk: Desk;
let container: Element;

beforeEach(() => {
  life = new AbortController();
  ({ desk, container } = renderDesk(<FindingList />, life.signal));
});
afterEach(() => {
  cleanup();
  life.abort();
  language.value = 'zh';
  vi.restoreAllMocks();
});

const card = () => container.querySelector<HTMLElement>(`[data-finding="${id}"]`)!;
const open = () => fireEvent.click(card().querySelector('.card-head')!);
const button = (value: string) =>
  card().querySelector<HTMLButtonElement>(`button[data-decision="${value}"]`)!;

describe('a finding’s card', () => {
  it('answers in order: what, why, on what basis, what to write instead, what I decide, my note', () => {
    open();
    const order = ['.quote', '.why', '.basis', '.suggestion', '.decision', '.note'];
    const parts = order.map((selector) => card().querySelector(selector)!);
    expect(parts.every(Boolean)).toBe(true);
    const inOrder = parts.every(
      (part, index) =>
        index === 0 ||
        (parts[index - 1]!.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    expect(inOrder).toBe(true);
  });

  it('quotes the plans of city and district and the law', () => {
    open();
    const quotes = [...card().querySelectorAll('.basis q')].map((quote) => quote.textContent);
    expect(quotes).toEqual(finding.basis.map(({ quote }) => quote));
  });

  it('shows the first basis, and folds the others', () => {
    open();
    expect(card().querySelector('.basis > p')!.textContent).toContain(finding.basis[0]!.quote);
    const others = card().querySelector('.basis details')!;
    expect(others.querySelector('summary')!.textContent).toBe(`其余 ${finding.basis.length - 1} 条依据`);
    expect(others.querySelectorAll('li')).toHaveLength(finding.basis.length - 1);
    expect(others.hasAttribute('open')).toBe(false);
  });

  it('unfolds on a click and asks for its words in the text', () => {
    expect(card().querySelector('.suggestion')).toBeNull();
    open();
    expect(card().querySelector('.card-head')!.getAttribute('aria-expanded')).toBe('true');
    expect(desk.revealed.value?.finding.id).toBe(id);
  });

  it('copies the words that can stand in for the quotation', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open();
    fireEvent.click(card().querySelector('.copy button')!);
    expect(writeText).toHaveBeenCalledWith(finding.suggestion.replacement);
    const status = card().querySelector('.copy [role=status]')!;
    await vi.waitFor(() => expect(status.textContent).toBe('已复制'));
  });

  it('takes a decision, its reason, and takes both back', () => {
    open();
    expect(card().querySelector('.reason')).toBeNull();
    fireEvent.click(button('dismissed'));
    expect(button('dismissed').getAttribute('aria-pressed')).toBe('true');
    const reason = card().querySelector<HTMLInputElement>('.reason input')!;
    expect(reason.getAttribute('aria-describedby')).not.toBeNull();
    fireEvent.input(reason, { target: { value: '法律另有规定' } });
    expect(desk.marks.decisions.value.get(id)).toMatchObject({ value: 'dismissed', reason: '法律另有规定' });
    fireEvent.click(button('adapted'));
    expect(desk.marks.decisions.value.get(id)).toMatchObject({ value: 'adapted', reason: '法律另有规定' });
    fireEvent.click(button('adapted'));
    expect(desk.marks.decisions.value.has(id)).toBe(false);
  });

  it('tells what was decided and noted without being unfolded', () => {
    act(() => {
      desk.marks.decide(
        { finding: id, anchor: { level: 'revise', label: '', quote: null, message: '' } },
        'accepted',
        '',
      );
      desk.marks.note(
        { finding: id, anchor: { level: 'revise', label: '', quote: null, message: '' } },
        '看过',
      );
    });
    expect(card().querySelector('.state')!.textContent).toBe('采纳有意见');
  });

  it('writes the note with every letter and does not overwrite a field in use', () => {
    document.body.append(container);
    open();
    const field = card().querySelector<HTMLTextAreaElement>('.note textarea')!;
    field.focus();
    fireEvent.input(field, { target: { value: '建' } });
    expect(desk.marks.notes.value.get(id)?.text).toBe('建');
    act(() => desk.marks.note({ finding: id, anchor: finding as never }, '来自另一页'));
    expect(field.value).toBe('建');
    fireEvent.input(field, { target: { value: '建议' } });
    expect(desk.marks.notes.value.get(id)?.text).toBe('建议');
  });

  it('speaks the other language when it is chosen', () => {
    open();
    act(() => {
      language.value = 'en';
    });
    expect(card().querySelector('.level')!.textContent).toBe('Revise or delete');
    expect(card().querySelector('.suggestion h4')!.textContent).toBe('Suggestion');
  });
});
