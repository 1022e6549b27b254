import type { Records } from '../records/records.ts';

const KEY = 'criteria';

/** The unit's own criteria as they were chosen on this machine, as YAML or JSON; null: the program's are in use. */
export async function ownCriteria(records: Pick<Records, 'setting'>): Promise<string | null> {
  return (await records.setting<string>(KEY)) ?? null;
}

export function keepCriteria(records: Pick<Records, 'setSetting'>, text: string | null): Promise<void> {
  return records.setSetting(KEY, text ?? undefined);
}
