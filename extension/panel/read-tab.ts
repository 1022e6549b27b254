import type { SourceText } from '../../analyzer/model.ts';
import type { PanelRequest } from '../browser/panel-request.ts';
import { sha256 } from '../browser/sha256.ts';
import { keepOriginal } from '../desk/originals.ts';
import type { AnalyzerClient } from '../worker/client.ts';
import type { Progress } from '../worker/protocol.ts';
import { type Combined, sourceOf } from './combine-frames.ts';
import { readRequested } from './read-requested.ts';
import { refusalOf } from './refusal.ts';
import { readTabPdf } from './tab-pdf.ts';

/** The draft that a tab shows, and what ties it to the tab's frames. */
export interface TabDraft {
  combined: Combined;
  source: SourceText;
}

/**
 * Reads what was asked for: the page, the selection in it, or the PDF that fills the tab. A PDF has no frames to mark:
 * its findings are read in the panel. Rejects with WorkerError (RefusedError among them) or the signal's reason.
 */
export async function readTabDraft(
  client: AnalyzerClient,
  request: Pick<PanelRequest, 'tabId' | 'selection'>,
  granted: boolean,
  signal: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<TabDraft> {
  try {
    const combined = await readRequested(request, granted);
    return { combined, source: sourceOf(combined, await sha256(combined.text)) };
  } catch (error) {
    if (refusalOf(error) !== 'pdf-viewer') throw error;
    const pdf = await readTabPdf(request.tabId);
    signal.throwIfAborted();
    if (!pdf) throw error;
    const { name, host, bytes } = pdf;
    const source = await client.run('read', { name, bytes }, signal, onProgress);
    keepOriginal(source.sha256, { file: new File([bytes], name, { type: 'application/pdf' }) });
    const { text, blocks = [], title = '' } = source;
    return { combined: { text, blocks, spans: [], title, host }, source };
  }
}
