import type { Report } from './report.ts';
import { BARE_LOOP, REVIEW, TRIE_SCAN } from './stages.ts';

/** A figure that was set before it was reached. */
export interface Wanted {
  what: string;
  wanted: string;
  measured: number;
  holds: boolean;
}

const SIZE = 1_000_000;
const DRAFT = 60_000;

/** The figures of the issue “as fast as the machine can read”, as far as the report has them. */
export function wantedOf({ zh, updates, worst, fresh }: Report): Wanted[] {
  const found: Wanted[] = [];
  const add = (what: string, sign: '≥' | '≤', limit: number, unit: string, measured: number | undefined) => {
    if (measured === undefined || Number.isNaN(measured)) return;
    const holds = sign === '≥' ? measured >= limit : measured <= limit;
    found.push({ what, wanted: `${sign} ${limit} ${unit}`, measured, holds });
  };
  const taskAt = (chars: number, name: string) =>
    zh.find((text) => text.chars === chars)?.tasks.find((task) => task.name.startsWith(name));
  const at = (name: string) => taskAt(SIZE, name);

  add('review, warm', '≥', 25, 'M characters/s', at(REVIEW)?.rate);
  add('review against the scan for all words', '≥', 35, '%', shareOf(at(TRIE_SCAN)?.times));
  add('review against the bare loop', '≥', 5, '%', shareOf(at(BARE_LOOP)?.times));
  add('faster than jieba-wasm', '≥', 10, 'times', at('jieba')?.times);
  add('faster than autocorrect', '≥', 5, 'times', at('autocorrect')?.times);
  add('faster than zhlint', '≥', 50, 'times', at('zhlint')?.times);
  add('faster than textlint with a dictionary', '≥', 100, 'times', at('textlint')?.times);
  const [large, small] = [taskAt(10 * SIZE, REVIEW), taskAt(DRAFT, REVIEW)];
  if (large && small) add('rate at 10 M against 60 k', '≥', 80, '%', (large.rate / small.rate) * 100);
  add('60 k draft, warm', '≤', 3, 'ms', small?.cpuMs);
  add('loading the knowledge', '≤', 15, 'ms', fresh?.loadMs);
  add('first review of 60 k in a fresh process', '≤', 40, 'ms', fresh?.firstMs);
  for (const { chars, textMb, beforeMb, peakMb } of fresh?.memory ?? [])
    add(
      `memory over that of the loaded process, ${chars} characters`,
      '≤',
      Math.round(10 * textMb + 60),
      'MB',
      peakMb - beforeMb,
    );
  for (const { chars, p99Ms } of updates)
    add(`update of ${chars} characters, 99th percentile`, '≤', chars === DRAFT ? 1 : 1.5, 'ms', p99Ms);
  if (worst.length > 0) {
    add('worst text against an ordinary one', '≤', 6, 'times', Math.max(...worst.map((w) => w.times)));
    add('growth', '≤', 1.05, '(exponent)', Math.max(...worst.map((w) => w.exponent)));
  }
  return found;
}

function shareOf(times: number | undefined): number | undefined {
  return times === undefined ? undefined : times * 100;
}
