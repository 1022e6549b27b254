import { readYaml, type SeedProblem } from '../knowledge/read-yaml.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Reads a file of settings, YAML or JSON. Problems are told with the line they stand on. */
export function readSettings(
  name: string,
  text: string,
): { settings: Settings; problems: [] } | { settings: null; problems: SeedProblem[] } {
  const problems: SeedProblem[] = [];
  const settings = readYaml({ path: name, text }, settingsSchema, problems);
  return settings === null ? { settings, problems } : { settings, problems: [] };
}
