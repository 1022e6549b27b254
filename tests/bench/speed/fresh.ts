import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../texts/generate.ts';
import { median } from './timing.ts';

interface Run {
  loadMs: number;
  createMs: number;
  reviewMs: number[];
  loadedMb: number;
  peakMb: number;
}

export interface Fresh {
  /** Reading the compiled knowledge and making an analyzer of it. */
  loadMs: number;
  createMs: number;
  /** The first review of a draft of 60,000 characters, and the tenth. */
  firstMs: number;
  tenthMs: number;
  /** The first review where a doubtful word has the segmenter loaded too. */
  firstWithTaggersMs: number;
  memory: { chars: number; textMb: number; beforeMb: number; peakMb: number; times: number }[];
}

const RUNS = 9;
const DRAFT = 60_000;
const SCRIPT = fileURLToPath(new URL('./fresh-process.ts', import.meta.url));

/** What only a process of its own shows: start, first review, peak memory. Medians of several processes. */
export function measureFresh(): Fresh {
  const folder = mkdtempSync(join(tmpdir(), 'hengwen-bench-'));
  const fileOf = (chars: number) => {
    const path = join(folder, `${chars}.txt`);
    writeFileSync(path, textOf(chars));
    return path;
  };
  try {
    const draft = fileOf(DRAFT);
    const runs = Array.from({ length: RUNS }, () => start(draft, 10, 'without-taggers'));
    const tagged = Array.from({ length: RUNS }, () => start(draft, 1));
    const of = (figure: (run: Run) => number, all = runs) => median(all.map(figure));
    return {
      loadMs: of((run) => run.loadMs),
      createMs: of((run) => run.createMs),
      firstMs: of((run) => run.reviewMs[0]!),
      tenthMs: of((run) => run.reviewMs[9]!),
      firstWithTaggersMs: of((run) => run.reviewMs[0]!, tagged),
      memory: [DRAFT, 1_000_000, 10_000_000].map((chars) => {
        const { loadedMb, peakMb } = start(fileOf(chars), 1, 'without-taggers');
        const textMb = Buffer.byteLength(textOf(chars)) / 1024 / 1024;
        return { chars, textMb, beforeMb: loadedMb, peakMb, times: (peakMb - loadedMb) / textMb };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(...args: (string | number)[]): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, ...args.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}
