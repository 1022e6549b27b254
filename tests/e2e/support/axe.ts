import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as Axe, AxeResults } from 'axe-core';

declare const axe: typeof Axe;

/** axe-core's script: the extension's CSP lets no script element bring it in. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs in the page under test: what axe finds wrong in a part of it, and what it could not tell, a line each.
 * Waits first until nothing is at work and nothing changes: of what is exchanged under its eyes axe cannot tell.
 */
export async function findFaults(within: string): Promise<string[]> {
  let changed = true;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (changed || document.querySelector('[data-busy]')) {
    changed = false;
    // Not requestIdleCallback: a page that nobody looks at may never be called.
    for (let turn = 0; turn < 2; turn++)
      await scheduler.postTask(() => undefined, { priority: 'background' });
  }
  watch.disconnect();
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
