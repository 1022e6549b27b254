import type { PanelRequest } from '../browser/panel-request.ts';
import { type Combined, combineFrames, cutTo } from './combine-frames.ts';
import { findSelection } from './find-selection.ts';
import { readTab } from './page-link.ts';
import { RefusedError } from './refusal.ts';

/**
 * The text that was asked for: the whole page, or the selection in it. A selection that is not part of the
 * page's document text (a comment box, an editor) is reviewed as it was handed over, without marks.
 */
export async function readRequested(
  { tabId, selection }: Pick<PanelRequest, 'tabId' | 'selection'>,
  granted: boolean,
): Promise<Combined> {
  if (selection === null) return combineFrames(await readTab(tabId, granted));
  const whole = await readTab(tabId, granted).then(combineFrames, (error: unknown) => {
    if (error instanceof RefusedError && granted) return combineFrames([]);
    throw error;
  });
  const part = findSelection(whole.text, selection);
  return part ? cutTo(whole, part) : { ...whole, text: selection, blocks: [], spans: [] };
}
