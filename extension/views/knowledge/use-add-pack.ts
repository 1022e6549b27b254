import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { SeedProblem } from '../../../analyzer/knowledge/read-yaml.ts';
import { useOffice } from '../../components/office-context.ts';
import { keepPack } from '../../desk/keep-pack.ts';

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
  const office = useOffice();
  const added = useSignal<AddedPack | null>(null);
  const add = async (name: string, text: string): Promise<AddedPack> => {
    const { problems, pack } = await keepPack(office, { name, text, on: true });
    added.value = { name, title: pack?.title ?? name, problems };
    return added.value;
  };
  return { add, added };
}
