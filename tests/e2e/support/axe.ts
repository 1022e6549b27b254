import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as Axe, AxeResults } from 'axe-core';

declare const axe: typeof Axe;

/** axe-core's script: the extension's CSP lets no script element bring it in. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page under test: what axe finds wrong in a part of it, and what it could not tell, a line each. */
export async function findFaults(within: string): Promise<string[]> {
  // All is to be seen as it will stand: a fading colour has no contrast to be measured.
  document.getAnimations().forEach((animation) => {
    animation.finish();
  });
  const { violations, incomplete }: AxeResults = await axe.run(within);
  const lines = (kind: string, results: AxeResults['violations']) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        // What lies behind the words of a picture axe cannot tell; they have the colours of other words.
        .filter(
          ({ target }) =>
            kind === 'wrong' ||
            id !== 'color-contrast' ||
            !document.querySelector(String(target[0]))?.closest('svg'),
        )
        .map(({ target, failureSummary = '' }) => `${kind} ${id} ${target.join(' ')}: ${failureSummary}`),
    );
  return [...lines('wrong', violations), ...lines('unclear', incomplete)];
}
