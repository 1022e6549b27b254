import fc from 'fast-check';
import { test } from 'vitest';
import { randomOf } from '../fuzz/random.ts';
import { samplesFrom } from '../fuzz/samples.ts';
import { targets } from '../fuzz/targets/index.ts';

/** A small, fixed share of what `npm run -s fuzz` tries for as long as it is let. */
const samples = samplesFrom(['tests/fixtures/scripts', 'tests/fixtures/pages', 'tests/fixtures/site']);

test.each(targets)('what must hold of any input: $name', async (target) => {
  const seed = fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 }));
  await fc.assert(
    fc.asyncProperty(seed, (n) => target.check(target.make(randomOf(n), samples))),
    { numRuns: 6, seed: 7 },
  );
});
