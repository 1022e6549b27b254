import { readFileSync } from 'node:fs';
import type { SeedProblem } from '../knowledge/read-yaml.ts';
import type { AllowedPhrase } from '../model.ts';
import { analysisOf } from '../settings/analysis.ts';
import type { Given } from './arguments.ts';
import type { Language } from './told.ts';
import { UsageError } from './usage-error.ts';

/** The command line with the file of settings that it names: what stands on the line itself has the last word. */
export interface Arguments extends Omit<Given, 'language'> {
  language: Language;
  /** Criteria whose rules are off. */
  off: readonly string[];
  allowed: readonly AllowedPhrase[];
}

/** Throws UsageError where the file is missing or holds anything but settings, with the line. */
export async function withSettings(given: Given): Promise<Arguments> {
  if (given.settings === null) return { ...given, language: given.language ?? 'zh', off: [], allowed: [] };
  const text = contentOf(given.settings);
  // Few commands name one, and reading YAML takes its time to load.
  const { readSettings } = await import('../settings/read-settings.ts');
  const { settings, problems } = readSettings(given.settings, text, given.language ?? 'zh');
  if (settings === null)
    throw new UsageError(
      problems.map((problem) => `设置文件 ${placed(problem)}`).join('\n'),
      problems.map((problem) => `File of settings ${placed(problem)}`).join('\n'),
    );
  const { off = [], allowed = [], omissions } = analysisOf(settings, []);
  return {
    ...given,
    plans: given.plans ?? settings.plans ?? null,
    language: given.language ?? settings.language ?? 'zh',
    omissions: given.omissions ?? (omissions === 'all' ? Number.POSITIVE_INFINITY : (omissions ?? null)),
    off,
    allowed,
  };
}

function placed({ file, line, reason }: SeedProblem): string {
  return `${file}:${line} ${reason}`;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`没有设置文件 ${path}`, `There is no file of settings ${path}`);
  }
}
