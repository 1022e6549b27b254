import { useId, useRef } from 'preact/hooks';
import type { DecisionValue, Finding } from '../../analyzer/model.ts';
import { markTarget } from '../desk/marks.ts';
import { language, t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import { forAria } from '../keys/chord.ts';
import type { CommandId } from '../keys/commands.ts';
import { keysOf } from '../keys/keymap.ts';
import { useDesk } from './desk-context.ts';
import { KeyOf } from './key-of.tsx';
import { useOffice } from './office-context.ts';
import { TextField } from './text-field.tsx';

const values: readonly { value: DecisionValue; command: CommandId }[] = [
  { value: 'accepted', command: 'finding.accept' },
  { value: 'adapted', command: 'finding.adapt' },
  { value: 'dismissed', command: 'finding.dismiss' },
];

const reasons: readonly StringKey[] = [
  'reason.statutory',
  'reason.special',
  'reason.elsewhere',
  'reason.misread',
];

/** What the reviewer decides, with the reason. Pressing the chosen value again takes the decision back. */
export function DecisionBar({ finding }: { finding: Finding }) {
  const { marks } = useDesk();
  const { labels } = useOffice();
  const listId = useId();
  const lastReason = useRef('');
  const decision = marks.decisions.value.get(finding.id);
  if (decision) lastReason.current = decision.reason;
  const decide = (value: DecisionValue | null, reason = lastReason.current) =>
    marks.decide(markTarget(finding), value, reason);

  return (
    <div class="decision">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <div role="group" aria-label={t('decision.title')} class="choices">
        {values.map(({ value, command }) => (
          <button
            key={value}
            type="button"
            aria-pressed={decision?.value === value}
            aria-keyshortcuts={forAria(keysOf(command))}
            data-decision={value}
            onClick={() => decide(decision?.value === value ? null : value)}
          >
            {labels.decisions[value][language.value]}
            <KeyOf command={command} />
          </button>
        ))}
      </div>
      {decision && (
        <TextField
          class="reason"
          label={t(decision.value === 'adapted' ? 'decision.adaptedReason' : 'decision.reason')}
          hint={decision.value !== 'accepted' && decision.reason === '' ? t('decision.reasonWanted') : ''}
          value={decision.reason}
          list={listId}
          onText={(reason, seen) => marks.decide(markTarget(finding), decision.value, reason, seen)}
        />
      )}
      <datalist id={listId}>
        {reasons.map((key) => (
          <option key={key} value={t(key)} />
        ))}
      </datalist>
    </div>
  );
}
