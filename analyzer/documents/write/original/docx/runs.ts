import { attribute, spelling, tagsOf } from '../xml-tags.ts';
import { type WordNames, wordNames } from './word-names.ts';

/** A child of a run. */
export interface RunItem {
  start: number;
  end: number;
  name: string;
  /** What it gives to the run's own text; '' where nothing. */
  text: string;
  /** Of text that can be cut: where each unit of it is spelt, and where the spelling ends. */
  words: { places: number[] } | null;
}

export interface Run {
  start: number;
  end: number;
  /** Start tag, properties and end tag as they are written. */
  open: string;
  properties: string;
  close: string;
  items: RunItem[];
  /** Where the paragraph and the table cell around it start; -1 outside of one. */
  paragraph: number;
  cell: number;
  /** The outermost run around one in a text box or a ruby: comments cannot stand in there. */
  host: Run | null;
  /** It stands in an insertion or a move of somebody else's. */
  inserted: boolean;
}

export interface RunMap {
  xml: string;
  names: WordNames;
  /** By the place of their start tag. */
  runs: Map<number, Run>;
}

interface Frame {
  name: string;
  start: number;
  inner: number;
  run: Run | null;
}

/** The runs of a part (the document, its notes), with what a mark has to know of their surroundings. */
export function runsOf(xml: string): RunMap {
  const names = wordNames(xml);
  const runs = new Map<number, Run>();
  const frames: Frame[] = [];
  const last = (...wanted: string[]) => frames.findLast(({ name }) => wanted.includes(name))?.start ?? -1;
  const childOf = (parent: Frame | undefined, frame: Frame, end: number, innerEnd: number) => {
    if (!parent?.run) return;
    if (frame.name === 'rPr' && parent.run.items.length === 0)
      parent.run.properties = xml.slice(frame.start, end);
    else parent.run.items.push(itemOf(xml, frame, end, innerEnd));
  };
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      const frame = frames.pop();
      if (!frame) break;
      if (frame.run) {
        frame.run.end = tag.end;
        frame.run.close = xml.slice(tag.start, tag.end);
        runs.set(frame.start, frame.run);
      }
      childOf(frames.at(-1), frame, tag.end, tag.start);
      continue;
    }
    const ours = tag.name.startsWith(names.prefix) && (names.prefix !== '' || !tag.name.includes(':'));
    const name = ours ? tag.name.slice(names.prefix.length) : `: ${tag.name}`;
    const frame: Frame = { name, start: tag.start, inner: tag.end, run: null };
    if (tag.kind === 'empty') {
      childOf(frames.at(-1), frame, tag.end, tag.end);
      continue;
    }
    if (name === 'r')
      frame.run = {
        start: tag.start,
        end: tag.end,
        open: xml.slice(tag.start, tag.end),
        properties: '',
        close: '',
        items: [],
        paragraph: last('p'),
        cell: last('tc'),
        host: frames.find(({ run }) => run !== null)?.run ?? null,
        inserted: last('ins', 'moveTo') >= 0,
      };
    frames.push(frame);
  }
  return { xml, names, runs };
}

/** What stands for one unit of text without being text, as the reader has it (read/docx/run-pieces.ts). */
const singles: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: '□',
};

function itemOf(xml: string, frame: Frame, end: number, innerEnd: number): RunItem {
  const { name, start, inner } = frame;
  const item = { start, end, name, text: singles[name] ?? '', words: null };
  if (name !== 't' && name !== 'delText') return item;
  const spelt = spelling(xml.slice(inner, innerEnd));
  if (!spelt) return item;
  const kept = attribute(xml.slice(start, inner), 'xml:space') === 'preserve';
  const text = kept ? spelt.text : spelt.text.replace(/[ \t\r\n]+$/, '');
  const indent = kept ? 0 : (/^[ \t\r\n]+/.exec(text)?.[0].length ?? 0);
  const places = spelt.places.slice(indent, text.length + 1).map((place) => inner + place);
  return { ...item, text: text.slice(indent).replace(/\n/g, ' '), words: name === 't' ? { places } : null };
}
