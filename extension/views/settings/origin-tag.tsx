import type { LayerName } from '../../../analyzer/settings/layers.ts';
import { ts } from '../../i18n/setting-strings.ts';

interface OriginTagProps {
  from: LayerName;
  /** The layer that is being edited: what it says itself can be taken back. */
  layer: 'user' | 'draft';
  /** What the value is of, for those who hear the button only. */
  what: string;
  onReset?: () => void;
}

/** Whose choice a value is, with the way back to the choice of the layer below. */
export function OriginTag({ from, layer, what, onReset }: OriginTagProps) {
  return (
    <span class="origin" data-from={from}>
      <span class="tag">{ts(`from.${from}`)}</span>
      {from === layer && onReset && (
        <button
          type="button"
          class="quiet"
          aria-label={ts('settings.resetLabel', { what })}
          onClick={onReset}
        >
          {ts('settings.reset')}
        </button>
      )}
    </span>
  );
}
