import { language } from '../i18n/language.ts';
import type { CheckedPack } from '../worker/knowledge-jobs.ts';
import type { Office } from './review-draft.ts';

/** Checks a pack with all its examples and keeps it where nothing is wrong, and none of these has its id; what was found. */
export async function keepPack(
  { client, records, now }: Office,
  { name, text, on }: { name: string; text: string; on: boolean },
  taken: ReadonlySet<string> = new Set(),
): Promise<CheckedPack> {
  const checked = await client.run('checkPack', {
    file: { path: name, text },
    beside: await records.packs.inUse(),
    language: language.peek(),
    examples: true,
  });
  const { pack, problems } = checked;
  if (pack && problems.length === 0 && !taken.has(pack.id)) {
    const { id, title, version, unit, rules, ...amounts } = pack;
    await records.packs.save({
      id,
      name,
      text,
      title,
      version,
      unit,
      amounts: { rules: rules.length, ...amounts },
      on,
      addedAt: now(),
      deletedAt: null,
    });
  }
  return checked;
}
