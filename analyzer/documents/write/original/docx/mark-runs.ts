import { escapeXml } from '../../xml.ts';
import type { Run, RunItem, RunMap } from './runs.ts';

/** A place in the text of a run: before its unit of that number. */
export interface Cut {
  run: Run;
  unit: number;
}

/** A comment's words. `from` stands before a unit of its run, `to` behind one. */
export interface CommentMark {
  id: number;
  from: Cut;
  to: Cut;
}

/** What a tracked change takes out of a run, and what it puts behind it (or where it stands, taking out nothing). */
export interface Rewrite {
  run: Run;
  from: number;
  to: number;
  insert: string;
  /** The words begin here: what is put in front of them belongs into the comment's range. */
  first: boolean;
  /** Numbers for the two changes. */
  ids: [deletion: number, insertion: number];
}

/** Who changes, and when, as attributes want it. */
export interface Author {
  name: string;
  date: string;
}

/** Before what stands at a place already: behind the unit before it, or before the unit after it. */
const order = { insertion: 0, end: 1, start: 2, firstInsertion: 3 } as const;

interface Event {
  unit: number;
  order: number;
  xml: string;
}

interface Work {
  events: Event[];
  deletions: { from: number; to: number; open: string; close: string }[];
  /** Around the run as a whole. */
  before: string;
  after: string;
}

/** The part with the marks in it. Every run without a mark keeps its characters. */
export function markRuns(
  { xml, names, runs }: RunMap,
  comments: readonly CommentMark[],
  rewrites: readonly Rewrite[],
  author: Author,
): string {
  const w = names.own;
  const works = new Map<Run, Work>();
  const workOn = (run: Run): Work => {
    const known = works.get(run);
    if (known) return known;
    const made: Work = { events: [], deletions: [], before: '', after: '' };
    works.set(run, made);
    return made;
  };
  const element = (name: string, attributes: string) => `<${w}${name}${names.declaration}${attributes}/>`;
  for (const { id, from, to } of comments) {
    const start = element('commentRangeStart', ` ${w}id="${id}"`);
    const reference = `<${w}r${names.declaration}><${w}commentReference ${w}id="${id}"/></${w}r>`;
    const end = element('commentRangeEnd', ` ${w}id="${id}"`) + reference;
    const [first, last] = [around(from.run), around(to.run)];
    if (first) workOn(first).before += start;
    else workOn(from.run).events.push({ unit: from.unit, order: order.start, xml: start });
    if (last) workOn(last).after = end + workOn(last).after;
    else workOn(to.run).events.push({ unit: to.unit, order: order.end, xml: end });
  }
  for (const { run, from, to, insert, first, ids } of rewrites) {
    const attributes = (id: number) =>
      `${names.declaration} ${w}id="${id}" ${w}author="${escapeXml(author.name)}" ${w}date="${author.date}"`;
    if (to > from)
      workOn(run).deletions.push({
        from,
        to,
        open: `<${w}del${attributes(ids[0])}>`,
        close: `</${w}del>`,
      });
    if (insert === '') continue;
    const text = `<${w}t xml:space="preserve">${escapeXml(insert)}</${w}t>`;
    const added = `<${w}ins${attributes(ids[1])}><${w}r>${run.properties}${text}</${w}r></${w}ins>`;
    const place = first && to === from ? order.firstInsertion : order.insertion;
    workOn(run).events.push({ unit: to, order: place, xml: added });
  }
  let marked = '';
  let done = 0;
  for (const run of [...runs.values()].sort((a, b) => a.start - b.start)) {
    const work = works.get(run);
    if (!work) continue;
    marked += xml.slice(done, run.start) + work.before + cutRun(xml, names.prefix, run, work) + work.after;
    done = run.end;
  }
  return marked + xml.slice(done);
}

/** The run that a comment goes around as a whole: one with another in it, or one without words. */
function around(run: Run): Run | null {
  return run.host ?? (run.items.some((item) => item.text !== '') ? null : run);
}

/** The run in pieces, with what belongs between them. */
function cutRun(xml: string, prefix: string, run: Run, { events, deletions }: Work): string {
  events.sort((a, b) => a.unit - b.unit || a.order - b.order);
  const borders = new Set([
    ...events.map((event) => event.unit),
    ...deletions.flatMap(({ from, to }) => [from, to]),
  ]);
  const all = run.items.map((item) => xml.slice(item.start, item.end)).join('');
  let out = '';
  let piece = '';
  let next = 0;
  let unit = 0;
  const deletionHere = () => deletions.find(({ from, to }) => from <= unit && unit < to);
  let deletion = deletionHere();
  const flush = () => {
    if (piece === '') return;
    // A run that is not cut stays as it is, white space between its elements included.
    const made =
      piece === all ? xml.slice(run.start, run.end) : run.open + run.properties + piece + run.close;
    out += deletion ? deletion.open + made + deletion.close : made;
    piece = '';
  };
  /** Puts what stands before this unit, of one place up to the given order. */
  const put = (upTo: number) => {
    for (let event = events[next]; event; event = events[++next]) {
      if (event.unit > unit || (event.unit === unit && event.order > upTo)) break;
      flush();
      out += event.xml;
    }
    const now = deletionHere();
    if (now !== deletion) flush();
    deletion = now;
  };
  for (const item of run.items) {
    if (item.text === '') {
      piece += xml.slice(item.start, item.end);
      continue;
    }
    put(order.firstInsertion);
    const first = unit;
    const last = first + item.text.length;
    while (unit < last) {
      let to = unit + 1;
      while (to < last && (!item.words || !borders.has(to))) to++;
      piece += pieceOf(xml, prefix, item, unit - first, to - first, deletion !== undefined);
      unit = to;
      put(unit < last ? order.firstInsertion : order.end);
    }
  }
  flush();
  return (
    out +
    events
      .slice(next)
      .map((event) => event.xml)
      .join('')
  );
}

/** Units `from..to` of an item; the whole of it as it is written, unless it is deleted. */
function pieceOf(
  xml: string,
  prefix: string,
  { start, end, words, text }: RunItem,
  from: number,
  to: number,
  deleted: boolean,
): string {
  if (!words || (from === 0 && to === text.length && !deleted)) return xml.slice(start, end);
  const content = xml.slice(words.places[from], words.places[to]);
  const name = deleted ? 'delText' : 't';
  return `<${prefix}${name} xml:space="preserve">${content}</${prefix}${name}>`;
}
