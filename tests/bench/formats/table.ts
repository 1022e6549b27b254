import { relative } from 'node:path';
import { claimedFormat, type Outcome } from './child.ts';

const enough = 0.99;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** A line for each format as named, then what is not right, the slowest, and the hungriest. */
export function printTable(outcomes: readonly Outcome[], folder: string, all: boolean): void {
  const groups = Map.groupBy(outcomes, ({ file }) => claimedFormat(file));
  console.log('格式      文件   读出   拒绝   崩溃   中位 ms   最慢 ms   最多 MB');
  for (const [format, own] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const of = (kind: Outcome['kind']) => own.filter((outcome) => outcome.kind === kind).length;
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const columns = [own.length, of('read'), of('refused'), of('crashed')].map((n) => String(n).padStart(6));
    const figures = [
      times[times.length >> 1]!,
      times.at(-1)!,
      Math.max(...own.map(({ megabytes }) => megabytes)),
    ];
    console.log(
      `${format.padEnd(8)}${columns.join(' ')}${figures.map((n) => n.toFixed(0).padStart(10)).join('')}`,
    );
  }
  list('拒绝', outcomes, (outcome) =>
    outcome.kind === 'refused' ? `${outcome.code.padEnd(14)} ${outcome.message}` : null,
  );
  list('崩溃或超限', outcomes, (outcome) => (outcome.kind === 'crashed' ? outcome.reason : null));
  list(all ? '与对照文本' : `与对照文本不足 ${percent(enough)} 或缺条`, outcomes, (outcome) => {
    if (outcome.kind !== 'read' || outcome.agreement === null) return null;
    const { found, own, missingArticles, lines, missingLines } = outcome.agreement;
    if (!all && found >= enough && missingArticles.length === 0) return null;
    const missing = missingArticles.length === 0 ? '' : `，缺 ${missingArticles.slice(0, 8).join(' ')}`;
    const lost = missingLines.slice(0, 3).map((line) => `\n      没有：${line.slice(0, 60)}`);
    const counted = `正文 ${lines} 行中读出 ${lines - missingLines.length} 行`;
    return `${outcome.format}：读出对照文本的 ${percent(found)}，对照文本占读出的 ${percent(own)}；${counted}${missing}${lost.join('')}`;
  });
  const compared = outcomes.flatMap((one) => (one.kind === 'read' && one.agreement ? [one.agreement] : []));
  const agreed = compared.filter(
    ({ found, missingArticles }) => found >= enough && missingArticles.length === 0,
  );
  console.log(
    `\n有对照文本 ${compared.length} 份，词语一致 ≥ ${percent(enough)} 且条号齐全 ${agreed.length} 份`,
  );
  const slowest = outcomes.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  console.log(
    `最慢：${slowest.map(({ file, milliseconds }) => `${relative(folder, file)} ${milliseconds.toFixed(0)} ms`).join('；')}`,
  );

  function list(title: string, from: readonly Outcome[], say: (outcome: Outcome) => string | null): void {
    const lines = from.flatMap((outcome) => {
      const said = say(outcome);
      return said === null ? [] : [`  ${relative(folder, outcome.file)}\n      ${said}`];
    });
    if (lines.length > 0) console.log(`\n${title}（${lines.length}）\n${lines.join('\n')}`);
  }
}
