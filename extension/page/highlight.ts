import type { Level } from '../../analyzer/model.ts';

/** What is shown: a mark's level and its places. */
interface Painted {
  level: Level;
  ranges: Range[];
}

/** One mark as it was put on the page, to see that it still covers the same words. */
interface Shown {
  ranges: readonly Range[];
  words: string;
}

/** Names in the registry that page and extension share; styled by highlight.css. */
const names: readonly `hengwen-${Level | 'active'}`[] = [
  'hengwen-credit',
  'hengwen-consider',
  'hengwen-explain',
  'hengwen-revise',
  'hengwen-active',
];

export interface Highlighter {
  paint(marks: readonly Painted[]): void;
  /** Shows which mark is selected, over all others. */
  activate(ranges: readonly Range[]): void;
  /** Takes off what has come to cover other words: ranges move along with the page's changes. */
  prune(): void;
  /** Puts back what the page has cleared. */
  restore(): void;
  clear(): void;
}

/** Shows marks through the CSS Custom Highlight API: the page's DOM is not touched. */
export function createHighlighter(registry: HighlightRegistry): Highlighter {
  const own = new Map(names.map((name, priority) => [name, withPriority(new Highlight(), priority)]));
  const shown = new Map<(typeof names)[number], Shown[]>();
  const fill = (name: (typeof names)[number], marks: readonly (readonly Range[])[]) => {
    const highlight = own.get(name);
    highlight?.clear();
    for (const range of marks.flat()) highlight?.add(range);
    shown.set(
      name,
      marks.map((ranges) => ({ ranges, words: wordsOf(ranges) })),
    );
  };
  const restore = () => {
    for (const [name, highlight] of own) {
      if (highlight.size === 0) registry.delete(name);
      else if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  };
  return {
    paint(marks) {
      const byLevel = (level: Level) =>
        marks.filter((mark) => mark.level === level).map((mark) => mark.ranges);
      fill('hengwen-credit', byLevel('credit'));
      fill('hengwen-consider', byLevel('consider'));
      fill('hengwen-explain', byLevel('explain'));
      fill('hengwen-revise', byLevel('revise'));
      restore();
    },
    activate(ranges) {
      fill('hengwen-active', [ranges]);
      restore();
    },
    prune() {
      for (const [name, marks] of shown) {
        const kept = marks.filter(({ ranges, words }) => wordsOf(ranges) === words);
        if (kept.length < marks.length)
          fill(
            name,
            kept.map(({ ranges }) => ranges),
          );
      }
      restore();
    },
    restore,
    clear() {
      for (const [name, highlight] of own) {
        highlight.clear();
        registry.delete(name);
      }
      shown.clear();
    },
  };
}

function withPriority(highlight: Highlight, priority: number): Highlight {
  highlight.priority = priority;
  return highlight;
}

function wordsOf(ranges: readonly Range[]): string {
  return ranges.map(String).join('\0');
}
