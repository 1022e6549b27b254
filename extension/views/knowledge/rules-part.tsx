import { useSignal } from '@preact/signals';
import { LevelMark } from '../../components/level-mark.tsx';
import { useOffice } from '../../components/office-context.ts';
import { levels } from '../../desk/desk.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language } from '../../i18n/language.ts';
import type { Catalogue, ListedRule } from '../../worker/knowledge-jobs.ts';
import { Choice } from './choice.tsx';

/** So many rules are listed at once. */
const PART = 40;

/** All rules, by word, criterion, level and origin. */
export function RulesPart({ catalogue, onTry }: { catalogue: Catalogue; onTry(rule: string): void }) {
  const { labels } = useOffice();
  const words = useSignal('');
  const criterion = useSignal('');
  const level = useSignal('');
  const origin = useSignal('');
  const shown = useSignal(PART);
  const found = catalogue.rules.filter(
    (rule) =>
      (criterion.value === '' || rule.criterion === criterion.value) &&
      (level.value === '' || rule.level === level.value) &&
      (origin.value === '' || (rule.pack ?? '-') === origin.value) &&
      holds(rule, words.value),
  );
  const packs = [...new Set(catalogue.rules.flatMap(({ pack }) => pack ?? []))];
  return (
    <>
      <search class="rule-filter">
        <label>
          {tk('rules.search')}
          <input
            type="text"
            value={words.value}
            placeholder={tk('rules.hint')}
            onInput={({ currentTarget }) => {
              words.value = currentTarget.value;
              shown.value = PART;
            }}
          />
        </label>
        <Choice
          label={tk('rules.criterion')}
          chosen={criterion}
          options={labels.criteria.map(({ id, question }) => [id, `${id} ${question[language.value]}`])}
        />
        <Choice
          label={tk('rules.level')}
          chosen={level}
          options={levels.map((one) => [one, labels.levels[one][language.value]])}
        />
        {packs.length > 0 && (
          <Choice
            label={tk('rules.from')}
            chosen={origin}
            options={[['-', tk('knowledge.own')], ...packs.map((id): [string, string] => [id, id])]}
          />
        )}
      </search>
      <p class="hint" role="status">
        {tk('rules.found', { n: found.length })}
      </p>
      {found.length === 0 && <p class="empty">{tk('rules.none')}</p>}
      <ul class="rule-list">
        {found.slice(0, shown.value).map((rule) => (
          <RuleLine key={rule.id} rule={rule} onTry={() => onTry(rule.id)} />
        ))}
      </ul>
      {found.length > shown.value && (
        <button
          type="button"
          onClick={() => {
            shown.value += PART;
          }}
        >
          {tk('rules.more', { n: Math.min(PART, found.length - shown.value) })}
        </button>
      )}
    </>
  );
}

function RuleLine({ rule, onTry }: { rule: ListedRule; onTry(): void }) {
  return (
    <li data-rule={rule.id}>
      <details>
        <summary>
          <LevelMark level={rule.level} /> <span class="code">{rule.criterion}</span> {rule.message}{' '}
          <span class="hint">{rule.id}</span>
        </summary>
        <dl class="account-words">
          <dt>{tk('rules.patterns')}</dt>
          <dd class="patterns">
            {rule.patterns.map((pattern) => (
              <code key={pattern}>{pattern}</code>
            ))}
          </dd>
          <dt>{tk('rules.suggestion')}</dt>
          <dd>{rule.suggestion}</dd>
          <dt>{tk('rules.basis')}</dt>
          <dd class="hint">{rule.basis.join(' · ')}</dd>
        </dl>
        <button type="button" onClick={onTry}>
          {tk('rules.try')}
        </button>
      </details>
    </li>
  );
}

/** Every word that is asked for stands somewhere in the rule. */
function holds(rule: ListedRule, words: string): boolean {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return true;
  const text = [rule.id, rule.criterion, rule.message, rule.suggestion, ...rule.patterns, ...rule.basis]
    .join('\n')
    .toLowerCase();
  return asked.every((word) => text.includes(word));
}
