import type { XmlElement } from '../../package/xml.ts';
import { symbolText } from '../word/symbols.ts';

/** One child of a run with the text it stands for: '' for what holds none of its own. */
export interface RunPiece {
  element: XmlElement;
  text: string;
}

/** The children of a run (`w:r`) in order. Their texts together are the run's own text, which offsets count in. */
export function runPieces(run: XmlElement): RunPiece[] {
  const pieces: RunPiece[] = [];
  for (const element of run.children)
    if (typeof element !== 'string') pieces.push({ element, text: textOf(element) });
  return pieces;
}

function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return ownText(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(
        element.attributes['w:font'] ?? '',
        Number.parseInt(element.attributes['w:char'] ?? '', 16) || 0,
      );
    default:
      return '';
  }
}

/**
 * White space at the ends of a text is only kept where the file asks for it: the rest is indentation of the XML. Breaks within
 * are spaces, one for one: who writes notes counts the same units (write/original/docx/runs.ts).
 */
function ownText(element: XmlElement): string {
  const text = element.children.filter((node) => typeof node === 'string').join('');
  const kept = element.attributes['xml:space'] === 'preserve';
  return (kept ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')).replace(/[\r\n]/g, ' ');
}
