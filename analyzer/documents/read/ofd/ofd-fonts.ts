import type { XmlElement } from '../../package/xml.ts';
import { charactersOfGlyphs } from './font-glyphs.ts';
import type { OfdPage } from './ofd-document.ts';
import type { OfdPackage } from './ofd-package.ts';
import { attribute, children, first, numbersOf, textOf } from './ofd-xml.ts';

/** What the shapes of a font stand for, by the font's number; looked up when a text first needs it. */
export type OfdFonts = (id: string) => ReadonlyMap<number, string>;

const nothing: ReadonlyMap<number, string> = new Map();

export function ofdFonts(ofd: OfdPackage, resources: OfdPage['resources']): OfdFonts {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (id) => {
    const glyphs = known.get(id) ?? glyphsOf(ofd, resources, id);
    known.set(id, glyphs);
    return glyphs;
  };
}

function glyphsOf(ofd: OfdPackage, resources: OfdPage['resources'], id: string): ReadonlyMap<number, string> {
  for (const { file, root } of resources) {
    const font = children(first(root, 'Fonts'), 'Font').find((one) => attribute(one, 'ID') === id);
    const name = textOf(first(font, 'FontFile'));
    if (name === '') continue;
    const found = ofd.resolve(`${attribute(root, 'BaseLoc') ?? ''}/${name}`, file) ?? ofd.resolve(name, file);
    const bytes = found === undefined ? undefined : ofd.bytes(found);
    if (bytes) return charactersOfGlyphs(bytes);
  }
  return nothing;
}

/** Characters that are none: of private use, replacements, control codes. */
const nameless = /^[\p{Cc}\p{Co}\ufffd]$/u;

/**
 * The characters of a text object in whose place some programs write only which shapes of the font are shown
 * (CGTransform): those that say nothing by themselves are named by their shape.
 * @param characters of all its TextCodes, one after the other; changed in place
 */
export function nameCharacters(
  object: XmlElement,
  characters: { character: string }[],
  fonts: OfdFonts,
): void {
  if (!characters.some(({ character }) => nameless.test(character))) return;
  const glyphs = fonts(attribute(object, 'Font') ?? '');
  if (glyphs.size === 0) return;
  for (const transform of children(object, 'CGTransform')) {
    const from = Number(attribute(transform, 'CodePosition')) || 0;
    const codes = Number(attribute(transform, 'CodeCount') ?? 1);
    const shapes = numbersOf(textOf(first(transform, 'Glyphs')));
    // Where several characters make one shape, or one makes several, none can be told from another.
    if (Number(attribute(transform, 'GlyphCount') ?? codes) !== codes) continue;
    shapes.forEach((shape, i) => {
      const placed = characters[from + i];
      const named = glyphs.get(shape);
      if (placed && named !== undefined && nameless.test(placed.character)) placed.character = named;
    });
  }
}
