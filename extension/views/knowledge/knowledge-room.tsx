import { useSignal } from '@preact/signals';
import { Notice } from '../../components/notice.tsx';
import { tk } from '../../i18n/knowledge-strings.ts';
import type { Catalogue } from '../../worker/knowledge-jobs.ts';
import { PackEditor } from './pack-editor.tsx';
import { PacksPart } from './packs-part.tsx';
import { PlanImport } from './plan-import.tsx';
import { PlansPart } from './plans-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { RulesPart } from './rules-part.tsx';
import { TestBench } from './test-bench.tsx';
import { type KnowledgeState, useKnowledge } from './use-knowledge.ts';

const parts = ['plans', 'rules', 'packs', 'bench', 'write', 'import'] as const;
type Part = (typeof parts)[number];

/** What the program knows, and what a unit adds to it: plans, rules, packs, and a bench to try rules on. */
export function KnowledgeRoom() {
  const state = useKnowledge();
  const part = useSignal<Part>('plans');
  /** The rule that the bench is to try; empty for all. */
  const tried = useSignal('');
  /** The pack that is being written: it stays as it is while other parts are looked at. */
  const written = useSignal<string | null>(null);
  const go = (to: Part) => {
    part.value = to;
  };
  return (
    <div class="knowledge-room">
      <nav class="desk-tabs" aria-label={tk('knowledge.parts')}>
        {parts.map((name) => (
          <button
            key={name}
            type="button"
            data-part={name}
            aria-current={part.value === name ? 'page' : undefined}
            onClick={() => go(name)}
          >
            {tk(`knowledge.${name}`)}
          </button>
        ))}
      </nav>
      <LeftOut state={state} />
      <div class="knowledge-part" data-part={part.value}>
        {part.value === 'plans' && (
          <WithCatalogue state={state}>
            {(catalogue) => <PlansPart catalogue={catalogue} onImport={() => go('import')} />}
          </WithCatalogue>
        )}
        {part.value === 'rules' && (
          <WithCatalogue state={state}>
            {(catalogue) => (
              <RulesPart
                catalogue={catalogue}
                onTry={(rule) => {
                  tried.value = rule;
                  go('bench');
                }}
              />
            )}
          </WithCatalogue>
        )}
        {part.value === 'packs' && (
          <PacksPart
            state={state}
            onWrite={(text) => {
              written.value = text;
              go('write');
            }}
          />
        )}
        {part.value === 'bench' && (
          <WithCatalogue state={state}>
            {({ rules }) => <TestBench rules={rules.map(({ id }) => id)} rule={tried} />}
          </WithCatalogue>
        )}
        {part.value === 'write' && <PackEditor written={written} />}
        {part.value === 'import' && (
          <WithCatalogue state={state}>{(catalogue) => <PlanImport catalogue={catalogue} />}</WithCatalogue>
        )}
      </div>
    </div>
  );
}

function LeftOut({ state: { catalogue } }: { state: KnowledgeState }) {
  const now = catalogue.value;
  if (now.is !== 'there' || now.value.leftOut.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{tk('knowledge.leftOut')}</p>
      <ProblemList problems={now.value.leftOut} named />
    </Notice>
  );
}

interface WithCatalogueProps {
  state: KnowledgeState;
  children: (catalogue: Catalogue) => preact.ComponentChildren;
}

function WithCatalogue({ state: { catalogue }, children }: WithCatalogueProps) {
  const now = catalogue.value;
  if (now.is === 'there') return <>{children(now.value)}</>;
  if (now.is === 'failed') return <Notice tone="warning">{tk('knowledge.failed', { why: now.why })}</Notice>;
  return (
    <p class="hint" role="status">
      {tk('knowledge.loading')}
    </p>
  );
}
