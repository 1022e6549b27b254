import { checkExamples } from '../knowledge/check-examples.ts';
import { SeedError } from '../knowledge/compile-knowledge.ts';
import { lineOfId } from '../knowledge/read-yaml.ts';
import { bundleCommand } from './bundle.ts';
import { readSeeds } from './seeds-folder.ts';
import { nodeTaggers } from './taggers.ts';
import { writeKnowledge } from './write-knowledge.ts';

/**
 * `npm run knowledge:compile [-- --no-examples]`: compiles the seeds, bundles the command, and runs every example
 * and suggestion. Prints each problem as seeds/FILE:LINE: REASON and exits with 1.
 */
const problems: string[] = [];
try {
  const { knowledge, tables } = writeKnowledge();
  await bundleCommand(knowledge.rules.map((rule) => rule.examples.flag[0]).join('\n'));
  if (!process.argv.includes('--no-examples')) {
    const seeds = readSeeds();
    for (const { rule, reason } of await checkExamples(knowledge, nodeTaggers, tables)) {
      const file = seeds.find(
        (f) => /^(rules|filters)\//.test(f.path) && lineOfId(f, rule) > 0 && f.text.includes(`id: ${rule}\n`),
      );
      problems.push(file === undefined ? reason : `seeds/${file.path}:${lineOfId(file, rule)}: ${reason}`);
    }
  }
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  problems.push(error.message);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
