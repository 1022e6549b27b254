import { child, elements, type XmlElement } from '../../package/xml.ts';
import { integer, isOn, value } from './values.ts';

/** What a paragraph style says that matters to reading, its ancestors included. */
export interface ParagraphStyle {
  /** From 0; undefined for body text. */
  outline: number | undefined;
  list: string | undefined;
  /** The style whose `list` it is: that of the list's levels. */
  listStyle: string;
  level: number | undefined;
}

interface RawStyle extends ParagraphStyle {
  basedOn: string | undefined;
}

const deepest = 30;
const body: ParagraphStyle = { outline: undefined, list: undefined, listStyle: '', level: undefined };

export class Styles {
  readonly #styles = new Map<string, RawStyle>();
  readonly #hidden = new Set<string>();
  #standard = '';

  constructor(root: XmlElement | undefined) {
    for (const style of elements(root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      const type = style.attributes['w:type'];
      if (isOn(child(child(style, 'w:rPr'), 'w:vanish'))) this.#hidden.add(id);
      if (/^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '') && type === 'paragraph')
        this.#standard = id;
      const properties = child(style, 'w:pPr');
      const numbered = child(properties, 'w:numPr');
      this.#styles.set(id, {
        outline: outlineOf(properties) ?? outlineOfName(value(child(style, 'w:name')) ?? ''),
        list: value(child(numbered, 'w:numId')),
        listStyle: id,
        level: integer(value(child(numbered, 'w:ilvl'))),
        basedOn: value(child(style, 'w:basedOn')),
      });
    }
  }

  /** @param id undefined: the standard style */
  paragraph(id: string | undefined): ParagraphStyle {
    const found = { ...body };
    let style = this.#styles.get(id ?? this.#standard);
    for (let i = 0; style && i < deepest; i++) {
      found.outline ??= style.outline;
      found.level ??= style.level;
      if (found.list === undefined && style.list !== undefined) {
        found.list = style.list;
        found.listStyle = style.listStyle;
      }
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return found;
  }

  /** Whether a style (of characters or of a paragraph) hides its text. */
  hides(id: string | undefined): boolean {
    return id !== undefined && this.#hidden.has(id);
  }

  /** The list that a numbering style names. */
  listOf(style: string): string | undefined {
    return this.#styles.get(style)?.list;
  }
}

export function outlineOf(properties: XmlElement | undefined): number | undefined {
  return integer(value(child(properties, 'w:outlineLvl')));
}

/** Styles made by other programs have the names of Word's headings and not always their levels. */
function outlineOfName(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return Number(level) - 1;
  return /^(?:title|标题)$/i.test(name) ? 0 : undefined;
}
