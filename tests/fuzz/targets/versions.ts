import { align, anchorAt, carry, clauseTable } from '../../../analyzer/versions/index.ts';
import { randomOf } from '../random.ts';
import { must, type Target } from '../target.ts';
import { anyText, mutated } from '../texts.ts';
import { analyzer, sourceOf } from './analysis.ts';

const ANCHORS = 12;

/** Two versions of a text: what is carried from one to the other stands in it, word for word where it says so. */
const carrying: Target = {
  name: 'versions',
  make(random, samples) {
    const before = anyText(random, samples).slice(0, 60_000);
    const after = random.chance(0.9) ? mutated(before, random) : anyText(random, samples).slice(0, 60_000);
    return { texts: [before, after] };
  },
  async check({ texts: [before = '', after = ''] }) {
    const [old, next] = await Promise.all(
      [before, after].map(async (text) => {
        const { provisions } = (await analyzer.review(sourceOf(text))).draft;
        return { text, provisions };
      }),
    );
    const alignment = align(old!, next!);
    const random = randomOf(before.length + after.length);
    for (let n = 0; n < ANCHORS && before.length > 0; n++) {
      const start = random.int(before.length);
      const anchor = anchorAt(alignment.before, start, start + 1 + random.int(30));
      const carried = carry(alignment, anchor);
      if (carried.state === 'orphan') continue;
      const place = carried.state === 'confirm' ? carried.proposal : carried.anchor;
      must(place.start >= 0 && place.start <= place.end && place.end <= after.length, 'a place in the text');
      must(after.slice(place.start, place.end) === place.quote, 'what it quotes stands there');
    }
    for (const row of clauseTable(alignment)) {
      must(row.before.length + row.after.length > 0, 'a row of the table has a side');
      for (const { start, end } of row.after)
        must(start >= 0 && start <= end && end <= after.length, 'a clause of the table is in the text');
    }
  },
};

export const versionTargets: readonly Target[] = [carrying];
