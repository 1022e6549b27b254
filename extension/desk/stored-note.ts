import { shown } from '../../analyzer/dossier/field.ts';
import type { WordAnchor } from '../../analyzer/versions/index.ts';
import type { EntryRow } from '../records/types.ts';

/** A note on words as it is kept: where it was made, not where it stands by now. */
export interface StoredNote {
  id: string;
  text: string;
  by: string;
  at: number;
  /** The words as the note was made on them, or as a person last confirmed them. */
  anchor: WordAnchor;
  /** The version they stand in. */
  version: string;
  /** A person said that it belongs nowhere. */
  lost: boolean;
}

/** null: the entry is no note on words. */
export function storedNote({ id, kind, fields }: EntryRow): StoredNote | null {
  if (kind !== 'note') return null;
  const place = shown(fields.place);
  const said = shown(fields.text);
  const text = typeof said === 'string' ? said : '';
  if (!isPlace(place)) return null;
  const first = (fields.text ?? fields.place)!.said[0]!;
  return {
    id,
    text,
    by: first.by,
    at: first.at,
    anchor: place.anchor,
    version: place.version,
    lost: place.lost,
  };
}

interface StoredPlace {
  version: string;
  anchor: WordAnchor;
  lost: boolean;
}

/** Entries come from other people's files: what is no place is no note. */
function isPlace(value: unknown): value is StoredPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { version, anchor, lost } = value as Record<string, unknown>;
  if (typeof version !== 'string' || typeof lost !== 'boolean') return false;
  if (typeof anchor !== 'object' || anchor === null) return false;
  const { start, end, quote, before, after, label } = anchor as Record<string, unknown>;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    [quote, before, after, label].every((words) => typeof words === 'string')
  );
}
