import { stretchesOf } from '../desk/paragraphs.ts';
import type { WrittenSpot } from './spots.ts';

/**
 * The text of a field once more, set alike and invisible behind it, with the findings underlined: a field shows plain
 * text only. Line by line, of which only those are made anew that have changed.
 */
export interface Mirror {
  show(text: string, spots: readonly WrittenSpot[], active: string | null): void;
  /** Where a finding stands in the box of the mirror, in CSS pixels from its top; null where it is not shown. */
  topOf(id: string): number | null;
}

interface Line {
  text: string;
  element: HTMLElement;
  /** Which findings are marked where in it. */
  sign: string;
}

export function createMirror(box: HTMLElement, levels: readonly string[]): Mirror {
  const document = box.ownerDocument;
  const lines: Line[] = [];

  const lineOf = (text: string): Line => {
    const element = document.createElement('div');
    element.append(text === '' ? document.createElement('br') : text);
    return { text, element, sign: '' };
  };

  /** Takes over what the texts begin and end with alike. */
  const setLines = (texts: readonly string[]) => {
    const most = Math.min(lines.length, texts.length);
    let head = 0;
    while (head < most && lines[head]!.text === texts[head]) head += 1;
    let tail = 0;
    while (tail < most - head && lines.at(-1 - tail)!.text === texts.at(-1 - tail)) tail += 1;
    const made = texts.slice(head, texts.length - tail).map(lineOf);
    const gone = lines.splice(head, lines.length - tail - head, ...made);
    const next = lines[head + made.length]?.element ?? null;
    for (const { element } of gone) element.remove();
    const fresh = document.createDocumentFragment();
    fresh.append(...made.map(({ element }) => element));
    box.insertBefore(fresh, next);
  };

  const markLine = (line: Line, start: number, spots: readonly WrittenSpot[], active: string | null) => {
    const sign = spots
      .map(({ id, start: from, end }) => `${id} ${from - start} ${end - start}${id === active ? ' *' : ''}`)
      .join();
    if (sign === line.sign) return;
    line.sign = sign;
    const range = { start, end: start + line.text.length };
    const nodes = stretchesOf(range, spots).map(({ start: from, end, spots: over }) => {
      const words = line.text.slice(from - start, end - start);
      if (over.length === 0) return words;
      const mark = document.createElement('mark');
      mark.dataset.level = levels.find((level) => over.some((spot) => spot.level === level)) ?? '';
      mark.dataset.written = over.map(({ id }) => id).join(' ');
      if (over.some(({ id }) => id === active)) mark.dataset.active = '';
      mark.append(words);
      return mark;
    });
    line.element.replaceChildren(...(line.text === '' ? [document.createElement('br')] : nodes));
  };

  return {
    show(text, spots, active) {
      setLines(text.split('\n'));
      const inOrder = [...spots].sort((a, b) => a.start - b.start);
      let next = 0;
      let open: WrittenSpot[] = [];
      let start = 0;
      for (const line of lines) {
        const end = start + line.text.length;
        open = open.filter((spot) => spot.end > start);
        for (; next < inOrder.length && inOrder[next]!.start < end; next++) open.push(inOrder[next]!);
        if (open.length > 0 || line.sign !== '') markLine(line, start, open, active);
        start = end + 1;
      }
    },
    topOf(id) {
      const mark = box.querySelector<HTMLElement>(`[data-written~="${CSS.escape(id)}"]`);
      return mark ? mark.getBoundingClientRect().top - box.getBoundingClientRect().top : null;
    },
  };
}
