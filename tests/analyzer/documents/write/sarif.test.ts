import { expect, test } from 'vitest';
import * as z from 'zod';
import { joinLogs } from '../../../../analyzer/documents/write/sarif/join-logs.ts';
import { draftText, reviewFixture } from '../../../fixtures/review.ts';
import { exportText, input, withFindings } from './helpers.ts';

const count = z.int().nonnegative();
const message = z.strictObject({ text: z.string().min(1) });
const uri = z.string().regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
const level = z.enum(['none', 'note', 'warning', 'error']);
const bag = z.object({ tags: z.array(z.string()).optional() });
const region = z.strictObject({
  startLine: z.int().positive().optional(),
  startColumn: z.int().positive().optional(),
  endLine: z.int().positive().optional(),
  endColumn: z.int().positive().optional(),
  charOffset: count,
  charLength: count,
  snippet: message.optional(),
});
const artifactLocation = z.strictObject({ uri, index: count.optional() });

/** SARIF 2.1.0 as the standard's schema has it, for the properties that reviews use. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level }),
              properties: bag,
            }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({ executionSuccessful: z.boolean(), endTimeUtc: z.iso.datetime() }),
      ),
      artifacts: z.array(
        z.strictObject({ location: artifactLocation, hashes: z.record(z.string(), z.string()) }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: count,
          kind: z.enum(['pass', 'fail']),
          level,
          message,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
              logicalLocations: z
                .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string() }))
                .optional(),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          fixes: z
            .array(
              z.strictObject({
                description: message,
                artifactChanges: z.array(
                  z.strictObject({
                    artifactLocation,
                    replacements: z.array(
                      z.strictObject({
                        deletedRegion: region,
                        insertedContent: z.strictObject({ text: z.string() }),
                      }),
                    ),
                  }),
                ),
              }),
            )
            .optional(),
          suppressions: z
            .array(
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: z.string().min(1).optional(),
              }),
            )
            .optional(),
          properties: bag,
        }),
      ),
      properties: bag,
    }),
  ),
});

const runOf = async (of = input) => {
  const run = sarif.parse(JSON.parse(await exportText('sarif', of))).runs[0];
  if (!run) throw new Error('no run');
  return run;
};

test('holds every finding with its rule', async () => {
  const run = await runOf();
  expect(run.results).toHaveLength(reviewFixture.findings.length);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(new Set(run.tool.driver.rules.map(({ id }) => id)).size).toBe(run.tool.driver.rules.length);
});

test('points to the quotation, and to the whole draft for an omission', async () => {
  const { results } = await runOf();
  results.forEach((result, i) => {
    const finding = reviewFixture.findings[i];
    const { physicalLocation, logicalLocations } = result.locations[0]!;
    const { region } = physicalLocation;
    expect(logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName)).toEqual(
      finding?.provision ? [finding.provision.id] : undefined,
    );
    if (finding?.start === null) expect(region).toBeUndefined();
    else {
      const { charOffset = -1, charLength = 0 } = region ?? {};
      expect(draftText.slice(charOffset, charOffset + charLength)).toBe(finding?.quote);
    }
  });
});

test('names the lines of a file that is text, and none of another', async () => {
  const text = draftText;
  const plain = {
    ...input,
    text,
    review: { ...input.review, source: { ...input.review.source, format: 'text' as const } },
  };
  for (const { locations } of (await runOf(plain)).results) {
    const { region } = locations[0]!.physicalLocation;
    if (!region) continue;
    const before = text.slice(0, region.charOffset).split('\n');
    expect(region).toMatchObject({ startLine: before.length, startColumn: before.at(-1)!.length + 1 });
  }
  const word = {
    ...plain,
    review: { ...input.review, source: { ...input.review.source, format: 'docx' as const } },
  };
  const lines = (await runOf(word)).results.map(
    ({ locations }) => locations[0]!.physicalLocation.region?.startLine,
  );
  expect(lines.every((line) => line === undefined)).toBe(true);
});

test('logs of several drafts are one, with one run that a code host takes', async () => {
  const other = {
    ...input,
    review: { ...input.review, source: { ...input.review.source, name: 'other.txt' } },
  };
  const logs = [await exportText('sarif', input), await exportText('sarif', other)];
  const { runs } = sarif.parse(JSON.parse(joinLogs(logs)));
  expect(runs).toHaveLength(1);
  const { artifacts, results, tool } = runs[0]!;
  expect(artifacts.map(({ location }) => location.uri)).toEqual([expect.any(String), 'other.txt']);
  expect(results).toHaveLength(2 * reviewFixture.findings.length);
  const { rules } = tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(rules[ruleIndex]!.id).toBe(ruleId);
    const { uri, index } = locations[0]!.physicalLocation.artifactLocation;
    expect(artifacts[index!]!.location.uri).toBe(uri);
  }
});

test('counts in units of UTF-16, as offsets of reviews do', async () => {
  expect((await runOf()).columnKind).toBe('utf16CodeUnits');
});

test('mends the quotation, all of it and no more, and only where there are words for it', async () => {
  const { results } = await runOf();
  const mended = results.map(({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements[0]);
  expect(mended.some((one) => one !== undefined)).toBe(true);
  mended.forEach((one, i) => {
    const { start, end, quote, suggestion } = reviewFixture.findings[i]!;
    const words = start === null || end === null ? undefined : suggestion.replacement;
    expect(one?.insertedContent.text).toBe(words);
    if (one === undefined) return;
    const { charOffset, charLength } = one.deletedRegion;
    expect(draftText.slice(charOffset, charOffset + charLength)).toBe(quote);
  });
});

test('maps levels as the standard asks: what does not fail has level none', async () => {
  for (const { kind, level: of } of (await runOf()).results) expect(of === 'none').toBe(kind === 'pass');
});

test('suppresses what was dismissed with its justification, and says of the rest that it is not', async () => {
  const { results } = await runOf();
  const suppressed = results.filter(({ suppressions }) => suppressions?.length);
  expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification])).toEqual([
    ['child-beds-target', '本办法为过渡安排，指标另文规定'],
    ['panel-without-sex-share', '专家库组成由市级统一规定'],
  ]);
  expect(results.every(({ suppressions }) => suppressions !== undefined)).toBe(true);
  const { record: _, ...unread } = input;
  expect((await runOf(unread)).results.every(({ suppressions }) => suppressions === undefined)).toBe(true);
});

test('holds what a phrase allows, suppressed with the reason that was given', async () => {
  const [finding, ...findings] = reviewFixture.findings;
  const allowed = [{ finding: finding!, phrase: finding!.quote!, reason: '法定岗位' }];
  const { record: _, ...unread } = input;
  const { results } = await runOf({ ...unread, review: { ...reviewFixture, findings, allowed } });
  expect(results).toHaveLength(reviewFixture.findings.length);
  for (const { ruleId, suppressions } of results)
    expect(suppressions).toEqual(
      ruleId === finding!.rule ? [{ kind: 'external', status: 'accepted', justification: '法定岗位' }] : [],
    );
});

test.each(['草案 1.txt', 'a\\b/草案#1?.txt', 'https://example.gov.cn/a b?c=草案', '\ud800.txt'])(
  'makes a URI of the source name %j',
  async (name) => {
    await runOf({ ...input, review: { ...reviewFixture, source: { ...reviewFixture.source, name } } });
  },
);

test('stays valid with hostile text', async () => {
  await runOf(
    withFindings((finding) => ({ ...finding, message: '\u0000\ud800"</script>', rule: 'a\u0007b' })),
  );
});
