import type { ComponentType } from 'preact';
import type { StringKey } from '../i18n/strings.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';

/** What a room is given. `close` leads back to the desk, or to the start. */
export interface RoomProps {
  session: WorkbenchSession;
  close(): void;
}

interface Room {
  /** Also its address: workbench.html#room=ID */
  id: string;
  /** On its door; a room without one is entered from elsewhere. */
  door?: StringKey;
  title: StringKey;
  /** Made for the whole window rather than a sheet of reading width. */
  wide?: boolean;
  load(): Promise<ComponentType<RoomProps>>;
}

/** The rooms of the workbench beside the desk, in the order of their doors. Each is loaded when first entered. */
export const rooms: readonly Room[] = [
  {
    id: 'welcome',
    title: 'room.welcome',
    wide: true,
    load: async () => (await import('./welcome-page.tsx')).WelcomePage,
  },
  {
    id: 'guide',
    door: 'room.guide',
    title: 'room.guide',
    load: async () => (await import('./guide-page.tsx')).GuidePage,
  },
  {
    id: 'knowledge',
    door: 'knowledge.open',
    title: 'knowledge.title',
    wide: true,
    load: async () => (await import('./knowledge/knowledge-room.tsx')).KnowledgeRoom,
  },
  {
    id: 'settings',
    door: 'settings.door',
    title: 'settings.door',
    load: async () => (await import('./settings/settings-room.tsx')).SettingsRoom,
  },
  {
    id: 'privacy',
    door: 'privacy.open',
    title: 'privacy.title',
    load: async () => (await import('./privacy-page.tsx')).PrivacyPage,
  },
  {
    id: 'batch',
    door: 'batch.door',
    title: 'batch.title',
    wide: true,
    load: async () => (await import('./batch/batch-room.tsx')).BatchRoom,
  },
];
