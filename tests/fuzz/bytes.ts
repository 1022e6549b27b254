import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';
import { mutated, pieces } from './texts.ts';

/** Wrong sizes and counts of file formats. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x10, 0x20];
/** Names and values that a reader of XML meets in files made to break it. */
const XML = [
  '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lol;',
  '&#0;',
  '&#xffffffff;',
  '<![CDATA[',
  '<?xml version="9"?>',
  '<w:p><w:r><w:t>',
  '</w:p>',
  '<w:tbl>',
  'w:val="99999999999"',
  'w:val="-1"',
  'w:gridSpan="1000000"',
  '__proto__',
  'constructor',
  'toString',
];

/** A file as a broken disk, a careless program or an enemy leaves it. Packages of parts are changed within. */
export function mutatedFile(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && random.chance(0.8)) {
    try {
      return mutatedPackage(bytes, random);
    } catch {
      // A package that cannot be opened is as good as any other bytes.
    }
  }
  return mutatedBytes(bytes, random);
}

function mutatedPackage(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let times = 1 + random.int(3); times > 0 && names.length > 0; times--) {
    const name = random.pick(names);
    const part = parts[name] ?? new Uint8Array();
    const lot = random.int(20);
    if (lot === 0) delete parts[name];
    else if (lot === 1) parts[`../${name}`] = part;
    else if (lot === 2) parts[random.pick(names)] = part;
    else if (lot < 5) parts[name] = mutatedBytes(part, random);
    else parts[name] = /\.(xml|rels)$/i.test(name) ? mutatedXml(part, random) : mutatedBytes(part, random);
  }
  return zipSync(parts, { level: random.chance(0.3) ? 0 : 1 });
}

function mutatedXml(part: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  let xml = strFromU8(part);
  for (let times = 1 + random.int(4); times > 0; times--) {
    const at = tagAt(xml, random);
    const end = tagAt(xml, random, at);
    const lot = random.int(7);
    if (lot === 0) xml = xml.slice(0, at) + xml.slice(end);
    else if (lot === 1)
      xml =
        xml.slice(0, at) + xml.slice(at, Math.min(end, at + 4000)).repeat(1 + random.int(20)) + xml.slice(at);
    else if (lot === 2) xml = xml.slice(0, at) + random.pick(XML) + xml.slice(at);
    else if (lot === 3) xml = xml.slice(0, at) + pieces(random, 1 + random.int(5)) + xml.slice(at);
    else if (lot === 4)
      xml = xml.replace(/"(\d+)"/g, (all) =>
        random.chance(0.1) ? `"${random.pick(['0', '-1', '99999999', '1e9', 'NaN', ''])}"` : all,
      );
    else if (lot === 5) xml = nested(xml, at, random);
    else xml = mutated(xml, random);
  }
  return strToU8(xml);
}

/** Where a tag begins, after `from`. */
function tagAt(xml: string, random: Random, from = 0): number {
  const at = xml.indexOf('<', from + random.int(Math.max(1, xml.length - from)));
  return at < 0 ? xml.length : at;
}

function nested(xml: string, at: number, random: Random): string {
  const name = /^<([\w:]+)/.exec(xml.slice(at, at + 60))?.[1];
  if (name === undefined) return xml;
  const depth = random.pick([10, 300, 20_000]);
  return (
    xml.slice(0, at) +
    `<${name}>`.repeat(depth) +
    (random.chance(0.5) ? `</${name}>`.repeat(depth) : '') +
    xml.slice(at)
  );
}

function mutatedBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  let now = bytes;
  for (let times = 1 + random.int(8); times > 0; times--) now = changeBytes(now, random);
  return now;
}

function changeBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.int(bytes.length + 1);
  const piece = bytes.subarray(at, at + 1 + random.int(64));
  switch (random.int(6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + piece.length));
    case 2:
      return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
    case 3: {
      const copy = bytes.slice();
      for (let i = at; i < at + piece.length && i < copy.length; i++)
        if (random.chance(0.3)) copy[i] = random.int(256);
      return copy;
    }
    case 4: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = random.pick(NUMBERS);
      return copy;
    }
    default: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = copy[at]! ^ (1 << random.int(8));
      return copy;
    }
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
