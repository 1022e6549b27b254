import { lazyView } from '../../components/lazy-view.tsx';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import type { LiveDraftProps } from './live-draft.tsx';

/** Where a draft is written with the review following. Loaded when somebody begins to write. */
export const WriteTab = lazyView<{ session: WorkbenchSession }>(
  async () => (await import('./write-tab.tsx')).WriteTab,
);
export const LiveDraft = lazyView<LiveDraftProps>(async () => (await import('./live-draft.tsx')).LiveDraft);
