import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../../analyzer/cli/taggers.ts';
import { normalise } from '../../../analyzer/draft/normalise.ts';
import { draftParser } from '../../../analyzer/draft/parse-draft.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import type { Review, SourceText } from '../../../analyzer/model.ts';
import { reviewSchema } from '../../../extension/worker/review-schema.ts';
import { must, type Target } from '../target.ts';
import { anyText, mutated } from '../texts.ts';

/** Text in, review out: what must hold at every stage, whatever the text. */

const compiled = await loadCompiled();
const { knowledge } = compiled;
const table = compiled.tables.characters;
const { parse } = draftParser(compiled.tables.characters, knowledge.drafts);
export const analyzer = createAnalyzer({ ...compiled, taggers: nodeTaggers });
export { knowledge };

export const sourceOf = (text: string): SourceText => ({
  name: 'fuzz.txt',
  format: 'text',
  sha256: '',
  text,
});
const inside = (start: number, end: number, length: number) =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;

const normalising: Target = {
  name: 'normalise',
  make: (random, samples) => ({ texts: [anyText(random, samples)] }),
  async check({ texts: [text = ''] }) {
    const normal = normalise({ text }, table, knowledge.drafts.headings);
    must(normal.text.length === normal.codes.length, 'text and codes have one length');
    must(normal.toSource.length === normal.text.length + 1, 'every character has its place in the source');
    for (let i = 0; i < normal.toSource.length; i++) {
      const at = normal.toSource[i]!;
      must(at >= 0 && at <= text.length, `place ${at} of character ${i} is in the source`);
      must(i === 0 || at >= normal.toSource[i - 1]!, `places go forward at ${i}`);
    }
    const covered = normal.paragraphs.map(({ start, end }) => `${normal.text.slice(start, end)}\n`).join('');
    must(covered === normal.text, 'paragraphs cover the text and nothing else');
  },
};

const outlining: Target = {
  name: 'outline',
  make: (random, samples) => ({ texts: [anyText(random, samples)] }),
  async check({ texts: [text = ''] }) {
    const { draft } = parse(sourceOf(text));
    const { length } = draft.normal.text;
    const ids = new Set<string>();
    for (const [at, { id, start, end, parent }] of draft.provisions.entries()) {
      must(inside(start, end, length) && start < end, `provision ${id} is in the text`);
      must(!ids.has(id), `one provision ${id}`);
      ids.add(id);
      must(parent >= -1 && parent < at, `provision ${id} stands after the one above it`);
      const above = draft.provisions[parent];
      must(
        !above || (above.start <= start && above.end >= end),
        `provision ${id} is within the one above it`,
      );
    }
    for (const [number, unit] of draft.units.entries()) {
      must(inside(unit.start, unit.end, length), `unit ${number} is in the text`);
      must(unit.words >= unit.start && unit.words <= unit.end, `the words of unit ${number} are in it`);
      let last = unit.start;
      for (const sentence of draft.sentencesOf(number)) {
        must(
          sentence.start >= last && sentence.end <= unit.end,
          `sentences of unit ${number} follow each other`,
        );
        must(sentence.clauses[0] === sentence.start, 'a sentence begins with a clause');
        for (const [i, clause] of sentence.clauses.entries())
          must(
            clause < sentence.end && (i === 0 || clause > sentence.clauses[i - 1]!),
            'clauses follow each other',
          );
        for (const lead of sentence.leadIns)
          must(inside(lead.start, lead.end, length), 'a lead-in is in the text');
        last = sentence.end;
      }
    }
  },
};

/** Findings stand in the text they quote, and the review is what the contract says. */
function checkReview(review: Review, text: string): void {
  reviewSchema.parse(review);
  const ids = new Set<string>();
  for (const { id, start, end, quote, rule } of review.findings) {
    must(!ids.has(id), `one finding ${id}`);
    ids.add(id);
    if (start === null || end === null) {
      must(start === end && quote === null, `${rule}: all or nothing of a place`);
      continue;
    }
    must(inside(start, end, text.length) && start < end, `${rule}: ${start}–${end} is in the text`);
    must(quote === text.slice(start, end), `${rule}: the quote is what stands there`);
  }
  for (const { id, start, end } of review.draft.provisions)
    must(inside(start, end, text.length), `provision ${id} is in the source`);
  for (const { evidence } of review.checklist)
    must(
      evidence.every((id) => ids.has(id)),
      'evidence is a finding',
    );
}

const SAID_TWICE = 200_000;

const reviewing: Target = {
  name: 'rules',
  make: (random, samples) => ({ texts: [anyText(random, samples)] }),
  async check({ texts: [text = ''] }) {
    const review = await analyzer.review(sourceOf(text));
    checkReview(review, text);
    // Of the largest texts one review is timed, not two.
    if (text.length > SAID_TWICE) return;
    must(
      JSON.stringify(await analyzer.review(sourceOf(text))) === JSON.stringify(review),
      'the same text, the same review',
    );
  },
};

const explaining: Target = {
  name: 'explain',
  make: (random, samples) => ({ texts: [anyText(random, samples).slice(0, 3000)] }),
  async check({ texts: [text = ''] }) {
    const review = await analyzer.review(sourceOf(text));
    for (const { id } of review.findings.slice(0, 3))
      await analyzer.explain(sourceOf(text), { about: 'finding', id });
    const out = await analyzer.explain(sourceOf(text), { about: 'left-out' });
    for (const { start, end } of out)
      must(inside(start, end, text.length), 'what was left out stands in the text');
    await analyzer.explain(sourceOf(text), {
      about: 'part',
      part: { start: 0, end: Math.min(200, text.length) },
    });
  },
};

const updating: Target = {
  name: 'update',
  make(random, samples) {
    const texts = [anyText(random, samples).slice(0, 20_000)];
    for (let n = 1 + random.int(4); n > 0; n--) texts.push(mutated(texts.at(-1)!, random).slice(0, 40_000));
    return { texts };
  },
  async check({ texts }) {
    let before = await analyzer.review(sourceOf(texts[0] ?? ''));
    for (const text of texts.slice(1)) {
      const updated = await analyzer.update(before, sourceOf(text));
      const fresh = await analyzer.review(sourceOf(text));
      must(JSON.stringify(updated) === JSON.stringify(fresh), 'an update is the review of the new text');
      before = updated;
    }
  },
};

export const analysisTargets: readonly Target[] = [normalising, outlining, reviewing, explaining, updating];
