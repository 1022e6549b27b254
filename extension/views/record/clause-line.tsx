import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClauseRow } from '../../../analyzer/versions/index.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import type { Comparison } from '../../desk/compare.ts';
import { tr } from '../../i18n/record-strings.ts';
import { FateLine } from './fate-line.tsx';

interface ClauseLineProps {
  row: ClauseRow;
  fates: Comparison['fates'];
  /** The old version. */
  from: string;
}

/** One row of the table of clauses. Words taken out stand on the left, words put in on the right. */
export function ClauseLine({ row, fates, from }: ClauseLineProps) {
  const { opened } = useDesk();
  const old = useOldText(opened.row.id, from);
  const { text } = opened.draft.source;
  const { stretches } = row;
  return (
    <section class="clause-row" data-change={row.change}>
      <p class="change">
        <span class="tag">{tr(`change.${row.change}`)}</span>
      </p>
      <Side side="before" row={row} text={old}>
        {stretches?.map(({ kind, text: words }, index) =>
          kind === 'in' ? null : kind === 'out' ? <del key={index}>{words}</del> : words,
        )}
      </Side>
      <Side side="after" row={row} text={text}>
        {stretches?.map(({ kind, text: words }, index) =>
          kind === 'out' ? null : kind === 'in' ? <ins key={index}>{words}</ins> : words,
        )}
      </Side>
      {fates.length > 0 && (
        <ul class="fates">
          {fates.map((fate) => (
            <FateLine key={(fate.after ?? fate.before)!.id} fate={fate} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SideProps {
  side: 'before' | 'after';
  row: ClauseRow;
  text: string;
  children: preact.ComponentChildren;
}

function Side({ side, row, text, children }: SideProps) {
  const parts = row[side];
  return (
    <div class="clause-side" data-side={side}>
      {parts.length > 0 && (
        <>
          <p class="hint">{parts.map(({ label }) => label).join('、')}</p>
          <p class="clause-text">
            {row.stretches
              ? children
              : parts.map(({ start, end }) => text.slice(start, end).trim()).join('\n')}
          </p>
        </>
      )}
    </div>
  );
}

const texts = new Map<string, Promise<string>>();

/** The text of the old version: asked for once for all rows. */
function useOldText(review: string, sha256: string): string {
  const { records } = useOffice();
  const text = useSignal('');
  useEffect(() => {
    const key = `${review}\n${sha256}`;
    const asked = texts.get(key) ?? records.open(review, sha256).then((old) => old?.draft.source.text ?? '');
    if (!texts.has(key)) texts.clear();
    texts.set(key, asked);
    void asked.then((found) => {
      text.value = found;
    });
  }, [review, sha256]);
  return text.value;
}
