import type { Basis } from '../../analyzer/model.ts';
import { t } from '../i18n/language.ts';
import { useOffice } from './office-context.ts';

/** The plan items and law articles behind a finding with their exact words: the first in view, the others folded. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  const [first, ...others] = basis;
  if (!first) return null;
  return (
    <div class="basis">
      <h4>{t('card.basis')}</h4>
      <BasisLine {...first} />
      {others.length > 0 && (
        <details>
          <summary>{t('card.basisMore', { n: others.length })}</summary>
          <ul>
            {others.map((one) => (
              <li key={`${one.item} ${one.quote}`}>
                <BasisLine {...one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function BasisLine({ source, label, quote }: Basis) {
  const { labels } = useOffice();
  const edition = labels.sources.find(({ id }) => id === source)?.edition;
  return (
    <p>
      <cite>{label}</cite>
      {/* A law's label says of which day its text is. */}
      {edition && !label.includes(edition) && <span class="edition"> {edition}</span>}
      <q>{quote}</q>
    </p>
  );
}
