import type { ReportingDescriptor, Result, SarifLog } from './log.ts';

/** Logs of several drafts as one log with one run: code hosts take no second run of the same tool. */
export function joinLogs(logs: readonly string[]): string {
  const runs = logs.flatMap((log) => (JSON.parse(log) as SarifLog).runs);
  const [first] = runs;
  if (!first) throw new Error('no log to join');
  const rules = new Map<string, ReportingDescriptor>();
  for (const { tool } of runs)
    for (const rule of tool.driver.rules) rules.set(rule.id, rules.get(rule.id) ?? rule);
  const ids = [...rules.keys()];
  const results = runs.flatMap((run, at) =>
    run.results.map((result) => ({ ...inArtifact(result, at), ruleIndex: ids.indexOf(result.ruleId) })),
  );
  const told = results.some(({ suppressions }) => suppressions !== undefined);
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        ...first,
        tool: { driver: { ...first.tool.driver, rules: [...rules.values()] } },
        artifacts: runs.flatMap(({ artifacts }) => artifacts),
        // Where one result says whether it is suppressed, all have to.
        results: told ? results.map((result) => ({ suppressions: [], ...result })) : results,
        properties: { drafts: runs.map(({ properties }) => properties) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The same result of the run's artifact at another index. */
function inArtifact(result: Result, index: number): Result {
  return {
    ...result,
    locations: result.locations.map((location) => ({
      ...location,
      physicalLocation: {
        ...location.physicalLocation,
        artifactLocation: { ...location.physicalLocation.artifactLocation, index },
      },
    })),
    ...(result.fixes && {
      fixes: result.fixes.map((fix) => ({
        ...fix,
        artifactChanges: fix.artifactChanges.map((change) => ({
          ...change,
          artifactLocation: { ...change.artifactLocation, index },
        })),
      })),
    }),
  };
}
