import type { Finding } from '../../analyzer/model.ts';
import { useDesk } from '../components/desk-context.ts';
import { useDerived } from '../components/use-derived.ts';
import { levels } from '../desk/desk.ts';
import { type Paragraph, type Stretch, stretchesOf } from '../desk/paragraphs.ts';

interface DraftPartProps {
  text: string;
  paragraphs: readonly Paragraph[];
  /** Index of the first of these paragraphs in the draft. */
  from: number;
  marked: ReadonlyMap<number, Finding[]>;
  /** What begins at an offset: a chapter, an article. */
  roles: ReadonlyMap<number, string>;
}

/** Some paragraphs of the draft, with their findings marked. */
export function DraftPart({ text, paragraphs, from, marked, roles }: DraftPartProps) {
  return (
    <div class="draft-part">
      {paragraphs.map((paragraph, index) => {
        const findings = marked.get(from + index);
        const { start, end, kind, continues } = paragraph;
        return (
          <p
            key={start}
            data-start={start}
            data-role={roles.get(start) ?? kind}
            data-continues={continues ? '' : undefined}
          >
            {findings
              ? stretchesOf(paragraph, findings).map((stretch) => (
                  <MarkedStretch key={stretch.start} text={text} stretch={stretch} />
                ))
              : text.slice(start, end)}
          </p>
        );
      })}
    </div>
  );
}

function MarkedStretch({ text, stretch: { start, end, findings } }: { text: string; stretch: Stretch }) {
  const desk = useDesk();
  const active = useDerived(() => findings.some(({ id }) => id === desk.selected.value), [desk, findings]);
  const words = text.slice(start, end);
  if (findings.length === 0) return <>{words}</>;
  const gravest = levels.find((level) => findings.some((finding) => finding.level === level));
  return (
    <mark
      data-level={gravest}
      data-findings={findings.map(({ id }) => id).join(' ')}
      data-active={active ? '' : undefined}
    >
      {words}
    </mark>
  );
}
