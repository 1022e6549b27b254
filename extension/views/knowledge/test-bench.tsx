import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Account } from '../../../analyzer/index.ts';
import { AccountCard } from '../../components/account-card.tsx';
import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language, t } from '../../i18n/language.ts';
import { type Reading, whyOf } from './use-knowledge.ts';

interface TestBenchProps {
  /** Ids of the rules to choose from. */
  rules: readonly string[];
  /** The one to try; empty for all. */
  rule: Signal<string>;
  /** A pack that is being written, in the place of its kept state. */
  pack?: { id: string; text: string } | null;
}

/** What was reported first, what was nearly reported last. */
const ORDER = ['reported', 'lacking', 'covered', 'silenced', 'missed'] as const;
const byVerdict = (a: Account, b: Account) => ORDER.indexOf(a.verdict.is) - ORDER.indexOf(b.verdict.is);

/** Tries rules on a sentence: which words matched, which exception spoke, which rule nearly did and failed where. */
export function TestBench({ rules, rule, pack }: TestBenchProps) {
  const { client, records } = useOffice();
  const text = useSignal('');
  const answer = useSignal<Reading<readonly Account[]> | null>(null);
  const job = useRef(new AbortController());
  const list = useId();
  useEffect(() => () => job.current.abort(), []);
  const isKnown = rule.value === '' || rules.includes(rule.value);

  const run = async () => {
    job.current.abort();
    job.current = new AbortController();
    const { signal } = job.current;
    answer.value = { is: 'working' };
    try {
      const kept = await records.packs.inUse();
      const packs = pack
        ? [...kept.filter(({ path }) => path !== pack.id), { path: pack.id, text: pack.text }]
        : kept;
      const source = { name: '', format: 'text', sha256: '', text: text.value } as const;
      const question =
        rule.value === ''
          ? ({ about: 'part', part: { start: 0, end: text.value.length } } as const)
          : ({ about: 'rule', id: rule.value } as const);
      const input = { source, language: language.peek(), settings: {}, question, packs };
      const value = await client.run('explain', input);
      if (!signal.aborted) answer.value = { is: 'there', value: value.toSorted(byVerdict) };
    } catch (error) {
      if (!signal.aborted) answer.value = { is: 'failed', why: whyOf(error) };
    }
  };
  const now = answer.value;
  return (
    <form
      class="test-bench"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p class="hint">{tk('bench.lead')}</p>
      <label>
        {tk('bench.sentence')}
        <textarea
          rows={2}
          value={text.value}
          placeholder={tk('bench.sample')}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <div class="tools">
        <label class="bench-rule">
          {tk('bench.rule')}
          <input
            type="text"
            list={list}
            value={rule.value}
            placeholder={tk('bench.allRules')}
            onInput={({ currentTarget }) => {
              rule.value = currentTarget.value.trim();
            }}
          />
        </label>
        <datalist id={list}>
          {rules.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <button type="submit" class="primary" disabled={text.value.trim() === '' || !isKnown}>
          {tk('bench.run')}
        </button>
      </div>
      <div role="status" class="bench-answer">
        {now?.is === 'working' && <p class="hint">{t('why.working')}</p>}
        {now?.is === 'failed' && <p>{t('why.failed', { why: now.why })}</p>}
        {now?.is === 'there' && now.value.length === 0 && <p class="empty">{tk('bench.empty')}</p>}
        {now?.is === 'there' && (
          <ul>
            {now.value.map((account, index) => (
              <li key={`${account.rule}-${account.start}-${index}`}>
                {/* A sentence alone stands in no provision. */}
                <AccountCard account={{ ...account, provision: '' }} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
