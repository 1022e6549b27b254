import { lazyView } from '../../components/lazy-view.tsx';
import type { WorkbenchSession } from '../../workbench/session-model.ts';

/** The views of a review's record. Each is loaded when it is first opened. */
export const FileView = lazyView(async () => (await import('./file-view.tsx')).FileView);
export const CriteriaView = lazyView(async () => (await import('./criteria-view.tsx')).CriteriaView);
export const VersionsView = lazyView<{ session: WorkbenchSession }>(
  async () => (await import('./versions-view.tsx')).VersionsView,
);
export const RepliesView = lazyView(async () => (await import('./replies-view.tsx')).RepliesView);
export const ExchangeView = lazyView<{ session: WorkbenchSession }>(
  async () => (await import('./exchange-view.tsx')).ExchangeView,
);
export const BackupView = lazyView<{ session: WorkbenchSession }>(
  async () => (await import('./exchange-view.tsx')).BackupView,
);
export const WordNoteList = lazyView(async () => (await import('./word-note-list.tsx')).WordNoteList);
