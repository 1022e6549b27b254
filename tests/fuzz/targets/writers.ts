import { strFromU8, unzipSync } from 'fflate';
import { exportFileName, exportReview } from '../../../analyzer/documents/write/index.ts';
import type { Decision, ReviewRecord } from '../../../analyzer/model.ts';
import { randomOf } from '../random.ts';
import { must, type Target } from '../target.ts';
import { anyText, pieces } from '../texts.ts';
import { analyzer, knowledge, sourceOf } from './analysis.ts';

/** Papers made of a hostile draft: well-formed, without formulas, under a harmless name. */

const at = new Date(2026, 0, 2);
const values: readonly Decision['value'][] = ['accepted', 'adapted', 'dismissed'];
/** What XML 1.0 cannot hold; the C1 controls it can, but nobody wants them in a paper. */
const NO_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

const writing: Target = {
  name: 'writers',
  make: (random, samples) => ({
    texts: [anyText(random, samples).slice(0, 6000), pieces(random, 30), pieces(random, 9)],
  }),
  async check({ texts: [text = '', words = '', name = ''] }) {
    const source = { ...sourceOf(text), name, title: name };
    const review = await analyzer.review(source);
    const random = randomOf(text.length);
    const record: ReviewRecord = {
      decisions: review.findings.map(({ id }) => ({
        finding: id,
        value: random.pick(values),
        reason: words,
      })),
      notes: review.findings.map(({ id }) => ({ finding: id, text: words })),
    };
    const input = { review, record, labels: knowledge, at, language: 'zh' as const, text, reviewer: words };
    for (const format of ['docx', 'xlsx'] as const) checkPackage(await exportReview(format, input));
    checkCsv(strFromU8(await exportReview('csv', input)));
    for (const format of ['json', 'sarif'] as const) JSON.parse(strFromU8(await exportReview(format, input)));
    for (const format of ['md', 'pretty'] as const) await exportReview(format, input);
    const fileName = exportFileName(review.draft.title, 'docx', at);
    must(
      /^[^\\/:*?"<>|\p{Cc}]{1,200}\.docx$/u.test(fileName) && !fileName.startsWith('.'),
      `file name ${JSON.stringify(fileName)}`,
    );
  },
};

function checkPackage(bytes: Uint8Array): void {
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    must(!path.includes('..') && !path.startsWith('/'), `part ${path} stays in the package`);
    if (/\.(xml|rels)$/.test(path)) checkXml(strFromU8(part), path);
  }
}

/** Tags that close in order, ampersands that are entities, characters that XML can hold. */
function checkXml(xml: string, path: string): void {
  must(!NO_XML.test(xml) && xml.isWellFormed(), `${path} holds what XML cannot`);
  const open: string[] = [];
  let end = 0;
  for (const { 0: tag, index } of xml.matchAll(/<[^>]*>/g)) {
    checkText(xml.slice(end, index), path);
    end = index + tag.length;
    if (/^<[?!]/.test(tag) || tag.endsWith('/>')) continue;
    const name = /^<\/?([\w:.-]+)/.exec(tag)?.[1];
    must(name !== undefined, `${path}: ${tag.slice(0, 60)} is a tag`);
    if (tag.startsWith('</')) must(open.pop() === name, `${path}: ${tag} closes what is open`);
    else open.push(name);
  }
  must(open.length === 0 && xml.slice(end).trim() === '', `${path} is closed`);
}

function checkText(text: string, path: string): void {
  must(!/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text), `${path}: a bare ampersand`);
}

/** No cell begins as a formula does (OWASP). */
function checkCsv(csv: string): void {
  const cells = csv.replace(/^\ufeff/, '').match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  for (const cell of cells) {
    const plain = cell.replace(/^"/, '');
    must(
      !/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(plain),
      `cell ${JSON.stringify(plain.slice(0, 40))} is no formula`,
    );
  }
}

export const writerTargets: readonly Target[] = [writing];
