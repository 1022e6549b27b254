import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadKnowledge } from '../../analyzer/cli/load-knowledge.ts';
import { createEngine, type Engine } from '../../analyzer/engine.ts';
import { type Weights, weigh } from '../../analyzer/reader/reader.ts';
import { readerSeed } from '../../analyzer/reader/reader-seed.ts';
import { type Labelled, trainReader } from '../../analyzer/reader/train-reader.ts';
import { buildTables } from '../../analyzer/rules/tables.ts';

/**
 * `npm run -s train -- FOLDER [--try]`: trains the second reader on the labelled sentences of tests/fixtures, the examples of
 * the rules, and sentences of real laws (FOLDER) in which no rule finds anything, and writes seeds/second-reader.yaml.
 * With --try nothing is written: each set of fixtures is left out once and weighed by a reader that has not seen it.
 */
const FIXTURES = new URL('../fixtures/', import.meta.url);
/** Sets by one author each; the others are what a reader learns from when one is left out. */
const SETS = [
  'round-1',
  'round-2',
  'round-3',
  'round-4',
  'round-5',
  'round-6',
  'round-7',
  'round-8',
  'round-9',
  'round-10',
  'round-11',
  'round-12',
  'round-13',
  'round-14',
  'round-15',
  'round-w1',
  'round-w2',
  'children',
  'fine',
  'fine-provisions',
  'lessons-women',
  'lessons-children',
  'lessons-official',
  'omissions',
  'ordinary',
  'plain',
  'sentences',
];
/** These are about a whole draft, or about a figure: no words of the sentence are wrong. */
const NOT_IN_THE_WORDS = ['gender_blind_omission', 'target_shortfall'];
/** A sentence of a law was labelled by nobody, and there are many. */
const LAW_SHARE = 0.05;
/** Every fourth law is enough. */
const EVERY = 4;

interface Case {
  original_text: string;
  context: string | null;
  issue_type: string;
  should_flag: boolean;
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('用法：npm run -s train -- 文件夹（法规文本） [--try]');
  process.exit(2);
}
const knowledge = await loadKnowledge();
const tables = { ...buildTables(knowledge), reader: null };
const engine = createEngine(knowledge, [], {}, tables);

const sets = new Map<string, Labelled[]>();
for (const set of SETS) {
  const cases = readFileSync(new URL(`${set}.jsonl`, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  sets.set(set, (await Promise.all(cases.map(labelledCase))).flat());
}
const examples: Labelled[] = [];
for (const { kind, level, examples: own, suggestion, suggestionEn } of knowledge.rules) {
  const isProblem = kind !== 'target' && (level === 'revise' || level === 'explain');
  const isHint = kind !== 'omission' && level === 'consider';
  if (kind === 'target' || isHint) continue;
  if (isProblem) for (const text of own.flag) examples.push(...(await labelled(engine, text, true)));
  // What a credit praises is fine, a draft that lacks something says nothing wrong, and what is offered to paste is fine.
  const fine = [...(isProblem ? [] : own.flag), ...own.pass, suggestion, suggestionEn];
  for (const text of fine)
    if (!(await isFlagged(text))) examples.push(...(await labelled(engine, text, false)));
}
const laws = (await Promise.all(lawTexts(folder).map(fineSentences))).flat();
const learnt = (but: string) => [
  ...examples,
  ...SETS.filter((set) => set !== but).flatMap((set) => sets.get(set)!),
  ...laws,
];

if (process.argv.includes('--try')) {
  for (const set of SETS) {
    const own = sets.get(set)!;
    if (!own.some(({ isProblem }) => isProblem)) continue;
    const known = new Set(own.map(({ text }) => text));
    report(set, trainReader(learnt(set).filter(({ text }) => !known.has(text))), own);
  }
} else {
  if (knowledge.reader === null)
    throw new Error(
      'seeds/second-reader.yaml says from which weights on to doubt, to confirm and to overrule: none is there',
    );
  const { doubt, confirm, overrule } = knowledge.reader;
  const reader = { ...trainReader(learnt('')), doubt, confirm, overrule };
  writeFileSync(
    new URL('../../seeds/second-reader.yaml', import.meta.url),
    `# The second reader, written by npm run train.\n${stringify(readerSeed(reader), { lineWidth: 0 })}`,
  );
  const all = learnt('');
  console.log(`${all.length} sentences, ${all.filter(({ isProblem }) => isProblem).length} with a problem`);
}

/** Of a case with a problem that has several sentences nobody said which one it is: such cases are left out. */
async function labelledCase({ original_text, context, issue_type, should_flag }: Case): Promise<Labelled[]> {
  if (should_flag && NOT_IN_THE_WORDS.includes(issue_type)) return [];
  return labelled(engine, context ? `${context}\n${original_text}` : original_text, should_flag);
}

async function labelled({ inspect }: Engine, text: string, isProblem: boolean): Promise<Labelled[]> {
  const { index } = await inspect({ name: '', format: 'text', sha256: '', text });
  const { draft } = index;
  const sentences = draft.units.flatMap((_, unit) => draft.sentencesOf(unit));
  if (isProblem && sentences.length > 1) return [];
  return sentences.map(({ start, end }) => ({
    text: draft.normal.text.slice(start, end),
    isProblem,
    share: 1,
  }));
}

async function isFlagged(text: string): Promise<boolean> {
  const { candidates } = await engine.inspect({ name: '', format: 'text', sha256: '', text });
  return candidates.some(
    ({ candidate: { rule }, silencedBy }) =>
      silencedBy === null && (rule.level === 'revise' || rule.level === 'explain'),
  );
}

function lawTexts(from: string): string[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .filter((_, i) => i % EVERY === 3)
    .map((path) => readFileSync(path, 'utf8'));
}

/** Sentences that hold some word of the lexicon, and of which no rule says anything but a credit. */
async function fineSentences(text: string): Promise<Labelled[]> {
  const { index, candidates } = await engine.inspect({ name: '', format: 'text', sha256: '', text });
  const { draft } = index;
  const told = new Set(
    candidates.flatMap(({ candidate, silencedBy }) =>
      silencedBy === null && candidate.rule.level !== 'credit' ? [candidate.sentence.start] : [],
    ),
  );
  return draft.units
    .flatMap((_, unit) => draft.sentencesOf(unit))
    .filter((sentence) => !told.has(sentence.start) && index.stretch(sentence).hits.length > 0)
    .map(({ start, end }) => ({
      text: draft.normal.text.slice(start, end),
      isProblem: false,
      share: LAW_SHARE,
    }));
}

/** Recall where so many of the reported ones are right. */
function report(set: string, reader: Weights, own: readonly Labelled[]): void {
  const weighed = own
    .map(({ text, isProblem }) => {
      const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
      return { isProblem, weight: weigh(reader, codes, 0, codes.length) };
    })
    .sort((a, b) => b.weight - a.weight);
  const problems = weighed.filter(({ isProblem }) => isProblem).length;
  const recallAt = (precision: number) => {
    let right = 0;
    let best = 0;
    for (const [i, { isProblem }] of weighed.entries()) {
      right += Number(isProblem);
      if (right / (i + 1) >= precision) best = right;
    }
    return (best / problems).toFixed(3);
  };
  const figures = [0.8, 0.85, 0.9].map((p) => `查准 ${p.toFixed(2)} 时查全 ${recallAt(p)}`).join('  ');
  console.log(
    `${set.padEnd(12)} ${String(own.length).padStart(5)} 句，应报 ${String(problems).padStart(4)}  ${figures}`,
  );
}
