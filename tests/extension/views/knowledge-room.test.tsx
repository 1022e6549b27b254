import { cleanup, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, Knowledge } from '../../../analyzer/index.ts';
import { readPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { type OfficeContext, OfficeProvider } from '../../../extension/components/office-context.ts';
import { tk } from '../../../extension/i18n/knowledge-strings.ts';
import { KnowledgeRoom } from '../../../extension/views/knowledge/knowledge-room.tsx';
import type { Catalogue, CheckedPack } from '../../../extension/worker/knowledge-jobs.ts';
import json from '../../../seeds/.compiled/knowledge.json';
import yunxi from '../../fixtures/plans/yunxi.txt?raw';
import { officeFixture } from '../desk/office.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const knowledge = json as unknown as Knowledge;

const rule = (id: string, message: string, level: 'revise' | 'explain') => ({
  id,
  kind: 'wording' as const,
  level,
  criterion: level === 'revise' ? 'C1' : 'D5',
  domains: ['women-economy'],
  message,
  suggestion: '改为平等的条件。',
  basis: ['womens-rights-law-43-1'],
  patterns: ['{only} ~2 {men}'],
  pack: id.includes('/') ? id.split('/')[0]! : null,
});
const catalogue: Catalogue = {
  plans: knowledge.plans.map((plan) => ({ ...plan, pack: null })),
  rules: [rule('only-men', '以性别限定', 'revise'), rule('unit/prams', '谢绝婴儿车', 'explain')],
  leftOut: [],
};
const fine: CheckedPack = {
  problems: [],
  pack: {
    id: 'unit',
    title: '本处规则',
    version: '3',
    unit: '法制科',
    rules: ['unit/prams'],
    plans: 0,
    classes: 1,
    articles: 0,
  },
};
const account: Account = {
  rule: 'unit/prams',
  level: 'explain',
  message: '谢绝婴儿车',
  provision: null,
  start: 0,
  end: 3,
  quote: '婴儿车',
  pattern: null,
  words: [],
  met: [],
  verdict: { is: 'missed', miss: { why: 'clause' } },
};

let office: OfficeContext;
let answers: Record<string, unknown>;
let asked: [job: string, input: Record<string, unknown>][];
let container: HTMLElement;

beforeEach(() => {
  answers = { catalogue, checkPack: fine, explain: [account] };
  asked = [];
  const run = async (job: string, input: Record<string, unknown>) => {
    asked.push([job, input]);
    return answers[job];
  };
  office = { ...officeFixture(), client: { run } as unknown as OfficeContext['client'] };
  render(
    <OfficeProvider value={office}>
      <KnowledgeRoom />
    </OfficeProvider>,
  );
  container = document.body;
});
afterEach(cleanup);

const go = (part: string) => fireEvent.click(container.querySelector(`nav [data-part=${part}]`)!);
const shows = (selector: string) =>
  waitFor(() => {
    const found = container.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  });
const load = async (text = 'pack: …') => {
  go('packs');
  const input = await shows('input[type=file]');
  fireEvent.change(input, { target: { files: [new File([text], 'unit.yaml')] } });
};

describe('the room of knowledge', () => {
  it('lists the plans with their items and figures', async () => {
    const plan = await shows('[data-plan=bj-145]');
    const figures = knowledge.plans[0]!.items.flatMap(({ targets }) => targets).length;
    expect(plan.textContent).toContain(tk('plans.amount', { items: 240, figures }));
    expect(plan.textContent).toContain('孕产妇死亡率 7/10万');
  });

  it('finds rules by word, criterion, level and origin', async () => {
    go('rules');
    const search = await shows('.rule-filter input');
    const listed = () =>
      [...container.querySelectorAll('[data-rule]')].map((one) => one.getAttribute('data-rule'));
    expect(listed()).toEqual(['only-men', 'unit/prams']);
    fireEvent.input(search, { target: { value: '婴儿车 平等' } });
    expect(listed()).toEqual(['unit/prams']);
    fireEvent.input(search, { target: { value: '' } });
    for (const [place, value, left] of [
      [0, 'C1', 'only-men'],
      [1, 'explain', 'unit/prams'],
      [2, '-', 'only-men'],
    ] as const) {
      const select = container.querySelectorAll('.rule-filter select')[place]!;
      fireEvent.change(select, { target: { value } });
      expect(listed()).toEqual([left]);
      fireEvent.change(select, { target: { value: '' } });
    }
  });

  it('keeps a pack that is fine, in use; off, removed and brought back as told', async () => {
    await load();
    const row = await shows('[data-pack=unit]');
    expect(row.textContent).toContain('本处规则');
    expect((await office.records.packs.inUse()).map(({ path }) => path)).toEqual(['unit']);
    fireEvent.click(within(row).getByRole('checkbox'));
    await waitFor(async () => expect(await office.records.packs.inUse()).toEqual([]));
    fireEvent.click(row.querySelector('[data-do=remove]')!);
    await waitFor(() => expect(container.querySelector('[data-pack]')).toBeNull());
    fireEvent.click(within(container).getByText(tk('packs.undo')));
    await shows('[data-pack=unit]');
  });

  it('says line by line what is wrong with a pack, and keeps none', async () => {
    answers.checkPack = { problems: [{ file: 'unit.yaml', line: 7, reason: '没有词类 x' }], pack: null };
    await load();
    const list = await shows('.problems');
    expect(list.textContent).toContain(`${tk('problems.line', { line: 7 })} 没有词类 x`);
    expect(await office.records.packs.all()).toEqual([]);
  });

  it('tries a sentence with the pack as it is being written', async () => {
    go('write');
    const text = await shows('.numbered textarea');
    fireEvent.input(text, { target: { value: 'pack: { id: unit }' } });
    await shows('.checked[data-problems="0"]');
    fireEvent.input(container.querySelector('.test-bench textarea')!, { target: { value: '推婴儿车' } });
    fireEvent.submit(container.querySelector('.test-bench')!);
    const card = await shows('.bench-answer .card');
    expect(card.dataset.verdict).toBe('missed');
    const [, input] = asked.findLast(([job]) => job === 'explain')!;
    expect(input).toMatchObject({
      source: { text: '推婴儿车' },
      packs: [{ path: 'unit', text: 'pack: { id: unit }' }],
    });
  });

  it('leads from a problem to its line', async () => {
    answers.checkPack = { problems: [{ file: 'p', line: 2, reason: '不对' }], pack: null };
    go('write');
    const text = (await shows('.numbered textarea')) as HTMLTextAreaElement;
    fireEvent.input(text, { target: { value: 'one\ntwo\nthree' } });
    fireEvent.click(await shows('.problems button'));
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('two');
  });

  it('shows what was read of a plan, and adds it as it was corrected', async () => {
    answers.readPlan = readPlan({ text: yunxi }, knowledge, 'bj-145');
    answers.planFile = 'pack: the plan';
    go('import');
    const input = await shows('input[type=file]');
    fireEvent.change(input, { target: { files: [new File([yunxi], 'yunxi.txt')] } });
    await shows('.plan-head');
    const group = container.querySelector<HTMLDetailsElement>('.plan-domain')!;
    group.open = true;
    fireEvent(group, new Event('toggle'));
    const title = (await shows('.plan-item input')) as HTMLInputElement;
    expect(title.value).toBe('妇女两癌早诊率');
    fireEvent.change(title, { target: { value: '早诊率' } });
    fireEvent.click(within(container).getByText(tk('import.add')));
    await waitFor(async () => expect(await office.records.packs.inUse()).toHaveLength(1));
    const [, made] = asked.find(([job]) => job === 'planFile')!;
    expect(made).toMatchObject({ as: 'pack', plan: { id: 'new-plan', items: { 0: { title: '早诊率' } } } });
  });
});
