import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { SeedProblem } from '../../../analyzer/knowledge/read-yaml.ts';
import { useOffice } from '../../components/office-context.ts';
import { language } from '../../i18n/language.ts';

/** A pack that was taken in, or why not. */
export interface AddedPack {
  name: string;
  title: string;
  problems: readonly SeedProblem[];
}

/** Checks a pack with all its examples and keeps it, in use, where nothing is wrong. */
export function useAddPack(): {
  add(name: string, text: string): Promise<AddedPack>;
  added: ReadonlySignal<AddedPack | null>;
} {
  const { client, records, now } = useOffice();
  const added = useSignal<AddedPack | null>(null);
  const add = async (name: string, text: string): Promise<AddedPack> => {
    const input = {
      file: { path: name, text },
      beside: await records.packs.inUse(),
      language: language.peek(),
      examples: true,
    };
    const { problems, pack } = await client.run('checkPack', input);
    if (pack && problems.length === 0) {
      const { id, title, version, unit, rules, ...amounts } = pack;
      await records.packs.save({
        id,
        name,
        text,
        title,
        version,
        unit,
        amounts: { rules: rules.length, ...amounts },
        on: true,
        addedAt: now(),
        deletedAt: null,
      });
    }
    added.value = { name, title: pack?.title ?? name, problems };
    return added.value;
  };
  return { add, added };
}
