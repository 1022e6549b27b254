import { readYaml, type SeedProblem } from '../knowledge/read-yaml.ts';
import { chineseShapes } from '../packs/in-chinese.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Reads a file of settings, YAML or JSON. Problems are told with the line they stand on, in the language asked for. */
export function readSettings(
  name: string,
  text: string,
  language: 'zh' | 'en',
): { settings: Settings; problems: [] } | { settings: null; problems: SeedProblem[] } {
  const problems: SeedProblem[] = [];
  const words = language === 'zh' ? chineseShapes : undefined;
  const settings = readYaml({ path: name, text }, settingsSchema, problems, words);
  return settings === null ? { settings, problems } : { settings, problems: [] };
}
