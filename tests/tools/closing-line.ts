/** What vitest's JSON report says of all tests together. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** null where there is no report, or one that does not count. */
export function countsOf(report: string | null): Counts | null {
  if (report === null) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  if (!Number.isInteger(numPassedTests) || !Number.isInteger(numFailedTests)) return null;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * The last line of `npm test`. Only tests are counted, but a step that failed, a test that was skipped and a
 * run without tests must not read as green.
 */
export function closingLine(counts: Counts | null, failedSteps: number): { line: string; green: boolean } {
  const passed = counts?.passed ?? 0;
  const broken = failedSteps > 0 || passed === 0 || (counts?.skipped ?? 0) > 0;
  const failed = Math.max(counts?.failed ?? 0, broken ? 1 : 0);
  return { line: `${passed} passed, ${failed} failed`, green: failed === 0 };
}
