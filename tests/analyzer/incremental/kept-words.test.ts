import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { flat } from '../../bench/texts/generate.ts';

const MEGABYTE = 1e6;
/** 0.8 MB a version: forty of them are four times what is allowed for. */
const CHARS = 400_000;
const EDITS = 40;

test('what is found in a draft does not keep its earlier versions in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed / MEGABYTE;
  };
  const analyzer = createAnalyzer(await loadCompiled());
  const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
  const line = '主管部门收到申请材料以后登记在册。\n';
  // Put together from pieces, a text would hold on to those before it by itself.
  let text = flat(line.repeat(CHARS / line.length));
  let review = await analyzer.review(source(text));
  const type = async () => {
    text = flat(`${text}男满六十周岁、女满五十周岁的，可以申请退休。\n`);
    review = await analyzer.update(review, source(text));
  };
  await type();
  const before = held();
  for (let edit = 1; edit < EDITS; edit++) await type();
  const grown = held() - before;
  expect(review.findings.filter(({ quote }) => (quote ?? '').length >= 13)).toHaveLength(EDITS);
  expect(grown).toBeLessThan((EDITS * CHARS * 2) / 4 / MEGABYTE);
});
