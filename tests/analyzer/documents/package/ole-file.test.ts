import { expect, it } from 'vitest';
import { openOle } from '../../../../analyzer/documents/package/ole-file.ts';
import { makeOle } from './make-ole.ts';

const content = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);

it('reads the streams of the root, whatever the case of their names', () => {
  const file = openOle(makeOle({ WordDocument: content, '1Table': content.slice(0, 4096) }));
  expect([...file.names].sort()).toEqual(['1Table', 'WordDocument']);
  expect(file.read('worddocument')?.subarray(0, 5000)).toEqual(content);
  expect(file.read('Missing')).toBeUndefined();
});

it('ends with a chain that leads behind the file and back to itself', () => {
  const bytes = makeOle({ WordDocument: content });
  const view = new DataView(bytes.buffer);
  const behind = bytes.length / 512 - 1;
  view.setUint32(48, behind, true);
  view.setUint32(512 + 4 * behind, behind, true);
  expect(() => openOle(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
});
