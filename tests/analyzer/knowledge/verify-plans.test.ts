import { expect, test } from 'vitest';
import { firstMissing, planOf } from '../../../analyzer/knowledge/verify-plans.ts';
import { knowledge } from '../draft/draft-of.ts';

const [plan] = knowledge.plans;
const official = plan!.items
  .map((item) =>
    [item.quote, ...Object.values(item.matters ?? {}), ...item.targets.map((t) => t.figure)].join(' '),
  )
  .join('\n');

test('a text that holds every quotation and figure, whatever its spaces and widths', () => {
  expect(firstMissing(plan!, official)).toBeNull();
  expect(firstMissing(plan!, official.replaceAll('，', ' ， \n').replaceAll('%', '％'))).toBeNull();
});

test('a quotation that is not in the text', () => {
  const item = plan!.items[7]!;
  expect(firstMissing(plan!, official.replace(item.quote, item.quote.slice(1)))).toEqual({
    item: item.id,
    words: item.quote,
  });
});

test('a quotation of one matter that is not in the text', () => {
  const item = { ...plan!.items[7]!, matters: { other: '规划没有的话' } };
  expect(firstMissing({ ...plan!, items: [item] }, official)).toEqual({
    item: item.id,
    words: '规划没有的话',
  });
});

test('a figure that is not in the text', () => {
  const item = plan!.items.find((i) => i.targets.some((t) => t.value !== null))!;
  const wrong = { ...plan!, items: [{ ...item, targets: [{ ...item.targets[0]!, figure: '99.99%' }] }] };
  expect(firstMissing(wrong, official)).toEqual({ item: item.id, words: '99.99%' });
});

test('the plan of a text is told by its quotations', () => {
  expect(planOf(knowledge.plans, official)?.id).toBe(plan!.id);
  expect(planOf(knowledge.plans, '别的文件')).toBeNull();
});
