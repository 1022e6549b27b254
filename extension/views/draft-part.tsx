import { useMemo } from 'preact/hooks';
import { type Paragraph, type Stretch, stretchesOf } from '../desk/paragraphs.ts';
import { settingOf } from '../desk/tables.ts';
import { type Marked, useMark } from './use-marks.ts';

export interface DraftPartProps {
  text: string;
  paragraphs: readonly Paragraph[];
  /** What touches each of them, by its index among them. */
  marked: ReadonlyMap<number, Marked[]>;
  /** What begins at an offset: a chapter, an article. */
  roles: ReadonlyMap<number, string>;
}

/** Some paragraphs of the draft, tables as tables, with their findings marked. */
export function DraftPart({ text, paragraphs, marked, roles }: DraftPartProps) {
  const settings = useMemo(() => settingOf(paragraphs), [paragraphs]);
  const set = (index: number) => (
    <DraftParagraph
      key={paragraphs[index]!.start}
      text={text}
      paragraph={paragraphs[index]!}
      spots={marked.get(index)}
      role={roles.get(paragraphs[index]!.start)}
    />
  );
  return (
    <div class="draft-part">
      {settings.map((setting) =>
        setting.kind === 'paragraph' ? (
          set(setting.index)
        ) : (
          <table key={paragraphs[setting.index]!.start}>
            <tbody>
              {setting.rows.map((cells) => (
                <tr key={cells.find(({ indexes }) => indexes.length > 0)!.indexes[0]}>
                  {cells.map(({ span, indexes }, column) => (
                    <td key={indexes[0] ?? `empty-${column}`} colSpan={span}>
                      {indexes.map(set)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  );
}

interface DraftParagraphProps {
  text: string;
  paragraph: Paragraph;
  spots: Marked[] | undefined;
  role: string | undefined;
}

function DraftParagraph({ text, paragraph, spots, role }: DraftParagraphProps) {
  const { start, end, kind, continues, level } = paragraph;
  return (
    <p
      data-start={start}
      data-role={role ?? kind}
      data-depth={kind === 'heading' ? level : undefined}
      data-continues={continues ? '' : undefined}
    >
      {spots
        ? stretchesOf(paragraph, spots).map((stretch) =>
            stretch.spots.length === 0 ? (
              text.slice(stretch.start, stretch.end)
            ) : (
              <MarkedStretch key={stretch.start} text={text} stretch={stretch} />
            ),
          )
        : text.slice(start, end)}
    </p>
  );
}

function MarkedStretch({ text, stretch: { start, end, spots } }: { text: string; stretch: Stretch<Marked> }) {
  const { findings, note, gravest, active } = useMark(spots);
  return (
    <mark
      data-level={gravest}
      data-findings={findings}
      data-note={note}
      data-active={active ? '' : undefined}
    >
      {text.slice(start, end)}
    </mark>
  );
}
