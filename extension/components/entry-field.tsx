import type { EntryKind } from '../../analyzer/dossier/entry.ts';
import { useDesk } from './desk-context.ts';
import { TextField } from './text-field.tsx';

interface EntryFieldProps {
  id: string;
  kind: EntryKind;
  field: string;
  label: string;
  hint?: string;
  placeholder?: string | undefined;
  long?: boolean;
  list?: string | undefined;
  type?: 'text' | 'date';
}

/** A text of the review's record, written to the database with every letter. */
export function EntryField({ id, kind, field, ...rest }: EntryFieldProps) {
  const { keeper } = useDesk();
  keeper.entries.value; // renders anew when anything is written
  const stored = keeper.value(id, field);
  return (
    <TextField
      class="entry"
      value={typeof stored === 'string' ? stored : ''}
      onText={(text, seen) =>
        keeper.set(id, kind, { [field]: text }, { typing: true, seen: { [field]: seen } })
      }
      {...rest}
    />
  );
}
