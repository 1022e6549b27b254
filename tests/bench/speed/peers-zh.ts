import { stringify } from 'yaml';
import { loadKnowledge } from '../../../analyzer/cli/load-knowledge.ts';
import { expand } from '../../../analyzer/rules/pattern.ts';
import { importPeer } from '../peers/import-peer.ts';
import type { Peer } from './peers.ts';

const MILLION = 1_000_000;
const WORDS = 2000;

/** Words of our lexicon, spread over all of it: a fortieth of what we look for. */
async function someWords(): Promise<string[]> {
  const { classes } = await loadKnowledge();
  const all = [...new Set(classes.flatMap((c) => c.terms.flatMap(expand)))].filter((w) =>
    /^[一-鿿]{2,}$/.test(w),
  );
  const step = Math.max(1, Math.floor(all.length / WORDS));
  return all.filter((_, i) => i % step === 0).slice(0, WORDS);
}

interface Textlint {
  TextlintKernel: new () => { lintText(text: string, options: object): Promise<unknown> };
}

/** prh wants each wrong word beside its right one. */
function dictionary(words: readonly string[]): string {
  return stringify({ version: 1, rules: words.map((word) => ({ expected: `${word}※`, pattern: word })) });
}

export const CHINESE_PEERS: readonly Peer[] = [
  {
    name: '@monyone/aho-corasick, 2,000 words',
    most: 10 * MILLION,
    async load() {
      const { AhoCorasick } = await importPeer<{
        AhoCorasick: new (words: string[]) => { matchInText(text: string): unknown };
      }>('@monyone/aho-corasick');
      const automaton = new AhoCorasick(await someWords());
      return (text) => automaton.matchInText(text);
    },
  },
  {
    name: 'RegExp alternation, 2,000 words',
    most: 10 * MILLION,
    async load() {
      const words = (await someWords()).sort((a, b) => b.length - a.length);
      const pattern = new RegExp(words.join('|'), 'g');
      return (text) => {
        let hits = 0;
        for (const _ of text.matchAll(pattern)) hits++;
        return hits;
      };
    },
  },
  {
    name: 'jieba-wasm cut',
    most: MILLION,
    async load() {
      const { cut } = await import('jieba-wasm');
      return (text) => cut(text, true);
    },
  },
  {
    name: 'autocorrect-node lint',
    // Above some 200,000 characters it answers “call limit reached” instead of checking.
    most: 60_000,
    async load() {
      const { default: autocorrect } = await importPeer<{
        default: { lintFor(text: string, path: string): unknown };
      }>('autocorrect-node');
      return (text) => autocorrect.lintFor(text, 'draft.txt');
    },
  },
  {
    name: 'zhlint',
    most: 60_000,
    async load() {
      const { run } = await importPeer<{ run(text: string, options: object): unknown }>('zhlint');
      return (text) => run(text, { rules: { preset: 'default' } });
    },
  },
  {
    name: 'textlint, dictionary of 2,000 words',
    most: 60_000,
    async load() {
      const { TextlintKernel } = await importPeer<Textlint>('@textlint/kernel');
      const { default: prh } = await importPeer<{ default: object }>('textlint-rule-prh');
      const { default: plugin } = await importPeer<{ default: object }>('@textlint/textlint-plugin-text');
      const kernel = new TextlintKernel();
      const options = {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin: moduleOf(plugin) }],
        rules: [
          { ruleId: 'prh', rule: moduleOf(prh), options: { ruleContents: [dictionary(await someWords())] } },
        ],
      };
      return (text) => kernel.lintText(text, options);
    },
  },
];

/** A CommonJS package that was compiled from an ES module has its default export one level down. */
function moduleOf(imported: object): object {
  return 'default' in imported ? (imported.default as object) : imported;
}
