import type { Finding, Level } from '../../../model.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportInput } from '../export-input.ts';
import { fileLines } from '../file-lines.ts';
import type {
  ArtifactLocation,
  Fix,
  Location,
  Region,
  ReportingDescriptor,
  Result,
  SarifLevel,
  SarifLog,
  Suppression,
} from './log.ts';

const sarifLevels: Record<Level, SarifLevel> = {
  revise: 'error',
  explain: 'warning',
  consider: 'note',
  credit: 'none',
};

/** The review as a SARIF 2.1.0 log with one run: for code hosts and editors that list findings. */
export function writeSarif(input: ExportInput): string {
  const { review, at } = input;
  const artifact: ArtifactLocation = { uri: artifactUri(review.source.name), index: 0 };
  const all = [...review.findings, ...(review.allowed ?? []).map(({ finding }) => finding)];
  const rules = rulesOf(all);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const suppressionsOf = suppressions(input);
  const regionOf = regions(input);
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hengwen', version: review.knowledge.version, rules } },
        language: review.draft.language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, endTimeUtc: at.toISOString() }],
        artifacts: [{ location: { uri: artifact.uri }, hashes: { 'sha-256': review.source.sha256 } }],
        results: all.map((finding) =>
          resultOf(
            finding,
            indexOf.get(cleanText(finding.rule)) ?? -1,
            artifact,
            regionOf(finding),
            suppressionsOf(finding),
          ),
        ),
        properties: {
          title: cleanText(review.draft.title),
          outcome: review.outcome,
          plans: review.knowledge.plans,
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What the review itself knows of its rules: each speaks through its first finding. */
function rulesOf(findings: Finding[]): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const finding of findings) {
    const id = cleanText(finding.rule);
    if (rules.has(id)) continue;
    const basis = finding.basis.map(({ label, quote }) => `${label}：“${quote}”`);
    rules.set(id, {
      id,
      shortDescription: { text: cleanText(finding.message) },
      help: { text: cleanText([finding.suggestion.text, ...basis].join('\n')) },
      defaultConfiguration: { level: sarifLevels[finding.level] },
      properties: { kind: finding.kind, criterion: finding.criterion, tags: [...new Set(finding.domains)] },
    });
  }
  return [...rules.values()];
}

function resultOf(
  finding: Finding,
  ruleIndex: number,
  artifact: ArtifactLocation,
  region: Region | null,
  suppressed: Suppression[] | undefined,
): Result {
  const fix = fixOf(finding, artifact, region);
  return {
    ruleId: cleanText(finding.rule),
    ruleIndex,
    kind: finding.level === 'credit' ? 'pass' : 'fail',
    level: sarifLevels[finding.level],
    message: { text: cleanText(finding.message) },
    locations: [locationOf(finding, artifact, region)],
    partialFingerprints: { 'hengwenFinding/v1': finding.id },
    ...(fix === undefined ? {} : { fixes: [fix] }),
    ...(suppressed === undefined ? {} : { suppressions: suppressed }),
    properties: {
      level: finding.level,
      criterion: finding.criterion,
      suggestion: finding.suggestion.text,
      basis: finding.basis,
    },
  };
}

/**
 * Where findings stand: in the file with its lines, which code hosts go by, where the file is text; else in the text that
 * was read from it. A finding on the whole draft has no region.
 */
function regions(input: ExportInput): (finding: Finding) => Region | null {
  const isText = input.file !== undefined || input.review.source.format === 'text';
  const placeOf = isText && input.text !== undefined ? fileLines(input) : () => null;
  return ({ start, end }) => {
    if (start === null || end === null) return null;
    const place = placeOf({ start, end });
    if (!place) return { charOffset: start, charLength: end - start };
    return {
      startLine: place.from.line,
      startColumn: place.from.col,
      endLine: place.to.line,
      endColumn: place.to.col,
      charOffset: place.start,
      charLength: place.end - place.start,
    };
  };
}

function locationOf(
  { quote, provision }: Finding,
  artifactLocation: ArtifactLocation,
  region: Region | null,
): Location {
  const snippet = quote === null ? {} : { snippet: { text: quote.toWellFormed() } };
  return {
    physicalLocation: { artifactLocation, ...(region && { region: { ...region, ...snippet } }) },
    ...(provision === null
      ? {}
      : { logicalLocations: [{ name: cleanText(provision.label), fullyQualifiedName: provision.id }] }),
  };
}

function fixOf(
  { suggestion }: Finding,
  artifactLocation: ArtifactLocation,
  deletedRegion: Region | null,
): Fix | undefined {
  if (deletedRegion === null || suggestion.replacement === undefined) return undefined;
  return {
    description: { text: cleanText(suggestion.text) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{ deletedRegion, insertedContent: { text: cleanText(suggestion.replacement) } }],
      },
    ],
  };
}

/**
 * Dismissed findings are suppressed, and those on words that somebody allows. Where one result says so, the standard
 * wants the others to say they are not.
 */
function suppressions({ record, review }: ExportInput): (finding: Finding) => Suppression[] | undefined {
  if (record === undefined && review.allowed === undefined) return () => undefined;
  const dismissed = (record?.decisions ?? []).filter(({ value }) => value === 'dismissed');
  const reasons = new Map([
    ...dismissed.map(({ finding, reason }) => [finding, reason] as const),
    ...(review.allowed ?? []).map(({ finding, reason }) => [finding.id, reason] as const),
  ]);
  return ({ id }) => {
    const reason = reasons.get(id);
    if (reason === undefined) return [];
    const justification = cleanText(reason).trim();
    return [{ kind: 'external', status: 'accepted', ...(justification === '' ? {} : { justification }) }];
  };
}

/** A URI reference: a page keeps its address, a file name is escaped part by part. */
function artifactUri(name: string): string {
  const clean = cleanText(name);
  if (/^https?:\/\//i.test(clean) && URL.canParse(clean)) return new URL(clean).href;
  return clean.split(/[/\\]/).map(encodeURIComponent).join('/');
}
