import { useLayoutEffect, useRef } from 'preact/hooks';
import { lazyView } from '../components/lazy-view.tsx';
import { t } from '../i18n/language.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { rooms } from './rooms.ts';

const views = new Map(rooms.map(({ id, load }) => [id, lazyView(load)]));

/** The room that is open, as a sheet over the desk: what lies there keeps its place. Escape closes it. */
export function RoomSheet({ session }: { session: WorkbenchSession }) {
  const room = rooms.find(({ id }) => id === session.room.value);
  return room ? <Sheet key={room.id} {...room} session={session} /> : null;
}

function Sheet({ id, title, wide, session }: (typeof rooms)[number] & { session: WorkbenchSession }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const View = views.get(id);
  return (
    <dialog
      class={`room ${id}`}
      data-wide={wide ? '' : undefined}
      data-scroller=""
      ref={dialog}
      onClose={({ target, currentTarget }) => {
        // A dialogue within the room tells of its own end.
        if (target === currentTarget && session.room.peek() === id) session.room.value = null;
      }}
      aria-labelledby="room-title"
    >
      <header>
        <h2 id="room-title">{t(title)}</h2>
        <button type="button" class="quiet" data-close-room="" onClick={close}>
          {t('room.close')}
        </button>
      </header>
      {View && <View session={session} close={close} />}
    </dialog>
  );
}
