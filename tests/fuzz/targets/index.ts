import type { Target } from '../target.ts';
import { analysisTargets } from './analysis.ts';
import { dossierTargets } from './dossiers.ts';
import { knowledgeTargets } from './knowledge.ts';
import { matcherTargets } from './matcher.ts';
import { originalTargets } from './originals.ts';
import { readerTargets } from './readers.ts';
import { versionTargets } from './versions.ts';
import { writerTargets } from './writers.ts';

/** All that is fuzzed; a new part of the program joins by its line here. */
export const targets: readonly Target[] = [
  ...analysisTargets,
  ...matcherTargets,
  ...readerTargets,
  ...writerTargets,
  ...dossierTargets,
  ...knowledgeTargets,
  ...versionTargets,
  ...originalTargets,
];
