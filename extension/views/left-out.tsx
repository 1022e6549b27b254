import { useSignal } from '@preact/signals';
import { lazyView } from '../components/lazy-view.tsx';
import type { Place } from '../desk/place.ts';
import { t } from '../i18n/language.ts';

export interface LeftOutProps {
  /** What the reviewer last pointed at; null for nothing yet. */
  place: Place | null;
  onGo(offset: number): void;
}

const LeftOutParts = lazyView(async () => (await import('./left-out-parts.tsx')).LeftOutParts);

/** Why something was not found: looked up when it is unfolded, as it takes another look at the whole draft. */
export function LeftOut({ place, onGo }: LeftOutProps) {
  const open = useSignal(false);
  return (
    <details
      class="group left-out"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>
        <h3>{t('left.title')}</h3>
      </summary>
      {open.value && <LeftOutParts place={place} onGo={onGo} />}
    </details>
  );
}
