import { writeKnowledge } from '../../analyzer/cli/write-knowledge.ts';

/** Vitest's global set-up: tests read the knowledge as the seeds are now. */
export default function setup(): void {
  writeKnowledge();
}
