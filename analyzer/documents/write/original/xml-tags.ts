/** A tag with its place in the XML. Comments, processing instructions and CDATA are passed over. */
export interface Tag {
  start: number;
  end: number;
  name: string;
  kind: 'open' | 'close' | 'empty';
}

const pattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>!?]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/** The tags of well-formed XML in their order: only places matter here, the meaning is the reader's. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(pattern)) {
    const [whole, closing, name, rest] = match;
    if (name === undefined) continue;
    const kind = closing === '/' ? 'close' : rest?.endsWith('/') ? 'empty' : 'open';
    yield { start: match.index, end: match.index + whole.length, name, kind };
  }
}

/** An attribute's value as it is written, of a tag as it is written. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((v) => v !== undefined);
}

/**
 * Where every unit of a text starts in the XML that spells it: `places[n]` for unit n, and the end for the unit
 * after the last. Null where the XML holds more than text and entities.
 */
export function spelling(xml: string): { text: string; places: number[] } | null {
  if (xml.includes('<')) return null;
  let text = '';
  const places: number[] = [];
  for (const match of xml.matchAll(/&(#x[\da-f]+|#\d+|\w+);|\r\n?|[^&\r]/gi)) {
    const entity = match[1];
    const character = entity === undefined ? (match[0].startsWith('\r') ? '\n' : match[0]) : named(entity);
    for (let unit = 0; unit < character.length; unit++) places.push(match.index);
    text += character;
  }
  places.push(xml.length);
  return { text, places };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function named(entity: string): string {
  if (!entity.startsWith('#')) return entities[entity] ?? '\ufffd';
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
