import { enableCompileCache } from 'node:module';

// Most of the start is reading our own code: what Node makes of it is kept for the next time.
enableCompileCache();
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
