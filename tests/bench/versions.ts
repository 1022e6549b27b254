import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import { fold } from '../../analyzer/versions/fold.ts';
import { align, carry, clauseTable } from '../../analyzer/versions/index.ts';
import { chooseNotes } from './versions/choose-notes.ts';
import { pairsIn } from './versions/pairs.ts';

/**
 * `npm run -s bench:versions -- FOLDER [--pairs N] [--notes N] [--only STATE]`: carries notes from each older to
 * each newer text of real laws and prints what became of every one, to be read by a person.
 */
const args = process.argv.slice(2);
const option = (name: string) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const folder = args.find((arg, index) => !arg.startsWith('--') && !args[index - 1]?.startsWith('--'));
if (folder === undefined) {
  console.error(
    '用法：npm run -s bench:versions -- 文件夹 [--pairs 20] [--notes 50] [--only confirm|moved|…]',
  );
  process.exit(2);
}
const only = option('only');
const words = { exact: '原位', moved: '移动', confirm: '待确认', orphan: '失锚' };
const total = { exact: 0, moved: 0, confirm: 0, orphan: 0 };
const analyzer = createAnalyzer({ ...(await loadCompiled()) });
const cut = (text: string) => text.replace(/\s+/g, ' ').slice(0, 60);
let wrong = 0;

for (const { title, before, after } of pairsIn(folder).slice(0, Number(option('pairs') ?? 20))) {
  const provisionsOf = async (text: string) =>
    (await analyzer.review({ name: title, format: 'text', sha256: '', text })).draft.provisions;
  const versions = [
    { text: before.text, provisions: await provisionsOf(before.text) },
    { text: after.text, provisions: await provisionsOf(after.text) },
  ] as const;
  const begun = performance.now();
  const alignment = align(...versions);
  const rows = clauseTable(alignment);
  const elapsed = performance.now() - begun;
  const counts = new Map<string, number>();
  for (const { change } of rows) counts.set(change, (counts.get(change) ?? 0) + 1);
  console.log(
    `\n## ${title} ${before.date} → ${after.date}（${before.text.length} → ${after.text.length} 字，${elapsed.toFixed(0)} 毫秒）`,
  );
  console.log([...counts].map(([change, n]) => `${change} ${n}`).join('，'));
  for (const note of chooseNotes(alignment.before, Number(option('notes') ?? 50))) {
    const carried = carry(alignment, note);
    total[carried.state] += 1;
    const there = 'anchor' in carried ? carried.anchor : 'proposal' in carried ? carried.proposal : null;
    if ('anchor' in carried && fold(carried.anchor.quote).text !== fold(note.quote).text) {
      wrong += 1;
      console.log(`!! 到了别的文字上：${note.quote} → ${carried.anchor.quote}`);
    }
    if (only !== undefined && carried.state !== only) continue;
    console.log(
      `${words[carried.state]} ${note.label || '（未编号）'}｜${cut(`${note.before}【${note.quote}】${note.after}`)}`,
    );
    if (there && (carried.state !== 'exact' || there.label !== note.label))
      console.log(
        `     → ${there.label || '（未编号）'}｜${cut(`${there.before}【${there.quote}】${there.after}`)}`,
      );
  }
}
console.log(
  `\n${Object.entries(total)
    .map(([state, n]) => `${words[state as keyof typeof words]} ${n}`)
    .join('，')}；到了别的文字上 ${wrong}`,
);
process.exitCode = wrong > 0 ? 1 : 0;
