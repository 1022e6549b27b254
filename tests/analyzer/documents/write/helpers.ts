import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { checklistPaper } from '../../../../analyzer/documents/write/checklist-paper.ts';
import {
  type ExportFormat,
  type ExportInput,
  exportReview,
} from '../../../../analyzer/documents/write/index.ts';
import type { Finding } from '../../../../analyzer/model.ts';
import { labelsFixture } from '../../../fixtures/labels.ts';
import { draftText, recordFixture, reviewFixture } from '../../../fixtures/review.ts';

export const input: ExportInput = {
  review: reviewFixture,
  record: recordFixture,
  labels: labelsFixture,
  at: new Date(2026, 10, 23),
  language: 'zh',
  text: draftText,
  reviewer: '李某',
};

export const paper = checklistPaper(input);

/** The fixture with each finding changed. */
export function withFindings(change: (finding: Finding, index: number) => Finding): ExportInput {
  return { ...input, review: { ...reviewFixture, findings: reviewFixture.findings.map(change) } };
}

export async function exportText(format: ExportFormat, of: ExportInput = input): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await exportReview(format, of));
}

/** The XML parts of an exported .docx or .xlsx by path, each checked to be well formed. */
export async function exportParts(
  format: 'docx' | 'xlsx',
  of: ExportInput = input,
): Promise<Map<string, string>> {
  const files = Object.entries(unzipSync(await exportReview(format, of)));
  const parts = new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
  for (const [path, xml] of parts) expect(xmlFault(xml), path).toBeNull();
  return parts;
}

/** The texts of all `tag` elements, entities resolved. */
export function textsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) =>
    (text ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** What makes the XML not well formed, or null: characters, entities, and tags that do not pair. */
function xmlFault(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
  const character = xml.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  if (character) return `character ${character[0].charCodeAt(0)}`;
  if (!xml.isWellFormed()) return 'lone surrogate';
  const entity = xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  if (entity) return `bare & at ${entity.index}`;
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!selfClosing && name) open.push(name);
  }
  return open.length === 0 ? null : `<${open[0]}> is not closed`;
}
