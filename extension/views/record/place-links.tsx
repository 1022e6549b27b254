import { useDesk } from '../../components/desk-context.ts';

/** The provisions that a text names, as ways into the draft: what is no provision of it is no link. */
export function PlaceLinks({ text, onGo }: { text: unknown; onGo(offset: number): void }) {
  const { provisions } = useDesk().opened.draft.review.draft;
  if (typeof text !== 'string' || text === '') return null;
  const names = [...new Set(text.split(/[；;，,、\s]+/))];
  const links = names.flatMap((name) => provisions.find(({ label }) => label === name) ?? []);
  if (links.length === 0) return null;
  return (
    <p class="place-links">
      {links.map(({ id, label, start }) => (
        <button type="button" class="quiet" key={id} onClick={() => onGo(start)}>
          {label}
        </button>
      ))}
    </p>
  );
}
