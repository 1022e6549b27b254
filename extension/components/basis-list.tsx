import type { Basis } from '../../analyzer/model.ts';
import { t } from '../i18n/language.ts';
import { useOffice } from './office-context.ts';

/** The plan items and law articles behind a finding, folded, each with its edition and its exact words. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  const { labels } = useOffice();
  const editions = new Map(labels.sources.map((source) => [source.id, source.edition]));
  if (basis.length === 0) return null;
  return (
    <details class="basis">
      <summary>{t('card.basis', { n: basis.length })}</summary>
      <ul>
        {basis.map(({ source, item, label, quote }) => (
          <li key={item}>
            <cite>{label}</cite>
            {editions.has(source) && <span class="edition">{editions.get(source)}</span>}
            <q>{quote}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
