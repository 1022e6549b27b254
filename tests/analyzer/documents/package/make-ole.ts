/** An OLE2 file of our own with the given streams, each long enough to need no small sectors. */
export function makeOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sector = 512;
  const names = Object.keys(streams);
  const padded = names.map((name) => {
    const content = streams[name]!;
    const out = new Uint8Array(Math.max(4096, Math.ceil(content.length / sector) * sector));
    out.set(content);
    return out;
  });
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const dataSectors = padded.reduce((sum, { length }) => sum + length / sector, 0);
  const fatSectors = Math.ceil((directorySectors + dataSectors + 16) / 127);
  const total = fatSectors + directorySectors + dataSectors;
  const file = new Uint8Array((total + 1) * sector);
  const view = new DataView(file.buffer);
  const at = (index: number) => (index + 1) * sector;
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, fatSectors, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i < fatSectors ? i : 0xffffffff, true);

  const link = (index: number, next: number) => view.setUint32(at(0) + 4 * index, next, true);
  for (let i = 0; i < (fatSectors * sector) / 4; i++) link(i, 0xffffffff);
  for (let i = 0; i < fatSectors; i++) link(i, 0xfffffffd);
  const chain = (first: number, count: number) => {
    for (let i = 0; i < count; i++) link(first + i, i + 1 < count ? first + i + 1 : 0xfffffffe);
  };
  chain(fatSectors, directorySectors);

  const entry = (index: number, name: string, type: number, start: number, size: number, right: number) => {
    const from = at(fatSectors) + 128 * index;
    Array.from(name).forEach((character, i) => {
      view.setUint16(from + 2 * i, character.charCodeAt(0), true);
    });
    view.setUint16(from + 64, 2 * (name.length + 1), true);
    view.setUint8(from + 66, type);
    view.setUint32(from + 68, 0xffffffff, true);
    view.setUint32(from + 72, right, true);
    view.setUint32(from + 76, type === 5 ? 1 : 0xffffffff, true);
    view.setUint32(from + 116, start, true);
    view.setUint32(from + 120, size, true);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0, 0xffffffff);
  let next = fatSectors + directorySectors;
  padded.forEach((content, i) => {
    const count = content.length / sector;
    entry(i + 1, names[i]!, 2, next, content.length, i + 1 < names.length ? i + 2 : 0xffffffff);
    chain(next, count);
    file.set(content, at(next));
    next += count;
  });
  return file;
}
