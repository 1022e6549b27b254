import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { markedWords } from './support/marked-words.ts';
import { useBrowser } from './support/use-browser.ts';

declare const chrome: typeof Browser;

const desk = useBrowser();

/**
 * Chooses from the context menu of the tab in front. No protocol reaches the browser's native menu, so its
 * event is raised in the service worker, with what the browser would say in it. Only a real choice is a user's
 * act, which opening the panel needs: in these tests the toolbar button has opened it before.
 */
async function choose(
  menuItemId: string,
  selectionText?: string,
  panel: 'open' | 'refuse' = 'open',
): Promise<void> {
  await desk.browser.worker.evaluate(
    async ([item, selection, outcome]) => {
      chrome.sidePanel.open = async () => {
        if (outcome === 'refuse') throw new Error('no side panel');
      };
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const info = { menuItemId: item, editable: false, pageUrl: '', selectionText: selection };
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        info,
        tab,
      );
    },
    [menuItemId, selectionText, panel] as const,
  );
}

/** Selects a paragraph; the text as the browser hands it to the menu, its white space altered. */
function select(page: Page, id: string): Promise<string> {
  return page.evaluate((wanted) => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(wanted) as HTMLElement);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return String(getSelection()).replace(/\s+/g, ' ');
  }, id);
}

const revised = '[data-level=revise] .quote';

test('the menu of a selection reviews the selected text only, marks it in the page, and keeps it apart', async () => {
  const page = await desk.open('short.html');
  const panel = await desk.browser.review(page);
  await expect.poll(() => panel.texts(revised)).toHaveLength(2);
  await panel.click('[data-level=revise] .card-head');
  await panel.click('.card[aria-current=true] [data-decision=accepted]');
  await panel.shows('.state [data-decision=accepted]');

  await choose('selection', await select(page, 'apply'));
  await panel.shows('.card:only-of-type');
  await expect.poll(() => panel.texts(revised)).toEqual(['仅限男性']);
  await page.waitForFunction(() => CSS.highlights.get('hengwen-revise')?.size === 1);
  await expect.poll(() => markedWords(page)).toEqual({ 'hengwen-revise': ['仅限男性'] });
  // A part's review has its own record: the decision on the whole page is not taken over, and not lost.
  expect(await panel.texts('.state [data-decision=accepted]')).toEqual([]);

  await choose('page');
  await panel.shows('.state [data-decision=accepted]');
  await expect.poll(() => panel.texts(revised)).toHaveLength(2);
  expect(panel.errors).toEqual([]);
});

test('a selection in a text that is not the document’s is reviewed without marks', async () => {
  const page = await desk.open('canvas.html');
  const panel = await desk.browser.review(page);
  await panel.shows('[data-refusal=canvas-editor]');
  await choose('selection', '第一条 协管员岗位仅限男性报考。');
  await panel.shows(revised);
  await expect.poll(() => panel.texts(revised)).toEqual(['仅限男性']);
  await expect.poll(() => markedWords(page)).toEqual({});
});

test('the menu of the toolbar button opens the workbench', async () => {
  await desk.open('short.html');
  const opened = desk.browser.context.waitForEvent('page');
  await choose('workbench');
  const workbench = await opened;
  expect(workbench.url()).toContain('/workbench.html');
  await workbench.close();
});

test('the menus and the shortcut are registered', async () => {
  const { commands, failures } = await desk.browser.worker.evaluate(async () => {
    const update = (id: string) => chrome.contextMenus.update(id, {}).catch(() => id);
    return {
      commands: await chrome.commands.getAll(),
      failures: (await Promise.all(['selection', 'page', 'workbench'].map(update))).filter(Boolean),
    };
  });
  expect(commands).toEqual([expect.objectContaining({ name: '_execute_action', shortcut: 'Alt+Shift+H' })]);
  expect(failures).toEqual([]);
});

test('where the browser opens no panel, the workbench reviews the selection', async () => {
  const page = await desk.open('short.html');
  await desk.browser.review(page);
  const opened = desk.browser.context.waitForEvent('page');
  await choose('selection', await select(page, 'apply'), 'refuse');
  const workbench = await opened;
  await workbench.locator('.desk-head').waitFor();
  await expect
    .poll(() => workbench.locator('.draft mark[data-level=revise]').allTextContents())
    .toEqual(['仅限男性']);
  expect(await workbench.locator('.draft').textContent()).not.toContain('年龄为');
});
