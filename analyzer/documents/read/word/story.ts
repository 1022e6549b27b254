import type { Block, RunSpan, SourceComment, TrackedChange } from '../../../model.ts';

/** Where a piece of text stands in its part. */
export type Place = Omit<RunSpan, 'start' | 'end'>;

/** What a paragraph holds, in order. */
export type Item =
  /** `change`: it was inserted or deleted, and the text holds it. */
  | { kind: 'text'; text: string; place: Place | null; change: TrackedChange | null }
  /** The other side of a change: what the text does not hold. */
  | { kind: 'hidden'; text: string; change: TrackedChange }
  | { kind: 'comment'; id: string; at: 'start' | 'end' };

export interface ParagraphSetting {
  kind: Block['kind'];
  level?: number | undefined;
  cell?: Block['cell'] | undefined;
}

const longestHeading = 60;

/** The text as it grows: blocks parted by line feeds, each unit with its place. */
export class Story {
  readonly blocks: Block[] = [];
  readonly spans: RunSpan[] = [];
  readonly changes: TrackedChange[] = [];
  readonly ranges = new Map<string, { start: number; end: number }>();
  readonly #texts: string[] = [];
  readonly #seen = new Set<TrackedChange>();
  #length = 0;

  get text(): string {
    return this.#texts.join('\n');
  }

  /**
   * Adds a paragraph, a block for each of its lines; one without any text leaves only its changes and comments.
   * Returns how many blocks it made.
   */
  add(items: readonly Item[], setting: ParagraphSetting): number {
    const whole = items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
    const lead = whole.length - whole.trimStart().length;
    const text = whole.trim();
    const base = text !== '' && this.#texts.length > 0 ? this.#length + 1 : this.#length;
    let passed = -lead;
    for (const item of items) {
      const at = base + Math.min(Math.max(passed, 0), text.length);
      if (item.kind === 'text') {
        passed += item.text.length;
        const end = base + Math.min(Math.max(passed, 0), text.length);
        this.#place(item, at, end, base + passed - item.text.length);
      } else if (item.kind === 'hidden') this.#hide(item, at);
      else this.#mark(item.id, item.at, at);
    }
    if (text === '') return 0;
    const before = this.blocks.length;
    for (const line of text.matchAll(/\S[^\n]*/g)) {
      const start = base + line.index;
      this.blocks.push(blockOf(line[0].trimEnd(), start, setting));
    }
    this.#texts.push(text);
    this.#length = base + text.length;
    return this.blocks.length - before;
  }

  comments(found: ReadonlyMap<string, Omit<SourceComment, 'start' | 'end'>>): SourceComment[] {
    return [...this.ranges]
      .flatMap(([id, { start, end }]) => {
        const comment = found.get(id);
        return comment ? [{ start, end: Math.max(start, end), ...comment }] : [];
      })
      .sort((a, b) => a.start - b.start);
  }

  #place(item: Item & { kind: 'text' }, start: number, end: number, from: number): void {
    if (end <= start) return;
    const { place, change } = item;
    if (place) this.#span(place, start, end, place.offset + (start - from));
    if (!change) return;
    if (this.#first(change)) change.start = start;
    change.end = end;
    change.text += item.text;
  }

  #span(place: Place, start: number, end: number, offset: number): void {
    const last = this.spans.at(-1);
    if (last && last.end === start && continues(last, place, offset)) last.end = end;
    else this.spans.push({ start, end, ...place, offset });
  }

  #hide({ text, change }: Item & { kind: 'hidden' }, at: number): void {
    if (this.#first(change)) {
      change.start = at;
      change.end = at;
    }
    change.text += text;
  }

  #first(change: TrackedChange): boolean {
    if (this.#seen.has(change)) return false;
    this.#seen.add(change);
    this.changes.push(change);
    return true;
  }

  #mark(id: string, side: 'start' | 'end', at: number): void {
    const range = this.ranges.get(id);
    if (!range) this.ranges.set(id, { start: at, end: at });
    else if (side === 'end') range.end = at;
  }
}

function blockOf(line: string, start: number, { kind, level, cell }: ParagraphSetting): Block {
  const range = { start, end: start + line.length };
  if (kind !== 'heading') return { kind, ...range, ...(cell ? { cell } : {}) };
  // Outline levels are also given to whole provisions.
  if (line.length > longestHeading || /[。；]$/.test(line)) return { kind: 'paragraph', ...range };
  return { kind, ...range, ...(level === undefined ? {} : { level }) };
}

function continues(last: RunSpan, place: Place, offset: number): boolean {
  return (
    last.part === place.part &&
    last.run === place.run &&
    last.paragraph === place.paragraph &&
    last.offset + (last.end - last.start) === offset
  );
}
