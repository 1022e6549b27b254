import { expect, test } from 'vitest';
import { closingLine, countsOf } from './closing-line.ts';

const report = (numbers: object) =>
  JSON.stringify({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...numbers });

test.each([
  ['all tests pass', report({}), 0, '7 passed, 0 failed', true],
  ['tests fail', report({ numFailedTests: 2 }), 1, '7 passed, 2 failed', false],
  ['only a step before the tests fails', report({}), 1, '7 passed, 1 failed', false],
  ['a test is skipped', report({ numPendingTests: 1 }), 0, '7 passed, 1 failed', false],
  ['a test is left to do', report({ numTodoTests: 1 }), 0, '7 passed, 1 failed', false],
  ['no test ran', report({ numPassedTests: 0 }), 0, '0 passed, 1 failed', false],
  ['there is no report', null, 1, '0 passed, 1 failed', false],
  ['the report does not count', '{}', 0, '0 passed, 1 failed', false],
])('when %s the closing line says so', (_case, json, failedSteps, line, green) => {
  expect(closingLine(countsOf(json), failedSteps)).toEqual({ line, green });
});
