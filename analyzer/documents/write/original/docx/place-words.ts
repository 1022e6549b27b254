import type { Range } from '../../../../model.ts';
import type { RunPlace } from '../../../places.ts';
import { attribute } from '../xml-tags.ts';
import type { Cut } from './mark-runs.ts';
import type { Run, RunMap } from './runs.ts';

export type PlacesOf = (range: Range) => RunPlace[];

export interface Body {
  /** Name of the document's part. */
  document: string;
  runs: RunMap;
  /** The text that ranges count in. */
  text: string;
  /** The XML of another part. */
  partText(name: string): string | undefined;
}

/** A stretch of words in the document. */
export interface Words {
  from: Cut;
  to: Cut;
}

/**
 * The words in the document to hang a comment on: those of the range; where it stands in a note, the note's sign;
 * where Word makes it (a number), the paragraph's own words. Undefined where the document holds none.
 */
export function wordsAt(range: Range, placesOf: PlacesOf, body: Body): Words | undefined {
  const places = placesOf(trimmed(range, body.text));
  const own = placesIn(places, body);
  const first = own[0];
  if (!first) {
    const other = places[0];
    if (other && other.part !== body.document) return noteSign(other, body);
    const run = other && runInParagraph(other.paragraph, body);
    return run ? wholeRun(run) : undefined;
  }
  // A comment over several cells is more than programs can show: it stays in the first.
  const last = own.findLast(({ run }) => run.cell === first.run.cell) ?? first;
  return { from: { run: first.run, unit: first.from }, to: { run: last.run, unit: last.to } };
}

/** Places in runs of the document that are there, in order. */
export function placesIn(places: readonly RunPlace[], { document, runs }: Body) {
  return places.flatMap(({ part, run, from, to }) => {
    const found = part === document ? runs.runs.get(run) : undefined;
    return found && to > from ? [{ run: found, from, to }] : [];
  });
}

export function textOf(run: Run): string {
  return run.items.map((item) => item.text).join('');
}

function trimmed({ start, end }: Range, text: string): Range {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

const wholeRun = (run: Run): Words => ({
  from: { run, unit: 0 },
  to: { run, unit: textOf(run).length },
});

function runInParagraph(paragraph: number, { runs }: Body): Run | undefined {
  const inside = [...runs.runs.values()].filter((run) => run.paragraph === paragraph);
  return inside.find((run) => textOf(run).trim() !== '') ?? inside[0];
}

/** The run that refers to the footnote or endnote that holds a place. */
function noteSign({ part, paragraph }: RunPlace, { runs, partText }: Body): Words | undefined {
  const before = partText(part)?.slice(0, paragraph) ?? '';
  const tags = [...before.matchAll(/<[^\s/>]*?(footnote|endnote)\s[^>]*>/g)];
  const tag = tags.at(-1);
  const id = tag && attribute(tag[0], '(?:[^\\s=:]+:)?id');
  if (!tag || id === undefined) return undefined;
  const run = [...runs.runs.values()].find(({ items }) =>
    items.some(
      ({ name, start, end }) =>
        name === `${tag[1]}Reference` && attribute(runs.xml.slice(start, end), '(?:[^\\s=:]+:)?id') === id,
    ),
  );
  return run && wholeRun(run);
}
