import { zipSync } from 'fflate';

export const namespace = 'http://www.ofdspec.org/2016';

/** A text object at a place on the page, in millimetres; attributes of its TextCode may be added. */
export function text(words: string, x: number, y: number, size = 5, more = ''): string {
  const steps = [...words].slice(1).map(() => size);
  const delta = more.includes('Delta') || steps.length === 0 ? '' : `DeltaX="${steps.join(' ')}"`;
  return `<ofd:TextObject Boundary="${x} ${y} 170 ${size}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size * 0.86}" ${delta} ${more}>${words}</ofd:TextCode></ofd:TextObject>`;
}

export function page(content: string, more = ''): string {
  return `<ofd:Page xmlns:ofd="${namespace}">${more}<ofd:Content><ofd:Layer ID="9">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
}

export interface OfdParts {
  /** Contents of the pages of each document. */
  documents: string[][];
  /** Put into the CommonData of each document. */
  common?: string;
  /** Files added or replaced, by name. */
  files?: Record<string, string | Uint8Array>;
}

export function makeOfd({ documents, common = '', files = {} }: OfdParts): Uint8Array<ArrayBuffer> {
  const all: Record<string, string> = {};
  documents.forEach((pages, d) => {
    const list = pages.map((content, p) => {
      all[`Doc_${d}/Pages/Page_${p}/Content.xml`] = content;
      return `<ofd:Page ID="${p + 1}" BaseLoc="Pages/Page_${p}/Content.xml"/>`;
    });
    all[`Doc_${d}/Document.xml`] =
      `<ofd:Document xmlns:ofd="${namespace}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`;
  });
  const bodies = documents.map(
    (_, d) => `<ofd:DocBody><ofd:DocRoot>Doc_${d}/Document.xml</ofd:DocRoot></ofd:DocBody>`,
  );
  all['OFD.xml'] =
    `<ofd:OFD xmlns:ofd="${namespace}" Version="1.0" DocType="OFD">${bodies.join('')}</ofd:OFD>`;
  const encoded = Object.entries({ ...all, ...files }).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(encoded)));
}
