import type { WordAnchor } from '../../../analyzer/versions/index.ts';

/** The words of a note in their sentence. */
export function Compared({ title, anchor }: { title: string; anchor: WordAnchor }) {
  return (
    <div class="compared">
      <h4>{title}</h4>
      <p class="quote">
        {anchor.before}
        <mark>{anchor.quote}</mark>
        {anchor.after}
      </p>
    </div>
  );
}
