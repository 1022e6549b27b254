import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import { knowledge, table } from '../analyzer/draft/draft-of.ts';
import { publicService } from '../fixtures/drafts.ts';

/**
 * One draft in other dress: the traditional script, as OpenCC writes it with its phrases, and the spaces and
 * broken lines of PDF text. The findings must be the same.
 */
vi.setConfig({ testTimeout: 60_000 });

const analyzer = createAnalyzer({ knowledge, taggers: nodeTaggers, omissions: 100 });

const fixture = (name: string) => readFileSync(`tests/fixtures/scripts/${name}.txt`, 'utf8');
const simplified = fixture('simplified');

async function findings(text: string) {
  const made = await analyzer.review({ name: 'a.txt', format: 'text', sha256: '', text });
  return made.findings.map(({ id, rule, level, start, end, quote, provision }) => ({
    id,
    rule,
    level,
    start,
    end,
    quote,
    provision: provision?.label ?? null,
  }));
}

describe('the traditional script', () => {
  test.each(['taiwan', 'hong-kong'])('of %s: the same findings in the same places', async (name) => {
    const text = fixture(name);
    const own = await findings(text);
    const twin = await findings(simplified);
    expect(twin.length).toBeGreaterThan(100);
    expect(own.map(({ quote: _, ...rest }) => rest)).toEqual(twin.map(({ quote: _, ...rest }) => rest));
    for (const { start, end, quote } of own)
      if (start !== null && end !== null) expect(quote).toBe(text.slice(start, end));
  });

  test('leaves the characters of our own words alone', () => {
    const { classes, filters, topics, numbers, drafts } = knowledge;
    const rules = knowledge.rules.map(({ examples: _, ...rule }) => rule);
    const words = JSON.stringify([classes, rules, filters, topics, numbers, drafts]);
    const changed = [...new Set(words)].filter(
      (c) => /\p{Script=Han}/u.test(c) && table[c.charCodeAt(0)] !== c.charCodeAt(0),
    );
    // Terms are folded alike (matcher/lexicon.ts).
    expect(changed).toEqual(['著']);
  });

  /** Every traditional form of a character, the variants of other regions among them. */
  const forms = new Map<string, string[]>();
  for (let i = 0; i < knowledge.characters.length; i += 2) {
    const [from, to] = [knowledge.characters.charAt(i), knowledge.characters.charAt(i + 1)];
    if (from >= '\u4e00' && from <= '\u9fff') forms.set(to, [...(forms.get(to) ?? []), from]);
  }

  test('whatever form of a character is written', async () => {
    const twin = await findings(publicService);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        const text = Array.from(publicService, (c) => {
          const { value } = choices.next();
          const all = forms.get(c) ?? [c];
          return all[value % all.length] ?? c;
        }).join('');
        const own = await findings(text);
        expect(own.map(({ id, start, end }) => [id, start, end])).toEqual(
          twin.map(({ id, start, end }) => [id, start, end]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('PDF text', () => {
  const bare = (text: string | null) => text?.replace(/\s/g, '') ?? null;
  const seen = (all: Awaited<ReturnType<typeof findings>>) =>
    all.map(({ rule, level, quote, provision }) => [rule, level, bare(quote), articleOf(provision)]);
  /** A line that happens to end with a sentence may begin a 款: nothing in such a text tells. */
  const articleOf = (label: string | null) => label?.replace(/第[一二三四五]款$/, '') ?? null;

  /** Breaks each line at a width, but never within a number or an English word. */
  const wrapped = (text: string, width: number, indent: string) =>
    text.replace(/[^\n]+/g, (line) => {
      const pieces: string[] = [];
      for (let start = 0, end = 0; start < line.length; start = end) {
        end = Math.min(start + width, line.length);
        while (end < line.length && /[\w.%]/.test(line.charAt(end - 1)) && /[\w.%]/.test(line.charAt(end)))
          end++;
        pieces.push(indent + line.slice(start, end));
      }
      return pieces.join('\n');
    });

  /** Puts a space behind some characters, never within an English word or a number's own digits and signs. */
  const spaced = (text: string, gaps: readonly boolean[]) =>
    Array.from(text, (c, i) =>
      gaps[i % gaps.length] && /[\p{Script=Han}，。；：、（）]/u.test(c) ? `${c} ` : c,
    ).join('');

  test.each([
    ['a draft of all families', simplified],
    ['a draft with items', publicService],
  ])('%s: the same findings for every width and any spaces', async (_, text) => {
    const twin = seen(await findings(text));
    expect(twin.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 24, max: 44 }),
        fc.constantFrom('', '  ', '　　'),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 60 }),
        async (width, indent, gaps) => {
          expect(seen(await findings(wrapped(spaced(text, gaps), width, indent)))).toEqual(twin);
        },
      ),
      { numRuns: 12 },
    );
  });
});
