import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import type { Finding } from '../../analyzer/model.ts';

/**
 * `npm run -s bench:corpus -- FOLDER [--rule ID] [--samples N] [--level L] [--every K]`: what the rules find in
 * a folder of real laws, per rule and per 100,000 characters, with samples spread over the corpus to read.
 */
const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const folder = args.find((a, i) => !a.startsWith('--') && !args[i - 1]?.startsWith('--'));
if (folder === undefined) {
  console.error(
    '用法：npm run -s bench:corpus -- 文件夹 [--rule ID] [--samples N] [--level revise|explain|…] [--every K]',
  );
  process.exit(2);
}
const samples = Number(option('samples') ?? 3);
const every = Number(option('every') ?? 1);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.(txt|md)$/.test(e.name))
  .map((e) => join(e.parentPath, e.name))
  .sort()
  .filter((_, i) => i % every === 0);

const analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });
const byRule = new Map<
  string,
  { level: Finding['level']; hits: { file: string; finding: Finding; around: string }[] }
>();
let chars = 0;
let elapsed = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  chars += text.length;
  const before = performance.now();
  const review = await analyzer.review({ name: basename(file), format: 'text', sha256: '', text });
  elapsed += performance.now() - before;
  for (const finding of review.findings) {
    const known = byRule.get(finding.rule) ?? { level: finding.level, hits: [] };
    byRule.set(finding.rule, known);
    const at = finding.start ?? 0;
    const around =
      finding.quote === null ? '' : text.slice(Math.max(0, at - 50), finding.end! + 50).replace(/\s+/g, ' ');
    known.hits.push({ file: basename(file), finding, around });
  }
}
const only = option('rule');
const level = option('level');
const shown = [...byRule]
  .filter(([rule, r]) => (only === undefined || rule === only) && (level === undefined || r.level === level))
  .sort(([, a], [, b]) => b.hits.length - a.hits.length);
for (const [rule, { level: l, hits }] of shown) {
  console.log(
    `${l.padEnd(9)}${String(hits.length).padStart(6)}  ${((hits.length / chars) * 100_000).toFixed(3).padStart(8)}/10万字  ${rule}`,
  );
  const step = Math.max(1, Math.floor(hits.length / samples));
  for (const hit of hits.filter((_, i) => i % step === 0).slice(0, samples)) {
    console.log(`    【${hit.finding.quote ?? '全文'}】 ${hit.around} — ${hit.file}`);
  }
}
const problems = [...byRule.values()]
  .filter((r) => r.level === 'revise' || r.level === 'explain')
  .reduce((n, r) => n + r.hits.length, 0);
console.log(
  `${files.length} 份，${chars} 字，问题 ${problems} 个（每10万字 ${((problems / chars) * 100_000).toFixed(2)}），${(elapsed / 1000).toFixed(1)} 秒，${(chars / elapsed / 1000).toFixed(2)} M字/秒`,
);
