import { browser } from 'wxt/browser';

/** What the workbench shows first: a saved review, the text of a tab that the user granted, or a room (views/rooms.ts). */
export type WorkbenchStart = { review: string } | { tab: number } | { room: string };

export async function openWorkbench(start?: WorkbenchStart): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${hashOf(start)}` });
}

export function hashOf(start: WorkbenchStart | undefined): string {
  if (!start) return '';
  if ('room' in start) return `#room=${encodeURIComponent(start.room)}`;
  return 'review' in start ? `#review=${encodeURIComponent(start.review)}` : `#tab=${start.tab}`;
}

export function startOf(hash: string): WorkbenchStart | undefined {
  const [name, value = ''] = hash.replace(/^#/, '').split('=', 2);
  if (name === 'review' && value) return { review: decodeURIComponent(value) };
  if (name === 'room' && value) return { room: decodeURIComponent(value) };
  if (name === 'tab' && /^\d+$/.test(value)) return { tab: Number(value) };
  return undefined;
}
