#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { USAGE, UsageError } from './arguments.ts';

// Most of the start is reading our own code: what Node makes of it is kept for the next time.
enableCompileCache();
const { reviewInputs } = await import('./review-inputs.ts');

try {
  process.exitCode = await reviewInputs(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
