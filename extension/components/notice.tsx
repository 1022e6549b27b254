import type { ComponentChildren } from 'preact';

/** A quiet line about the state of things, read out when it appears, with what can be done about it. */
export function Notice({ tone, children }: { tone: 'plain' | 'warning'; children: ComponentChildren }) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'warning' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
