import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { tp } from '../i18n/privacy-strings.ts';
import type { Amounts } from '../records/records.ts';
import type { Erasing } from './use-privacy.ts';

interface EraseEverythingProps {
  amounts: Amounts;
  erasing: Signal<Erasing>;
  onErase(): Promise<void>;
}

/** Deletes all that is kept, after a second word that says how much that is. */
export function EraseEverything({ amounts, erasing, onErase }: EraseEverythingProps) {
  const now = erasing.value;
  const keep = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus: a second Enter must not erase anything.
  useEffect(() => {
    if (now.is === 'asking') keep.current?.focus();
  }, [now.is]);
  return (
    <section class="erase">
      <h3>{tp('privacy.erase')}</h3>
      <p>{tp('privacy.eraseNote')}</p>
      {now.is === 'asking' ? (
        <div class="notice" data-tone="warning" role="alert">
          <p>{tp('privacy.eraseAsk', { ...amounts })}</p>
          <p class="tools">
            <button
              type="button"
              ref={keep}
              onClick={() => {
                erasing.value = { is: 'idle' };
              }}
            >
              {tp('privacy.eraseNo')}
            </button>
            <button type="button" class="danger" data-erase="yes" onClick={onErase}>
              {tp('privacy.eraseYes')}
            </button>
          </p>
        </div>
      ) : (
        <button
          type="button"
          class="danger"
          data-erase="ask"
          onClick={() => {
            erasing.value = { is: 'asking' };
          }}
        >
          {tp('privacy.eraseStart')}
        </button>
      )}
      {now.is === 'done' && <Notice tone="plain">{tp('privacy.erased')}</Notice>}
      {now.is === 'failed' && <Notice tone="warning">{tp('privacy.eraseFailed', { why: now.why })}</Notice>}
    </section>
  );
}
