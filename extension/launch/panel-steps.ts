import type { TargetSession } from './target-session.ts';

/**
 * Waits until an element is in the panel, without asking again and again. Rejects after `timeout`
 * milliseconds with what the panel shows instead.
 */
export async function awaitElement(panel: TargetSession, selector: string, timeout = 60_000): Promise<void> {
  await panel.evaluate(
    (wanted: string, limit: number) =>
      new Promise<boolean>((resolve, reject) => {
        const observer = new MutationObserver(look);
        const timer = setTimeout(() => {
          observer.disconnect();
          reject(new Error(`no ${wanted} in the panel, which shows: ${document.body.innerText}`));
        }, limit);
        function look() {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          document.removeEventListener('focusin', look);
          clearTimeout(timer);
          resolve(true);
        }
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        document.addEventListener('focusin', look);
        look();
      }),
    selector,
    timeout,
  );
}

/** The panel cannot review the page. The message is its own explanation, in one line. */
export class RefusedPageError extends Error {}

/** Waits for the review to end. Throws RefusedPageError where the page cannot be reviewed. */
export async function awaitReview(panel: TargetSession): Promise<void> {
  await awaitElement(panel, '.summary, .plain-state[role=alert]', 180_000);
  const refusal = await panel.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.plain-state[role=alert] > :not(.tools, button)')]
        .map((line) => line.innerText)
        .join(' ') || null,
  );
  if (refusal !== null) throw new RefusedPageError(refusal);
}

export async function pressExport(panel: TargetSession, format: string): Promise<void> {
  await panel.evaluate((wanted: string) => {
    document.querySelector<HTMLElement>(`[data-export=${wanted}]`)?.click();
  }, format);
}

/** Selects the gravest finding, which brings its words into view in the page. */
export async function selectFirstFinding(panel: TargetSession): Promise<void> {
  await panel.evaluate(() => {
    const card = document.querySelector<HTMLElement>('[data-level=revise] .card-head, .card .card-head');
    card?.click();
  });
}
