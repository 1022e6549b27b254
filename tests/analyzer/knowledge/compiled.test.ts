import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PACKED } from '../../../analyzer/cli/seeds-folder.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { unpackCompiled } from '../../../analyzer/knowledge/compiled.ts';
import { pack, unpack } from '../../../analyzer/knowledge/pack.ts';
import { knowledge } from '../draft/draft-of.ts';

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

test('a pack gives back what was put in, its arrays at any length', () => {
  const arrays = {
    a: Uint8Array.of(1, 2, 3),
    b: Uint16Array.of(65535),
    c: Int32Array.of(-1, 7),
    d: Uint32Array.of(),
  };
  const { json, array } = unpack(bufferOf(pack({ 甲: [1, null] }, arrays)));
  expect(json).toEqual({ 甲: [1, null] });
  for (const [name, values] of Object.entries(arrays)) expect(array(name)).toEqual(values);
  expect(() => array('e')).toThrow('holds no e');
});

test('a pack of another format is none', () => {
  expect(unpackCompiled(bufferOf(pack({ format: 0 }, {})))).toBeNull();
});

test('the packed tables find what tables built from the knowledge find', async () => {
  const packed = unpackCompiled(bufferOf(readFileSync(PACKED)));
  if (packed === null) throw new Error('not compiled');
  const text = knowledge.rules
    .slice(0, 60)
    .map((rule) => rule.examples.flag[0])
    .join('\n');
  const source = { name: 't', format: 'text', sha256: '', text } as const;
  const built = await createAnalyzer({ knowledge }).review(source);
  expect(built.findings.length).toBeGreaterThan(40);
  expect(await createAnalyzer(packed).review(source)).toEqual(built);
});
