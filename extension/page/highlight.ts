import type { Level } from '../../analyzer/model.ts';

/** What is shown: a mark's level and its places. */
interface Painted {
  level: Level;
  ranges: Range[];
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
  /** Puts back what the page has cleared. */
  restore(): void;
  clear(): void;
}

/** Shows marks through the CSS Custom Highlight API: the page's DOM is not touched. */
export function createHighlighter(registry: HighlightRegistry): Highlighter {
  const own = new Map(names.map((name, priority) => [name, withPriority(new Highlight(), priority)]));
  const fill = (name: (typeof names)[number], ranges: readonly Range[]) => {
    const highlight = own.get(name);
    highlight?.clear();
    for (const range of ranges) highlight?.add(range);
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
        marks.filter((mark) => mark.level === level).flatMap((mark) => mark.ranges);
      fill('hengwen-credit', byLevel('credit'));
      fill('hengwen-consider', byLevel('consider'));
      fill('hengwen-explain', byLevel('explain'));
      fill('hengwen-revise', byLevel('revise'));
      restore();
    },
    activate(ranges) {
      fill('hengwen-active', ranges);
      restore();
    },
    restore,
    clear() {
      for (const [name, highlight] of own) {
        highlight.clear();
        registry.delete(name);
      }
    },
  };
}

function withPriority(highlight: Highlight, priority: number): Highlight {
  highlight.priority = priority;
  return highlight;
}
