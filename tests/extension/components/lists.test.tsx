import { signal } from '@preact/signals';
import { act, cleanup, fireEvent } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskNotices } from '../../../extension/components/desk-notices.tsx';
import { FindingList } from '../../../extension/components/finding-list.tsx';
import { LevelFilter } from '../../../extension/components/level-filter.tsx';
import { OrphanList } from '../../../extension/components/orphan-list.tsx';
import { SummaryHeader } from '../../../extension/components/summary-header.tsx';
import type { Desk } from '../../../extension/desk/desk.ts';
import { DraftText } from '../../../extension/views/draft-text.tsx';
import { anchor } from '../records/entry.ts';
import { renderDesk } from './render-desk.tsx';

let life: AbortController;
let desk: Desk;
let container: Element;

beforeEach(() => {
  life = new AbortController();
  ({ desk, container } = renderDesk(
    <main>
      <h1>衡文</h1>
      <SummaryHeader />
      <DeskNotices unsaved="磁盘已满" />
      <LevelFilter />
      <FindingList />
      <OrphanList />
      <DraftText sought={signal<number | null>(null)} onPoint={() => undefined} />
    </main>,
    life.signal,
  ));
});
afterEach(() => {
  cleanup();
  life.abort();
});

const cards = () => [...container.querySelectorAll('.findings [data-finding]')];
const toggle = (level: string) =>
  fireEvent.click(container.querySelector(`.levels .level[data-level=${level}]`)!.closest('button')!);

describe('the lists of a desk', () => {
  it('show the findings under the labels of their provisions, omissions under the whole draft', () => {
    const titles = [...container.querySelectorAll('.group h3')].map((title) => title.textContent);
    expect(titles.slice(0, 2)).toEqual(['第二条', '第三条第（一）项']);
    expect(titles.slice(-2)).toEqual(['全文', '良好做法（2）']);
  });

  it('hide a level from the list and from the draft', () => {
    toggle('revise');
    expect(cards().every((card) => card.getAttribute('data-level') !== 'revise')).toBe(true);
    expect(container.querySelector('.draft mark[data-level=revise]')).toBeNull();
    for (const level of ['explain', 'consider', 'credit']) toggle(level);
    const all = desk.opened.draft.review.findings.length;
    expect(container.querySelector('.empty p')!.textContent).toContain(`${all} 处发现都被`);
    fireEvent.click(container.querySelector('.empty button')!);
    expect(cards().length).toBeGreaterThan(0);
  });

  it('are narrowed to findings that hold the words sought, in the text or in what is said of it', () => {
    const quote = [...desk.findings.values()].find(({ level }) => level === 'revise')!.quote!;
    const search = (words: string) =>
      act(() => {
        desk.filter.value = { ...desk.filter.value, words };
      });
    search(` ${quote.slice(0, 4)} `);
    expect(cards().length).toBeGreaterThan(0);
    expect(cards().length).toBeLessThan(desk.findings.size);
    search('没有一处有这些字');
    expect(cards()).toHaveLength(0);
  });

  it('unfold the credits when one is selected in the draft', () => {
    expect(cards().some((card) => card.getAttribute('data-level') === 'credit')).toBe(false);
    const mark = container.querySelector('.draft mark[data-level=credit]')!;
    act(() => {
      fireEvent.click(mark);
    });
    const selected = container.querySelector('.findings [aria-current]');
    expect(selected?.getAttribute('data-finding')).toBe(mark.getAttribute('data-findings'));
  });

  it('mark exactly the quoted words in the draft', () => {
    for (const finding of desk.findings.values()) {
      if (finding.quote === null) continue;
      const marks = [...container.querySelectorAll(`.draft mark[data-findings~="${finding.id}"]`)];
      expect(marks.map((mark) => mark.textContent).join('')).toBe(finding.quote);
    }
  });

  it('count what has been decided', () => {
    act(() => desk.marks.decide({ finding: desk.order.value[0]!, anchor }, 'accepted', ''));
    expect(container.querySelector('.progress')!.textContent).toMatch(/^已处理 1\/\d+$/);
  });

  it('keep orphans apart until the reviewer removes them', () => {
    act(() => {
      desk.marks.note({ finding: 'gone', anchor }, '这一条要保留');
      desk.marks.decide({ finding: 'gone', anchor }, 'dismissed', '另有规定');
    });
    const orphan = container.querySelector('.orphans [data-finding=gone]')!;
    expect(orphan.textContent).toContain('这一条要保留');
    expect(orphan.textContent).toContain('另有规定');
    fireEvent.click(orphan.querySelector('button')!);
    expect(container.querySelector('.orphans')).toBeNull();
    expect(desk.marks.notes.value.size).toBe(0);
  });

  it('warn when nothing is kept', () => {
    const warnings = [...container.querySelectorAll('.notice[role=alert]')].map(
      (notice) => notice.textContent,
    );
    expect(warnings).toHaveLength(2);
    expect(warnings[1]).toContain('磁盘已满');
  });

  it('are accessible, unfolded', async () => {
    document.body.append(container);
    act(() => desk.reveal(desk.order.value[1]!));
    for (const fold of container.querySelectorAll('details')) fold.open = true;
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
