import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readHost } from '../../../analyzer/cli/inputs.ts';
import { readDocument } from '../../../analyzer/documents/read/read-document.ts';
import { ReadError } from '../../../analyzer/documents/read/read-error.ts';
import {
  annotateOriginal,
  OriginalError,
} from '../../../analyzer/documents/write/original/annotate-original.ts';
import { fillTemplate } from '../../../analyzer/documents/write/template/fill-template.ts';
import { TemplateError } from '../../../analyzer/documents/write/template/template-error.ts';
import type { ReviewRecord } from '../../../analyzer/model.ts';
import { paragraph, run, wordFile } from '../../fixtures/word-file.ts';
import { mutatedFile } from '../bytes.ts';
import type { Random } from '../random.ts';
import { must, type Target } from '../target.ts';
import { analyzer, knowledge, sourceOf } from './analysis.ts';

/** Files that come back with the review in them, after somebody broke them: a file that opens, or a typed refusal. */

const at = new Date(2026, 0, 2);
const NAMES = readFileSync('docs/templates.md', 'utf8').match(/\{\{[^{}\n]+\}\}/g) ?? [];
const HOSTILE = [
  '{{constructor}}',
  '{{__proto__}}',
  '{{#title}}',
  '{{/title}}',
  '{{@x}}',
  '{{',
  '}}',
  '{{a.b.c}}',
];

function inputOf(review: Awaited<ReturnType<typeof analyzer.review>>) {
  const record: ReviewRecord = {
    decisions: review.findings.map(({ id }) => ({ finding: id, value: 'accepted', reason: '' })),
    notes: review.findings.map(({ id }) => ({ finding: id, text: '=1+1]]>&<' })),
  };
  return { review, record, labels: knowledge, at, language: 'zh' as const, reviewer: '甲<乙>' };
}

const annotating: Target = {
  name: 'annotate',
  make(random, samples) {
    const sample = samples.file(random, random.chance(0.7) ? ['docx'] : ['pdf']);
    const { name, bytes } = sample ?? { name: 'made.docx', bytes: template(random) };
    return { texts: [], file: { name, bytes: random.chance(0.8) ? mutatedFile(bytes, random) : bytes } };
  },
  async check({ file }) {
    const { name, bytes } = file!;
    try {
      const source = await readDocument(bytes, name, readHost);
      const review = await analyzer.review(source);
      const made = await annotateOriginal({ ...inputOf(review), text: source.text }, { bytes, source }, true);
      const again = await readDocument(made.bytes, name, readHost);
      must(again.text.length > 0, 'the copy with notes can be read');
      if (made.changes === 0) must(again.text === source.text, 'the copy with notes has the same words');
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof OriginalError)) throw error;
    }
  },
};

function template(random: Random): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: 1 + random.int(12) }, () =>
    paragraph(
      ...Array.from({ length: 1 + random.int(3) }, () =>
        run(random.pick(random.chance(0.8) && NAMES.length > 0 ? NAMES : HOSTILE)),
      ),
    ),
  );
  return Uint8Array.from(wordFile(lines.join('')));
}

function isSound(bytes: Uint8Array): boolean {
  try {
    unzipSync(bytes);
    return true;
  } catch {
    return false;
  }
}

const DRAFT = '岚山市公共服务办法\n第一条　协管员仅限男性报考。\n第二条　由户主领取。\n';
let input: Promise<ReturnType<typeof inputOf>> | null = null;

const filling: Target = {
  name: 'template',
  make(random, samples) {
    const sample = random.chance(0.3) ? samples.file(random, ['docx']) : null;
    const bytes = sample?.bytes ?? template(random);
    return {
      texts: [],
      file: { name: 'template.docx', bytes: random.chance(0.5) ? mutatedFile(bytes, random) : bytes },
    };
  },
  async check({ file }) {
    input ??= analyzer.review(sourceOf(DRAFT)).then(inputOf);
    const form = knowledge.papers[file!.bytes.length % (knowledge.papers.length + 1)] ?? null;
    try {
      const { bytes } = fillTemplate(file!.bytes, form, knowledge.fields, await input);
      // What nobody had to read is handed on as it was, broken parts as well.
      if (isSound(file!.bytes)) unzipSync(bytes);
    } catch (error) {
      if (!(error instanceof TemplateError || error instanceof ReadError)) throw error;
      must(error.message !== '' && error.messageEn !== '', 'a refusal says why, in both languages');
    }
  },
};

export const originalTargets: readonly Target[] = [annotating, filling];
