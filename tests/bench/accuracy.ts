import { readFileSync } from 'node:fs';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import type { Finding, Review } from '../../analyzer/model.ts';
import { keywordsIn } from './keywords.ts';

/**
 * `npm run -s bench:accuracy -- CASES.jsonl [--wrong]`: precision and recall of problems on labelled cases.
 * A case is flagged when it has a problem (revise or explain); a case about an omission, when it has an omission.
 * Beside it the same with the hints of the second reader counted, and for a keyword list: how far a morning's work gets.
 */
interface Case {
  id: string;
  original_text: string;
  context?: string | null;
  issue_type: string;
  should_flag: boolean;
}

const OMISSION = 'gender_blind_omission';
const [file] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (file === undefined) {
  console.error('用法：npm run -s bench:accuracy -- cases.jsonl [--wrong]');
  process.exit(2);
}
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case);
const analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });

/** A hint of the second reader is no problem; how many more it finds is told beside them. */
const isHint = ({ rule }: Finding) => rule.startsWith('second-reader');
const isProblem = (finding: Finding) => finding.level === 'revise' || finding.level === 'explain';
const results: { item: Case; review: Review; flagged: boolean; hinted: boolean; listed: boolean }[] = [];
for (const item of cases) {
  const text = item.context ? `${item.context}\n${item.original_text}` : item.original_text;
  const review = await analyzer.review({ name: item.id, format: 'text', sha256: '', text });
  const omitted = item.issue_type === OMISSION && review.findings.some((f) => f.kind === 'omission');
  results.push({
    item,
    review,
    flagged: omitted || review.findings.some(isProblem),
    hinted: omitted || review.findings.some((f) => isProblem(f) || isHint(f)),
    listed: keywordsIn(text).length > 0,
  });
}

function score(name: string, of: typeof results): void {
  const should = of.filter((r) => r.item.should_flag);
  const share = (a: number, b: number) => (b === 0 ? '   – ' : (a / b).toFixed(3));
  const figures = (by: 'flagged' | 'hinted' | 'listed') => {
    const reported = of.filter((r) => r[by]).length;
    const right = should.filter((r) => r[by]).length;
    return `报出 ${String(reported).padStart(4)}  查全 ${share(right, should.length)}  查准 ${share(right, reported)}`;
  };
  console.log(
    `${name.padEnd(28)} 应报 ${String(should.length).padStart(4)}  ${figures('flagged')}   连同提示：${figures('hinted')}   词表：${figures('listed')}`,
  );
}

for (const type of [...new Set(cases.map((c) => c.issue_type))].sort()) {
  score(
    type,
    results.filter((r) => r.item.issue_type === type),
  );
}
score('全部', results);
score(
  '仅问题（不含缺漏类）',
  results.filter((r) => r.item.issue_type !== OMISSION),
);
score(
  '仅缺漏',
  results.filter((r) => r.item.issue_type === OMISSION),
);

if (process.argv.includes('--wrong')) {
  for (const { item, review, flagged } of results) {
    if (flagged === item.should_flag) continue;
    const rules = review.findings.filter((f) => isProblem(f) || f.kind === 'omission').map((f) => f.rule);
    console.log(
      `${flagged ? '误报' : '漏报'} ${item.id} [${item.issue_type}] ${item.original_text} ${rules.join(' ')}`,
    );
  }
}
