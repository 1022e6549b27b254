import { awaitElement } from '../../../extension/launch/panel-steps.ts';
import type { TargetSession } from '../../../extension/launch/target-session.ts';

/** The side panel under a user's hands: mouse and keys go in as the browser's own input events. */
export interface Panel extends TargetSession {
  /** Waits until an element is there. */
  shows(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** A letter, or Enter, Escape, Tab, ArrowDown, ArrowUp. */
  press(key: string): Promise<void>;
  /** The texts of all elements that match, in order. */
  texts(selector: string): Promise<string[]>;
  text(selector: string): Promise<string>;
  /** What the page's own scripts threw and nobody caught. */
  errors: readonly string[];
}

const codes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40, ArrowUp: 38 };

export async function asPanel(session: TargetSession): Promise<Panel> {
  const errors: string[] = [];
  session.onEvent((method, params) => {
    if (method !== 'Runtime.exceptionThrown') return;
    const { exceptionDetails } = params as {
      exceptionDetails: { text: string; exception?: { description?: string } };
    };
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  await session.send('Runtime.enable');
  // Without a window there is no focus to give: the panel is told that it has it.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });

  const texts = (selector: string) =>
    session.evaluate(
      (wanted: string) =>
        // Not innerText: cards out of sight are not laid out, and have none.
        [...document.querySelectorAll(wanted)].map((element) => element.textContent.trim()),
      selector,
    );

  return {
    ...session,
    errors,
    texts,
    text: async (selector) => (await texts(selector)).join('\n'),
    shows: (selector) => awaitElement(session, selector, 30_000),
    async click(selector) {
      await awaitElement(session, selector, 30_000);
      const { x, y } = await session.evaluate(middleOf, selector);
      const at = { x, y, button: 'left', clickCount: 1 };
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    async type(text) {
      await session.send('Input.insertText', { text });
    },
    async press(key) {
      const code = codes[key] ?? key.toUpperCase().charCodeAt(0);
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = { key, windowsVirtualKeyCode: code, ...(text ? { text } : {}) };
      await session.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
    },
  };
}

/**
 * Runs in the panel. Waits until the element stands still for a frame (the list follows what is selected), and
 * throws where a click would hit something else.
 */
async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  let x = -1;
  let y = -1;
  let element: Element | null = null;
  for (let still = false; !still; ) {
    element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [nextX, nextY] = [left + width / 2, top + Math.min(height / 2, 12)];
    still = nextX === x && nextY === y;
    [x, y] = [nextX, nextY];
    if (!still) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const hit = document.elementFromPoint(x, y);
  if (!hit || !(element?.contains(hit) || hit.contains(element))) {
    throw new Error(`${selector} is covered by ${hit?.outerHTML.slice(0, 120)}`);
  }
  return { x, y };
}
