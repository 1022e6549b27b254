import type { Fresh } from './fresh.ts';
import type { Machine } from './machine.ts';
import type { Measured } from './timing.ts';
import type { Updates } from './update.ts';
import type { Wanted } from './wanted.ts';
import type { Worst } from './worst.ts';

export interface Rounds {
  chars: number;
  rounds: number;
  budgetMs: number;
}

export interface TextReport {
  chars: number;
  tasks: Measured[];
}

export interface Report {
  /** The folder whose texts were used instead of the generated ones. */
  corpus: string | null;
  zh: TextReport[];
  en: TextReport[];
  updates: Updates[];
  worst: Worst[];
  fresh: Fresh | null;
  missing: { name: string; reason: string }[];
  machine: Machine & { loadAfter: number };
}

const NAME = 44;

/** Three significant digits, right-aligned. */
function figure(value: number, width: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toFixed(digits).padStart(width);
}

export function printReport(report: Report, wanted: readonly Wanted[]): void {
  const { machine, corpus } = report;
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  console.log(
    `load ${machine.load.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after; medians, by processor time where nothing else is said`,
  );
  const kind = corpus === null ? 'generated drafts' : corpus;
  for (const text of report.zh) printText(`Chinese, ${text.chars} characters (${kind})`, text);
  for (const text of report.en) printText(`English, ${text.chars} characters`, text);
  for (const { name, reason } of report.missing) console.log(`missing: ${name} (${reason})`);
  if (report.updates.length > 0)
    console.log('\nAfter an edit (ms)                              median      p99');
  for (const { chars, edits, medianMs, p99Ms } of report.updates)
    console.log(
      `${`${chars} characters, ${edits} edits`.padEnd(NAME)}${figure(medianMs, 10)}${figure(p99Ms, 9)}`,
    );
  if (report.worst.length > 0)
    console.log('\nWorst texts, 60,000 characters        times an ordinary one  growth');
  for (const { name, times, exponent } of report.worst)
    console.log(`${name.padEnd(NAME)}${figure(times, 15)}${figure(exponent, 8)}`);
  if (report.fresh !== null) printFresh(report.fresh);
  if (wanted.length === 0) return;
  console.log('\nWanted');
  for (const { what, wanted: limit, measured, holds } of wanted)
    console.log(`${holds ? 'yes' : 'NO '} ${what.padEnd(60)}${figure(measured, 9)}   ${limit}`);
}

function printText(title: string, { chars, tasks }: TextReport): void {
  console.log(`\n${title}`);
  console.log(`${' '.repeat(NAME)}  M chars/s  by wall    CPU ms   time/review`);
  for (const task of tasks) {
    const cut = task.chars < chars ? `  first ${task.chars} only` : '';
    console.log(
      task.name.padEnd(NAME) +
        figure(task.rate, 11) +
        figure(task.wallRate, 9) +
        figure(task.cpuMs, 10) +
        figure(task.times, 14) +
        cut,
    );
  }
}

function printFresh(fresh: Fresh): void {
  console.log('\nA fresh process, draft of 60,000 characters (ms, wall or processor time, the smaller)');
  const rows: [string, number][] = [
    ['knowledge loaded', fresh.loadMs],
    ['analyzer made', fresh.createMs],
    ['first review', fresh.firstMs],
    ['first review, segmenter loaded when needed', fresh.firstWithTaggersMs],
    ['tenth review', fresh.tenthMs],
  ];
  for (const [name, value] of rows) console.log(`${name.padEnd(NAME)}${figure(value, 10)}`);
  console.log('\nMemory (MB)                                      text   before     peak   growth/text');
  for (const { chars, textMb, beforeMb, peakMb, times } of fresh.memory)
    console.log(
      `${`${chars} characters`.padEnd(NAME)}${[textMb, beforeMb, peakMb].map((mb) => figure(mb, 9)).join('')}${figure(times, 10)}`,
    );
}
