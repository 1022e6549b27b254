import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/language.ts';

/** A view that is loaded when it is first shown: what nobody opens costs nothing. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyView(props: Props) {
    const view = useSignal<ComponentType<Props> | null>(loaded);
    const why = useSignal<string | null>(null);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          view.value = component;
        },
        (error: unknown) => {
          why.value = error instanceof Error ? error.message : String(error);
        },
      );
    }, []);
    const View = view.value;
    if (View) return <View {...props} />;
    return why.value === null ? (
      <p class="hint" role="status">
        {t('lazy.loading')}
      </p>
    ) : (
      <p role="alert">{t('lazy.failed', { why: why.value })}</p>
    );
  };
}
