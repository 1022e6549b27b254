import { readFileSync } from 'node:fs';
import type { Compiled } from '../knowledge/compiled.ts';
import type { SeedFile } from '../knowledge/read-yaml.ts';
import { nodeTaggers } from './taggers.ts';
import { UsageError } from './usage-error.ts';

/**
 * The knowledge joined with the packs at some paths. Throws UsageError with every problem as FILE:LINE: REASON where
 * one cannot be used. What reads packs is loaded only where there are some.
 */
export async function withPacks(
  compiled: Compiled,
  paths: readonly string[],
  { language = 'zh', examples = true }: { language?: 'zh' | 'en'; examples?: boolean } = {},
): Promise<Compiled> {
  if (paths.length === 0) return compiled;
  const { checkPackExamples, compilePacks, PackError } = await import('../packs/compile-packs.ts');
  const files = paths.map(fileAt);
  try {
    const joined = compilePacks(compiled, files, language);
    const failed = examples ? await checkPackExamples(joined, files, nodeTaggers, language) : [];
    if (failed.length > 0) throw new PackError(failed);
    return joined;
  } catch (error) {
    // Its problems are in the language that they were asked for in.
    if (error instanceof PackError) throw new UsageError(error.message, error.message, 'brief');
    throw error;
  }
}

function fileAt(path: string): SeedFile {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    throw new UsageError(`${path}: 规则包无法读取`, `${path}: the rule pack cannot be read`, 'brief');
  }
}
