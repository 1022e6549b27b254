import { vi } from 'vitest';
import type { FrameText, PanelMessage } from '../../../extension/page/messages.ts';

type Listener = (...args: never[]) => void;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...args: unknown[]) => {
      for (const listener of listeners) (listener as (...all: unknown[]) => void)(...args);
    },
    count: () => listeners.size,
  };
}

/** As much of a browser as the panel's session touches: one tab whose frames answer what they are told to. */
export function fakeBrowser() {
  const frames = new Map<number, FrameText>();
  const sent: { frameId: number; message: PanelMessage }[] = [];
  let refusal: Error | null = null;
  let refusals = Number.POSITIVE_INFINITY;
  let url: string | undefined;
  const browser = {
    scripting: {
      insertCSS: vi.fn(async () => undefined),
      executeScript: vi.fn(async () => {
        if (refusal && refusals-- > 0) throw refusal;
        return [...frames.keys()].map((frameId) => ({ frameId }));
      }),
    },
    tabs: {
      get: async () => ({ url }),
      onUpdated: event(),
      onRemoved: event(),
      onActivated: event(),
      sendMessage: async (_tabId: number, message: PanelMessage, { frameId }: { frameId: number }) => {
        sent.push({ frameId, message });
        return message.type === 'hengwen/extract' ? frames.get(frameId) : undefined;
      },
    },
    runtime: { id: 'hengwen', onMessage: event() },
  };
  return {
    browser,
    frames,
    /** What was sent to the page, by type, newest last. */
    sent: <T extends PanelMessage['type']>(type: T) =>
      sent.flatMap(({ frameId, message }) =>
        message.type === type ? [{ frameId, message: message as Extract<PanelMessage, { type: T }> }] : [],
      ),
    /** Refuses the script so many times; `address` is the tab's, as far as the extension may know it. */
    refuse: (error: Error | null, times = Number.POSITIVE_INFINITY, address?: string) => {
      refusal = error;
      refusals = times;
      url = address;
    },
  };
}
