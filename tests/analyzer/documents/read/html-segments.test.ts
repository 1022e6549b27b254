import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, extract } from '../../../../analyzer/documents/html/extract.ts';
import type { NodeTree } from '../../../../analyzer/documents/html/node-tree.ts';

type Toy = string | { tag: string; attributes: Record<string, string>; children: Toy[] };
/** Text nodes are boxed: two nodes may hold the same text. */
type Node = { toy: Toy };

function toyTree(root: Toy): NodeTree<Node> {
  const boxes = new Map<Toy, Node[]>();
  return {
    root: { toy: root },
    tag: ({ toy }) => (typeof toy === 'string' ? '#text' : toy.tag),
    text: ({ toy }) => (typeof toy === 'string' ? toy : ''),
    attribute: ({ toy }, name) => (typeof toy === 'string' ? null : (toy.attributes[name] ?? null)),
    children: ({ toy }) => {
      if (typeof toy === 'string') return [];
      const known = boxes.get(toy) ?? toy.children.map((child) => ({ toy: child }));
      boxes.set(toy, known);
      return known;
    },
    hidden: () => false,
  };
}

const words = fc.constantFrom(
  '第一条',
  '第二条',
  '妇女',
  '。',
  '；',
  'Article 1',
  '\ud83d',
  '😀',
  '\ud800',
  ' ',
  '\n  ',
  '\t',
  '\u00a0',
  '　　',
  '\u00a0\u00a0\u00a0\u00a0',
  '（一）',
  '起草说明',
  '附件1',
);
const text = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(''));
const { page } = fc.letrec<{ page: Toy; node: Toy }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, text, tie('page')),
  page: fc.record({
    tag: fc.constantFrom(
      'div',
      'p',
      'span',
      'b',
      'a',
      'br',
      'table',
      'tr',
      'td',
      'pre',
      'h1',
      'script',
      'nav',
      'form',
      'center',
    ),
    attributes: fc.constantFrom<Record<string, string>>(
      {},
      { href: '#' },
      { class: 'footer' },
      { align: 'center' },
      { style: 'white-space: pre' },
    ),
    children: fc.array(tie('node'), { maxLength: 5 }),
  }),
}));

const space = /^[\s\u00a0\u3000]$/;

function source({ segments, nodes }: Extraction<Node>, offset: number): string | null {
  const segment = segments.find(({ start, length }) => offset >= start && offset < start + length);
  const toy = segment && nodes[segment.node]?.toy;
  return typeof toy === 'string' && segment ? toy.charAt(segment.offset + offset - segment.start) : null;
}

describe('segments', () => {
  it('lead every character back to its own', () => {
    fc.assert(
      fc.property(page, (root) => {
        const found = extract(toyTree(root));
        for (let i = 0; i < found.text.length; i++) {
          const unit = found.text.charAt(i);
          const origin = source(found, i);
          if (origin === null) expect(unit).toBe('\n');
          else if (unit === ' ') expect(origin).toMatch(space);
          else expect(origin).toBe(unit);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stand in reading order, apart from each other', () => {
    fc.assert(
      fc.property(page, (root) => {
        const { segments } = extract(toyTree(root));
        for (const [i, segment] of segments.entries()) {
          const next = segments[i + 1];
          expect(segment.length).toBeGreaterThan(0);
          if (!next) continue;
          expect(next.start).toBeGreaterThanOrEqual(segment.start + segment.length);
          expect(next.node > segment.node || next.offset >= segment.offset + segment.length).toBe(true);
        }
      }),
    );
  });

  it('are parted by one line feed a block', () => {
    fc.assert(
      fc.property(page, (root) => {
        const { text, blocks } = extract(toyTree(root));
        const lines = blocks.map(({ start, end }) => text.slice(start, end));
        expect(lines.join('\n')).toBe(text);
        for (const line of lines)
          expect(line).toBe(line.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, ''));
      }),
    );
  });
});
