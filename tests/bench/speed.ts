import { parseArgs } from 'node:util';
import { corpusText } from './speed/corpus-text.ts';
import { measureFresh } from './speed/fresh.ts';
import { machineNow } from './speed/machine.ts';
import { installPeers, loadPeers, peerTask } from './speed/peers.ts';
import { ENGLISH_PEERS } from './speed/peers-en.ts';
import { CHINESE_PEERS } from './speed/peers-zh.ts';
import { printReport, type Report, type Rounds, type TextReport } from './speed/report.ts';
import { ownTasks, REVIEW } from './speed/stages.ts';
import { measureTogether } from './speed/timing.ts';
import { measureUpdates } from './speed/update.ts';
import { wantedOf } from './speed/wanted.ts';
import { measureWorst } from './speed/worst.ts';
import { textOf } from './texts/generate.ts';

/**
 * `npm run -s bench [-- --json] [--corpus FOLDER] [--only PART,PART] [--no-peers]`: how fast a review is, part by
 * part and beside other tools, all by turns in one run (docs/speed.md). A measurement, no test: it never fails
 * for being slow. Parts: zh en update worst fresh.
 */
const PARTS = ['zh', 'en', 'update', 'worst', 'fresh'] as const;
const ROUNDS: readonly Rounds[] = [
  { chars: 10_000, rounds: 15, budgetMs: 1000 },
  { chars: 60_000, rounds: 15, budgetMs: 2000 },
  { chars: 1_000_000, rounds: 9, budgetMs: 3000 },
  { chars: 10_000_000, rounds: 3, budgetMs: 3000 },
];
const ENGLISH_ROUNDS: readonly Rounds[] = [{ chars: 60_000, rounds: 9, budgetMs: 2500 }];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    only: { type: 'string', default: PARTS.join() },
    'no-peers': { type: 'boolean', default: false },
  },
});
const parts = values.only.split(',');
const unknown = parts.find((part) => !PARTS.some((known) => known === part));
if (unknown !== undefined) {
  console.error(`no part ${unknown}; there are: ${PARTS.join(' ')}`);
  process.exit(2);
}
const asked = (part: (typeof PARTS)[number]) => parts.includes(part);
if (!values['no-peers']) installPeers();

const before = machineNow();
const tasksOf = await ownTasks();
const missing: Report['missing'] = [];

/** Peers that cannot work a text of a size in reasonable time get less of it: `Peer.most`. */
async function measureTexts(
  all: readonly Rounds[],
  of: typeof CHINESE_PEERS,
  make: (chars: number) => string,
): Promise<TextReport[]> {
  const peers = values['no-peers'] ? { loaded: [], missing: [] } : await loadPeers(of);
  missing.push(...peers.missing);
  const reports: TextReport[] = [];
  for (const { chars, rounds, budgetMs } of all) {
    if (process.stderr.isTTY) console.error(`${chars} characters …`);
    const text = make(chars);
    const tasks = [...tasksOf(text), ...peers.loaded.map((peer) => peerTask(peer, text))];
    reports.push({ chars: text.length, tasks: await measureTogether(tasks, REVIEW, rounds, budgetMs) });
  }
  return reports;
}

const { corpus } = values;
const chinese = corpus === undefined ? (chars: number) => textOf(chars) : corpusText(corpus);
const report: Report = {
  corpus: corpus ?? null,
  zh: asked('zh') ? await measureTexts(ROUNDS, CHINESE_PEERS, chinese) : [],
  en: asked('en') ? await measureTexts(ENGLISH_ROUNDS, ENGLISH_PEERS, (chars) => textOf(chars, 'en')) : [],
  updates: asked('update') ? await measureUpdates() : [],
  worst: asked('worst') ? await measureWorst() : [],
  fresh: asked('fresh') ? measureFresh() : null,
  missing,
  machine: { ...before, loadAfter: machineNow().load },
};
const wanted = wantedOf(report);
if (values.json) console.log(JSON.stringify({ ...report, wanted }, null, 2));
else printReport(report, wanted);
