import { readPackage, writePackage } from '../../analyzer/dossier/package-file.ts';
import type { Knowledge } from '../../analyzer/index.ts';
import { sha256 } from '../browser/sha256.ts';
import type { ExportedFile } from './file-schema.ts';
import { checklistForm } from './labels.ts';
import { ownCriteria } from './own-criteria.ts';
import type { Jobs } from './protocol.ts';
import { type Guide, versionSchema } from './record-jobs.ts';

const PACKAGE_TYPE = 'application/zip';

export async function pack({
  dossiers,
  name,
  at,
  installation,
}: Jobs['pack']['input']): Promise<Jobs['pack']['output']> {
  return { name, type: PACKAGE_TYPE, bytes: writePackage(dossiers, at, installation) };
}

export async function unpack({ bytes }: Jobs['unpack']['input']): Promise<Jobs['unpack']['output']> {
  const { dossiers, setAside, installation } = readPackage(bytes, (value) => versionSchema.parse(value));
  return {
    setAside,
    installation,
    dossiers: await Promise.all(
      dossiers.map(async ({ originals = [], ...dossier }) => {
        const whole = await Promise.all(
          originals.map(async (one) => ((await sha256(one.bytes)) === one.sha256 ? [one] : [])),
        );
        const kept = whole.flat();
        for (const { name } of originals.filter((one) => !kept.includes(one)))
          setAside.push({ where: name, why: 'not the file that was reviewed' });
        return kept.length > 0 ? { ...dossier, originals: kept } : dossier;
      }),
    ),
  };
}

/** The criteria to answer: the program's, or a unit's own where it gives some. Throws where these are none. */
export async function guideOf(knowledge: Knowledge, own: string | null): Promise<Guide> {
  const { groups, criteria } = own === null ? knowledge.criteria : await ownCriteria(own);
  const form = checklistForm(knowledge);
  const counts = new Map<string, number>();
  for (const { criterion } of knowledge.rules) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  const named = [...knowledge.domains, ...knowledge.topics];
  return {
    groups: groups.map(({ id, title, titleEn }) => ({ id, title: { zh: title, en: titleEn } })),
    criteria: criteria.map(({ id, group, question, questionEn, hint, hintEn }) => ({
      id,
      group,
      question: { zh: question, en: questionEn },
      hint: { zh: hint, en: hintEn },
      rules: counts.get(id) ?? 0,
    })),
    // Of the text “none” says that it is silent; of a person that the question does not concern the draft.
    answers: { ...form.answers, none: form.captions.notConcerned },
    proposals: form.answers,
    topics: Object.fromEntries(
      named.map(({ id, title, titleEn }) => [id, { zh: title, en: titleEn }] as const),
    ),
  };
}

/** The criteria in use as YAML: what a unit edits to have its own. */
export async function criteriaFile({ criteria }: Knowledge, own: string | null): Promise<ExportedFile> {
  const { stringify } = await import('yaml');
  const text = own ?? stringify(criteria, { lineWidth: 0 });
  return { name: 'criteria.yaml', type: 'application/yaml', bytes: new TextEncoder().encode(text) };
}
