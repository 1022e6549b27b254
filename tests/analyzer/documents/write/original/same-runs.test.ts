import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../../../../analyzer/documents/package/xml.ts';
import { docxPrefix } from '../../../../../analyzer/documents/read/docx/namespaces.ts';
import { runPieces } from '../../../../../analyzer/documents/read/docx/run-pieces.ts';
import { runsOf } from '../../../../../analyzer/documents/write/original/docx/runs.ts';
import { documentXml, p } from '../../read/docx/make-docx.ts';

const words = fc.stringMatching(/^[ \r\n\t]{0,3}[妇女 &<\r\n]{0,5}[ \n]{0,2}$/).map((text) => {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
});
const piece = fc.oneof(
  words.map((text) => `<w:t>${text}</w:t>`),
  words.map((text) => `<w:t xml:space="preserve">${text}</w:t>`),
  words.map((text) => `<w:delText>${text}</w:delText>`),
  fc.constantFrom(
    '<w:tab/>',
    '<w:ptab/>',
    '<w:br/>',
    '<w:cr/>',
    '<w:noBreakHyphen/>',
    '<w:softHyphen/>',
    '<w:sym w:font="Wingdings" w:char="F0A8"/>',
    '<w:sym w:font="Wingdings" w:char="F0FE"/>',
    '<w:footnoteReference w:id="1"/>',
  ),
);
const run = fc.array(piece, { maxLength: 4 }).map((pieces) => `<w:r><w:rPr/>${pieces.join('')}</w:r>`);

function readRuns(element: XmlElement): string[] {
  if (element.name === 'w:r')
    return [
      runPieces(element)
        .map(({ text }) => text)
        .join(''),
    ];
  return element.children.flatMap((node) => (typeof node === 'string' ? [] : readRuns(node)));
}

// A comment stands at the unit of a run that the reader named: both have to count alike.
test('the writer counts the text of every run as the reader does', () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      const xml = documentXml(p(...runs));
      const written = [...runsOf(xml).runs.values()].sort((a, b) => a.start - b.start);
      const counted = written.map(({ items }) => items.reduce((sum, { text }) => sum + text.length, 0));
      expect(counted).toEqual(readRuns(parseXml(xml, docxPrefix)).map((text) => text.length));
    }),
  );
});
