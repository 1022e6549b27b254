import type { Labels } from '../../analyzer/documents/write/index.ts';
import { createAnalyzer, type Knowledge, type Language } from '../../analyzer/index.ts';
import compiled from '../../seeds/.compiled/knowledge.json';
import { sha256 } from '../browser/sha256.ts';
import { checklistForm, labelsOf } from './labels.ts';
import { type Handlers, serve } from './serve.ts';
import { taggers } from './taggers.ts';

const knowledge = compiled as Knowledge & Labels;
const analyzers = new Map<Language, ReturnType<typeof createAnalyzer>>();

function analyzerIn(language: Language) {
  const known = analyzers.get(language);
  if (known) return known;
  const analyzer = createAnalyzer({ knowledge, taggers, language });
  analyzers.set(language, analyzer);
  return analyzer;
}

const handlers: Handlers = {
  labels: async () => labelsOf(knowledge),
  read: async ({ name, bytes }) => {
    const { readDocument } = await import('../../analyzer/documents/read/read-document.ts');
    return readDocument(bytes, name, sha256);
  },
  review: ({ source, language }) => analyzerIn(language).review(source),
  export: async ({ format, ...parts }) => {
    const { exportFileName, exportMediaType, exportReview } = await import(
      '../../analyzer/documents/write/index.ts'
    );
    const { review, at, language } = parts;
    return {
      name: exportFileName(review.draft.title, format, at, checklistForm(knowledge).fileName[language]),
      type: exportMediaType(format),
      bytes: await exportReview(format, { ...parts, labels: knowledge }),
    };
  },
};

addEventListener('message', (event: MessageEvent<unknown>) => {
  void serve(event.data, handlers).then((response) => postMessage(response));
});
