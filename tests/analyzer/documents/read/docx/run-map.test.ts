import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../../../../analyzer/documents/package/xml.ts';
import { runsOf } from '../../../../../analyzer/documents/places.ts';
import { docxPrefix } from '../../../../../analyzer/documents/read/docx/namespaces.ts';
import { runPieces } from '../../../../../analyzer/documents/read/docx/run-pieces.ts';
import { documentXml, p, read } from './make-docx.ts';

const piece = fc.oneof(
  fc.stringMatching(/^[妇女男性 a&<　]{1,6}$/).map((text) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<w:t xml:space="preserve">${escaped}</w:t>`;
  }),
  fc.constantFrom(
    '<w:tab/>',
    '<w:br/>',
    '<w:noBreakHyphen/>',
    '<w:softHyphen/>',
    '<w:lastRenderedPageBreak/>',
  ),
);
const run = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) => `<w:r><w:rPr><w:b/></w:rPr>${pieces.join('')}</w:r>`);
const part = fc.oneof(
  run,
  run.map((inner) => `<w:hyperlink>${inner}</w:hyperlink>`),
  run.map((inner) => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`),
  run.map(
    (inner) =>
      `<w:del w:id="2" w:author="a">${inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
  ),
);
const body = fc.array(
  fc.array(part, { maxLength: 5 }).map((parts) => p(...parts)),
  { minLength: 1, maxLength: 5 },
);

function runsByStart(element: XmlElement, found = new Map<number, string>()): Map<number, string> {
  if (element.name === 'w:r')
    found.set(
      element.start,
      runPieces(element)
        .map(({ text }) => text)
        .join(''),
    );
  for (const node of element.children) if (typeof node !== 'string') runsByStart(node, found);
  return found;
}

test('every unit of the text leads back to the same unit of its run', async () => {
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.constantFrom('final' as const, 'original' as const),
      async (paragraphs, changes) => {
        const content = paragraphs.join('') + p('<w:r><w:t>末</w:t></w:r>');
        const { text, places, blocks } = await read({ body: content }, changes);
        if (places?.kind !== 'runs') throw new Error('no places');
        const runs = runsByStart(parseXml(documentXml(content), docxPrefix));
        for (let at = 0; at < text.length; at++) {
          const [place] = runsOf(places, { start: at, end: at + 1 });
          if (!place) expect(text[at]).toBe('\n');
          else expect(runs.get(place.run)?.slice(place.from, place.to)).toBe(text[at]);
        }
        for (const { start, end } of blocks ?? [])
          expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/);
      },
    ),
    { numRuns: 200 },
  );
});
