#!/usr/bin/env node
import { USAGE, UsageError } from './arguments.ts';
import { reviewInputs } from './review-inputs.ts';

try {
  process.exitCode = await reviewInputs(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
