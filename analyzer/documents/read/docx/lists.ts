import { child, elements, type XmlElement } from '../../package/xml.ts';
import type { ListInstance, ListLevel, Lists } from '../word/numbering.ts';
import { integer, isOn, value } from './values.ts';

/** @param numberingStyle the instance that a numbering style names, for lists that only link to one */
export function listsOf(
  root: XmlElement | undefined,
  numberingStyle: (style: string) => string | undefined,
): Lists {
  const lists = new Map<string, (ListLevel | undefined)[]>();
  const instances = new Map<string, ListInstance>();
  const links: [list: string, style: string][] = [];
  for (const one of elements(root, 'w:abstractNum')) {
    const id = one.attributes['w:abstractNumId'] ?? '';
    lists.set(id, levelsOf(one));
    const style = value(child(one, 'w:numStyleLink'));
    if (style !== undefined) links.push([id, style]);
  }
  for (const one of elements(root, 'w:num')) {
    const starts: (number | undefined)[] = [];
    const levels: (ListLevel | undefined)[] = [];
    for (const override of elements(one, 'w:lvlOverride')) {
      const index = integer(override.attributes['w:ilvl']) ?? 0;
      if (index < 0 || index > 8) continue;
      starts[index] = integer(value(child(override, 'w:startOverride')));
      const level = child(override, 'w:lvl');
      if (level) levels[index] = readLevel(level);
    }
    const list = value(child(one, 'w:abstractNumId')) ?? '';
    instances.set(one.attributes['w:numId'] ?? '', { list, levels, starts });
  }
  for (const [id, style] of links) {
    const target = lists.get(instances.get(numberingStyle(style) ?? '')?.list ?? '');
    if (target) lists.set(id, target);
  }
  return { lists, instances };
}

function levelsOf(list: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const one of elements(list, 'w:lvl')) {
    const index = integer(one.attributes['w:ilvl']);
    if (index !== undefined && index >= 0 && index <= 8) levels[index] = readLevel(one);
  }
  return levels;
}

function readLevel(level: XmlElement): ListLevel {
  const follow = value(child(level, 'w:suff'));
  return {
    start: integer(value(child(level, 'w:start'))) ?? 0,
    format: formatOf(level),
    text: value(child(level, 'w:lvlText')) ?? '',
    follow: follow === 'space' || follow === 'nothing' ? follow : 'tab',
    legal: isOn(child(level, 'w:isLgl')),
    restart: integer(value(child(level, 'w:lvlRestart'))),
    style: value(child(level, 'w:pStyle')),
  };
}

/** Newer formats (001, 002 …) stand beside a substitute for older programs. */
function formatOf(level: XmlElement): string {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice');
  const format = child(choice, 'w:numFmt') ?? child(level, 'w:numFmt');
  const named = value(format) ?? 'decimal';
  return named === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : named;
}
