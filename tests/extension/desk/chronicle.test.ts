import { describe, expect, it, vi } from 'vitest';
import type { DecisionValue, Finding } from '../../../analyzer/model.ts';
import { chronicle, stepRecords } from '../../../extension/desk/chronicle.ts';
import { createDesk } from '../../../extension/desk/desk.ts';
import { markTarget } from '../../../extension/desk/marks.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { entry } from '../records/entry.ts';
import { officeFixture } from './office.ts';

const MINUTE = 60_000;
const [finding, another] = reviewFixture.findings as [Finding, Finding];

async function deskAt() {
  const office = officeFixture();
  const opened = entry({ id: 'a' });
  await office.records.save(opened);
  const life = new AbortController();
  let at = 1_000_000;
  const desk = createDesk(opened, { ...office, now: () => at }, life.signal);
  await vi.waitFor(() => expect(desk.keeper.loaded.value).toBe(true));
  const later = async (minutes: number) => {
    await vi.waitFor(() => expect(desk.keeper.saving.value).toBe(false));
    at += minutes * MINUTE;
  };
  const told = () =>
    chronicle(desk, [{ at: 1, name: '征求意见稿', sha256: 'x', counts: opened.row.counts }], office.labels);
  /** Somebody else says it of the same thing, at this moment. */
  const elsewhere = async (id: string, value: string, base: string) => {
    const change = { field: 'value', value, base };
    await office.records.write('a', id, 'decision', [change], { site: 'there', by: '李复核', at });
    await vi.waitFor(() => expect(desk.keeper.value(id, 'value')).toBe(value));
  };
  /** Says of a finding what shall become of it, and lets so many minutes pass. */
  const decide = async (value: DecisionValue, minutes: number, reason = '', of = finding) => {
    desk.marks.decide(markTarget(of), value, reason);
    await later(minutes);
  };
  const note = async (text: string, minutes: number) => {
    desk.marks.note(markTarget(finding), text);
    await later(minutes);
  };
  return { desk, later, told, elsewhere, decide, note };
}

describe('what was done to a review', () => {
  it('is told in order: every change of a decision with its reason, by whom, on what', async () => {
    const { told, decide, note } = await deskAt();
    await decide('accepted', 60);
    await decide('dismissed', 60, '上位法有规定');
    await note('请补充依据。', 0);
    const deeds = told();
    expect(deeds.map(({ deed, change }) => [deed, change])).toEqual([
      ['草案版本', ''],
      ['处理', '采纳'],
      ['处理', '采纳 → 不采纳：上位法有规定'],
      ['意见', '请补充依据。'],
    ]);
    expect(deeds[1]!.by).toBe('王评估');
    expect(deeds[1]!.object).toContain(finding.quote!);
    expect(deeds[2]!.at - deeds[1]!.at).toBe(60 * MINUTE);
  });

  it('holds no correction made at once, and no word that was struck out of a note', async () => {
    const { desk, told, decide, note } = await deskAt();
    await decide('accepted', 1);
    await decide('adapted', 60);
    await note('起初这样写', 60);
    await note('后来改成这样', 0);
    expect(told().map(({ change }) => change)).toEqual(['', '部分采纳', '后来改成这样']);
    expect(JSON.stringify([...desk.keeper.entries.value.values()])).not.toContain('起初这样写');
  });

  it('holds what another person says a minute later, each by name, and nothing that was said again', async () => {
    const { told, elsewhere, decide } = await deskAt();
    await decide('accepted', 1);
    await elsewhere(`decision:${finding.id}`, 'dismissed', 'accepted');
    expect(told().map(({ by, change }) => [by, change])).toEqual([
      ['', ''],
      ['王评估', '采纳'],
      ['李复核', '采纳 → 不采纳'],
    ]);
    for (const value of ['accepted', 'dismissed', 'accepted'] as const)
      await decide(value, value === 'accepted' ? 60 : 1, '', another);
    expect(told().filter(({ object }) => object.includes(another.quote!))).toHaveLength(1);
  });

  it('is in order of time, whatever it is about, and holds the beginning of a long note', async () => {
    const { told, decide, note } = await deskAt();
    await decide('accepted', 60);
    await note('请说明依据。'.repeat(20), 60);
    await decide('dismissed', 0);
    const changes = told().map(({ change }) => change);
    expect(changes).toEqual(['', '采纳', expect.stringMatching(/^请说明依据。.*…$/), '采纳 → 不采纳']);
    expect(changes[2]).toHaveLength(81);
  });

  it('tells of no step that was never done', async () => {
    const { desk, later, told } = await deskAt();
    desk.keeper.set('step:screening', 'step', { done: false, who: '李' });
    await later(0);
    expect(told().map(({ deed }) => deed)).toEqual(['草案版本']);
  });

  it('tells steps done and undone, screening, answers', async () => {
    const { desk, later, told } = await deskAt();
    desk.keeper.set('step:screening', 'step', { done: true, who: '李', on: '2026-11-23' });
    await later(10);
    desk.keeper.set('step:screening', 'step', { done: false });
    desk.keeper.set('screening', 'screening', { needed: 'yes' });
    await later(10);
    desk.keeper.set('answer:C1', 'answer', { value: 'no' });
    await later(0);
    expect(told().map(({ deed, object, change }) => `${deed}|${object}|${change}`)).toEqual([
      '草案版本|征求意见稿|',
      '程序|筛查|完成',
      '程序|筛查|完成 → 未完成',
      expect.stringMatching(/^筛查\|.*\|需要评估$/),
      '要点的回答|C1|不符合',
    ]);
    expect(stepRecords(desk)[0]).toEqual({
      step: '筛查',
      done: false,
      who: '李',
      on: '2026-11-23',
      remark: '',
    });
  });
});
