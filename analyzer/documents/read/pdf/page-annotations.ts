import type { TextRun } from '../layout/page.ts';
import type { Matrix } from '../matrix.ts';

const LARGEST = 14;
const LINE_HEIGHT = 1.2;

/**
 * The words of text boxes and filled fields, which stand on the page but not in its content. Notes, stamps and links
 * are no text of the draft.
 * @param annotations as pdfjs gives them
 */
export function annotationRuns(annotations: readonly unknown[], toPage: Matrix): TextRun[] {
  return annotations.filter(isTextAnnotation).flatMap(({ rect, textContent }) => {
    const lines = textContent.filter((line) => line.trim() !== '');
    const corner = (x: number, y: number) => [
      toPage[0]! * x + toPage[2]! * y + toPage[4]!,
      toPage[1]! * x + toPage[3]! * y + toPage[5]!,
    ];
    const [x0, y0] = corner(rect[0]!, rect[1]!);
    const [x1, y1] = corner(rect[2]!, rect[3]!);
    const width = Math.abs(x1! - x0!);
    const height = Math.abs(y1! - y0!);
    const size = Math.min(LARGEST, height / (lines.length * LINE_HEIGHT));
    return lines.map((text, i) => ({
      text: text.trim(),
      x: Math.min(x0!, x1!),
      y: Math.min(y0!, y1!) + size * (1 + LINE_HEIGHT * i),
      advance: Math.min(width, size * text.trim().length),
      size,
      dx: 1,
      dy: 0,
    }));
  });
}

interface TextAnnotation {
  rect: number[];
  textContent: string[];
}

function isTextAnnotation(value: unknown): value is TextAnnotation {
  const { subtype, fieldType, rect, textContent, hidden } = value as Record<string, unknown>;
  if (hidden === true || !Array.isArray(rect) || rect.length !== 4) return false;
  if (!Array.isArray(textContent) || !textContent.every((line) => typeof line === 'string')) return false;
  return subtype === 'FreeText' || (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch'));
}
