import { landWhereLost } from './keep-focus.ts';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** What has the focus, and where it stood: from the page down to it, each with its place among its siblings. */
interface Held {
  element: Element;
  path: readonly { parent: Element; at: number }[];
}

/**
 * What had the focus may be taken out of the page, or be switched off, by what it did itself: a review that is deleted,
 * a decision that is taken back. The focus goes to what stands where it stood, not to nowhere, from where a keyboard
 * would begin at the top again.
 */
export function holdFocus(closing: AbortSignal): void {
  let held: Held | null = null;
  const listen = (type: 'focusin' | 'focusout', heard: (event: FocusEvent) => void) =>
    document.addEventListener(type, heard, { signal: closing });
  listen('focusin', ({ target }) => {
    held = heldBy(target);
  });
  // Who clicks beside everything wants the focus nowhere. A browser tells of that as of what it takes out just now.
  listen('focusout', () =>
    setTimeout(() => {
      if (held && isThere(held.element) && document.activeElement === document.body) held = null;
    }),
  );
  const watch = new MutationObserver(() => {
    if (held === null || isThere(held.element)) return;
    const lost = held;
    held = null;
    // By the second frame what has changed is rendered, and has taken the focus if it wants it.
    requestAnimationFrame(() => requestAnimationFrame(() => returnFocus(lost)));
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  closing.addEventListener('abort', () => watch.disconnect());
}

const isThere = (element: Element) => element.isConnected && !element.matches(':disabled');

function heldBy(target: EventTarget | null): Held | null {
  if (!(target instanceof Element)) return null;
  const path: Held['path'][number][] = [];
  for (let child = target; child.parentElement; child = child.parentElement)
    path.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  return { element: target, path };
}

function returnFocus({ path }: Held): void {
  // A button that was switched off keeps what is the focus by name only.
  document.querySelector<HTMLElement>(':disabled:focus')?.blur();
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  for (const { parent, at } of path) {
    // Where all of the view is another, it begins anew.
    if (!parent.isConnected) continue;
    if (parent.querySelector('[data-landing]') !== null) break;
    const near = [...parent.children].slice(at).concat([...parent.children].slice(0, at).reverse());
    for (const child of near) {
      const next = child.matches(FOCUSABLE) ? child : child.querySelector(FOCUSABLE);
      if (!(next instanceof HTMLElement)) continue;
      next.focus({ preventScroll: true });
      // What is folded away takes no focus.
      if (document.activeElement === next) return;
    }
  }
  landWhereLost();
}
