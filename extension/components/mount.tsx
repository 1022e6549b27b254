import { type ComponentChildren, render } from 'preact';
import { t } from '../i18n/language.ts';
import { type OfficeContext, OfficeProvider } from './office-context.ts';

/** Renders a page of the extension. */
export function mount(office: OfficeContext, children: ComponentChildren): void {
  render(<OfficeProvider value={office}>{children}</OfficeProvider>, root());
}

/** What is shown where the extension itself cannot start. */
export function mountFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  render(
    <main>
      <div class="plain-state" role="alert">
        <h1>{t('failed.title')}</h1>
        <p>{message}</p>
        <button type="button" onClick={() => location.reload()}>
          {t('failed.reload')}
        </button>
      </div>
    </main>,
    root(),
  );
}

function root(): HTMLElement {
  const element = document.getElementById('app');
  if (!element) throw new Error('#app is missing');
  return element;
}
