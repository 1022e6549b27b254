import { t } from '../i18n/language.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { rooms } from './rooms.ts';

/** One button for each room that has a door of the workbench. */
export function RoomDoors({ session }: { session: WorkbenchSession }) {
  return (
    <nav class="doors" aria-label={t('room.doors')}>
      {rooms.map(
        ({ id, door }) =>
          door && (
            <button
              key={id}
              type="button"
              class="quiet"
              data-open={id}
              onClick={() => {
                session.room.value = id;
              }}
            >
              {t(door)}
            </button>
          ),
      )}
    </nav>
  );
}
