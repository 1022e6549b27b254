import { lazyView } from '../../components/lazy-view.tsx';
import type { OfficeContext } from '../../components/office-context.ts';
import type { Original } from '../../desk/originals.ts';
import type { LayoutSwitchProps } from './layout-switch.tsx';
import type { PageLayoutProps } from './page-layout.tsx';

/** What shows drawn pages, loaded with the first document that has some. */
export const PageLayout = lazyView<PageLayoutProps>(
  async () => (await import('./page-layout.tsx')).PageLayout,
);
export const PagePreview = lazyView<{ original: Original }>(
  async () => (await import('./page-preview.tsx')).PagePreview,
);
export const LayoutSwitch = lazyView<LayoutSwitchProps>(
  async () => (await import('./layout-switch.tsx')).LayoutSwitch,
);

/** To be called when a file may be coming: what draws pages takes half of the time until a first one is seen. */
export async function expectPages({ startClient }: Pick<OfficeContext, 'startClient'>): Promise<void> {
  (await import('../../desk/page-source.ts')).expectPages(startClient);
}
