import type { Finding } from '../../analyzer/model.ts';
import { markTarget } from '../desk/marks.ts';
import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { TextField } from './text-field.tsx';

/** The reviewer's own words on a finding, written to the database with every letter. */
export function NoteField({ finding }: { finding: Finding }) {
  const { marks, keeper } = useDesk();
  const note = marks.notes.value.get(finding.id);
  const saved = note && (keeper.trouble.value === null ? t('note.saved') : t('note.unsaved'));
  const theirs = marks.allNotes.value.filter((one) => one.finding === finding.id && !one.own);
  return (
    <>
      {theirs.map(({ id, by, text }) => (
        <div class="their-note" key={id}>
          <span class="hint">{t('words.theirs', { who: by || t('words.nobody') })}</span>
          <p class="note-text">{text}</p>
        </div>
      ))}
      <TextField
        long
        class="note"
        label={t('note.title')}
        placeholder={t('note.placeholder')}
        value={note?.text ?? ''}
        hint={saved ?? ''}
        onText={(text, seen) => marks.note(markTarget(finding), text, seen)}
      />
    </>
  );
}
