import { browser } from 'wxt/browser';
import { z } from 'zod';

/** A PDF that a tab shows. */
export interface TabPdf {
  name: string;
  host: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** As much as readers take (analyzer/documents): 64 MB, which Base64 makes a third longer. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The tab's process may be a hostile page's: what it answers is checked. */
const answerSchema = z.object({
  address: z.string().max(10_000),
  data: z.string().max(MOST_BYTES * 1.4),
});

/**
 * The bytes of the PDF in a tab; null where the tab shows none, or the browser does not hand it out (Firefox's viewer,
 * a file of the disk, a page that forbids it). The tab itself is asked, so that nothing goes to any place but the
 * PDF's own, and there only where the browser has not kept what it shows.
 */
export async function readTabPdf(tabId: number): Promise<TabPdf | null> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: ownPdf, args: [MOST_BYTES] })
    .catch(() => []);
  const answer = answerSchema.safeParse(results[0]?.result);
  if (!answer.success) return null;
  const { address, data } = answer.data;
  const { host, pathname } = new URL(address);
  return { name: lastPart(pathname) || host, host, bytes: bytesOf(data) };
}

/** Runs in the tab: reads what it shows once more, from the browser's memory where it is there. */
async function ownPdf(most: number): Promise<{ address: string; data: string } | null> {
  if (document.contentType !== 'application/pdf') return null;
  const response = await fetch(location.href, { cache: 'force-cache', credentials: 'same-origin' });
  const file = await response.blob();
  if (!response.ok || file.size > most) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ address: location.href, data: String(reader.result) });
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

function bytesOf(dataAddress: string): Uint8Array<ArrayBuffer> {
  const content = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  const bytes = new Uint8Array(content.length);
  for (let i = 0; i < content.length; i++) bytes[i] = content.charCodeAt(i);
  return bytes;
}

function lastPart(pathname: string): string {
  const part = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
