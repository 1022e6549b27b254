import type { ReadHost } from '../../analyzer/documents/read/formats.ts';
import {
  type Analyzer,
  type Compiled,
  createAnalyzer,
  type Knowledge,
  unpackCompiled,
} from '../../analyzer/index.ts';
import type { SeedFile } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language, Review } from '../../analyzer/model.ts';
import { packOf } from '../../analyzer/packs/names.ts';
import { loadedHere } from '../browser/requests.ts';
import { sha256 } from '../browser/sha256.ts';
import { labelsOf } from './labels.ts';
import { packageFile } from './package-files.ts';
import type { Jobs, Response } from './protocol.ts';
import { type Handlers, serve } from './serve.ts';
import { taggers } from './taggers.ts';

/** The extension's own file, asked for with the first job that needs it: a worker that draws pages has none. */
let asked: Promise<NonNullable<ReturnType<typeof unpackCompiled>>> | undefined;

function compiled() {
  asked ??= packageFile('knowledge.bin').then((buffer) => {
    const found = unpackCompiled(buffer);
    if (found === null) throw new Error('knowledge.bin does not belong to this build');
    return found;
  });
  return asked;
}

interface Ready {
  analyzer: Analyzer;
  /** What is reviewed again is mostly the next version of what was reviewed last. */
  last: Review | null;
}

/** By language, settings and packs, the last used at the end. Each holds the last draft it reviewed: few are kept. */
const analyzers = new Map<string, Ready>();
const MOST = 3;

async function analyzerFor({
  language,
  settings,
  packs = [],
}: Pick<Jobs['review']['input'], 'language' | 'settings' | 'packs'>) {
  const { knowledge, tables } = await joined(packs, language);
  const key = JSON.stringify([language, settings, packs]);
  const { omissions, plans, ...rest } = settings;
  const ready = analyzers.get(key) ?? {
    analyzer: createAnalyzer({
      knowledge,
      tables,
      taggers,
      language,
      ...rest,
      // A choice among the program's plans leaves those of packs in force.
      ...(plans === undefined ? {} : { plans: [...plans, ...plansOfPacks(knowledge)] }),
      ...(omissions === undefined
        ? {}
        : { omissions: omissions === 'all' ? Number.POSITIVE_INFINITY : omissions }),
    }),
    last: null,
  };
  analyzers.delete(key);
  analyzers.set(key, ready);
  for (const old of analyzers.keys()) if (analyzers.size > MOST) analyzers.delete(old);
  return ready;
}

/** What reads packs is loaded only where there are some. */
async function joined(packs: readonly SeedFile[], language: Language): Promise<Compiled> {
  const own = await compiled();
  if (packs.length === 0) return own;
  return (await import('./with-packs.ts')).joinedWith(own, packs, language).compiled;
}

function plansOfPacks({ plans }: Knowledge): string[] {
  return plans.flatMap(({ id }) => (packOf(id) === null ? [] : id));
}

const host: ReadHost = {
  sha256,
  pdfMap: async (map) => new Uint8Array(await packageFile(`pdf-cmaps/${map}`)),
  pdfDecoder: async (program) => new Uint8Array(await packageFile(`pdf-wasm/${program}`)),
};

/** What draws pages is not needed to read them. */
const pageJobs = () => import('./drawing/page-jobs.ts');

/** What writes is not needed to review. */
const exportJobs = () => import('./export-jobs.ts');
const triageHandlers = () => import('./triage-handlers.ts');

/** What looks into knowledge as such, and into packs. */
const knowledgeHandlers = () => import('./knowledge-handlers.ts');

let isWarm = false;

/** The first review is a slow one, as its code is new: it is made of our own questions while the page is being read. */
async function warmUp(): Promise<void> {
  if (isWarm) return;
  isWarm = true;
  const { criteria } = (await compiled()).knowledge;
  const text = criteria.criteria.map(({ question }, i) => `（${i + 1}）${question}`).join('\n');
  const source = { name: '', format: 'text', sha256: '', text } as const;
  await createAnalyzer(await compiled()).review(source);
}

async function review({ source, ...set }: Jobs['review']['input']): Promise<Review> {
  const ready: Ready = await analyzerFor(set);
  const { analyzer, last } = ready;
  ready.last = await (last ? analyzer.update(last, source) : analyzer.review(source));
  return ready.last;
}

const handlers: Handlers = {
  labels: async () => {
    const labels = labelsOf((await compiled()).knowledge);
    // Not before they are there: what waits for the knowledge too would come first, and the page would wait for both.
    setTimeout(warmUp);
    return labels;
  },
  loaded: async () => loadedHere(),
  read: async ({ name, bytes, password }, report) => {
    const { readDocument } = await import('../../analyzer/documents/read/read-document.ts');
    const onProgress = (done: number, total: number) => report({ done, total });
    const options = { onProgress, ...(password === undefined ? {} : { password }) };
    return readDocument(bytes, name, host, options);
  },
  warm: async () => (await pageJobs()).warm(),
  pages: async (input) => (await pageJobs()).openPages(input, host),
  page: async (input) => (await pageJobs()).drawOne(input),
  review,
  explain: async ({ source, question, ...set }) =>
    (await analyzerFor(set)).analyzer.explain(source, question),
  export: async (input) => (await exportJobs()).exportChecklist(input, (await compiled()).knowledge),
  paper: async (input) => (await exportJobs()).exportForm(input, (await compiled()).knowledge),
  template: async (input) =>
    (await import('./template-job.ts')).templateFile(input, (await compiled()).knowledge),
  annotate: async (input) => (await exportJobs()).annotateFile(input, (await compiled()).knowledge, host),
  pack: async (input) => (await import('./record-handlers.ts')).pack(input),
  unpack: async (input) => (await import('./record-handlers.ts')).unpack(input),
  catalogue: async (input) => (await knowledgeHandlers()).catalogueOf(await compiled(), input),
  checkPack: async (input) => (await knowledgeHandlers()).checkPack(await compiled(), input, taggers),
  readPlan: async (input) => (await knowledgeHandlers()).readPlanFile(await compiled(), input, host),
  planFile: async (input) => (await knowledgeHandlers()).planFile(input),
  criteriaFile: async ({ own }) =>
    (await import('./record-handlers.ts')).criteriaFile((await compiled()).knowledge, own),
  guide: async ({ own }) => (await import('./record-handlers.ts')).guideOf((await compiled()).knowledge, own),
  priorities: async () => (await triageHandlers()).prioritiesOf((await compiled()).knowledge),
  triage: async (input, report) => {
    const { triageFile } = await triageHandlers();
    const onProgress = (done: number, total: number) => report({ done, total });
    const { analyzer } = await analyzerFor(input);
    return triageFile(input, analyzer, (await compiled()).knowledge, host, onProgress);
  },
  triageTable: async (input) => (await triageHandlers()).triageTable(input, (await compiled()).knowledge),
};

const scope = globalThis as unknown as { postMessage(message: unknown, transfer?: Transferable[]): void };

addEventListener('message', (event: MessageEvent<unknown>) => {
  void serve(event.data, handlers, (response) => scope.postMessage(response)).then((response) =>
    scope.postMessage(response, picturesOf(response)),
  );
});

/** A drawn page is handed over, not copied. */
function picturesOf(response: Response): Transferable[] {
  const output = 'output' in response ? response.output : null;
  if (typeof output !== 'object' || output === null || !('bitmap' in output)) return [];
  return output.bitmap instanceof ImageBitmap ? [output.bitmap] : [];
}
