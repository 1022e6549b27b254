import { readFileSync } from 'node:fs';
import type { Workbench } from './workbench.ts';

/** A view of the workbench: how it is reached, and what is there when it is. */
interface View {
  name: string;
  open(bench: Workbench): Promise<unknown>;
  /** What is looked at. */
  within: string;
}

const tab = (name: string, shown: string): View => ({
  name: `tab ${name}`,
  within: 'html',
  async open({ page }) {
    await page.locator(`[data-tab=${name}]`).click();
    await page.locator(shown).first().waitFor();
  },
});

const room = (id: string, shown: string, within = `dialog.${id}`): View => ({
  name: `room ${id}`,
  within,
  async open({ page }) {
    await page.goto(`${page.url().split('#')[0]}#room=${id}`);
    await page.reload();
    await page.locator(shown).first().waitFor();
  },
});

const part = (name: string, shown: string, then?: (bench: Workbench) => Promise<unknown>): View => ({
  name: `knowledge ${name}`,
  within: 'dialog.knowledge',
  async open(bench) {
    await bench.page.locator(`.knowledge-room nav [data-part=${name}]`).click();
    await bench.page.locator(`.knowledge-part[data-part=${name}] ${shown}`).first().waitFor();
    await then?.(bench);
  },
});

const upload = (path: string, name: string) => ({ name, mimeType: 'text/plain', buffer: readFileSync(path) });

/** With a review on the desk, every tab; then every room, and every part of the large one. */
export const views: readonly View[] = [
  tab('text', '.card-head'),
  tab('write', 'textarea[data-write]'),
  tab('file', '.record-view h2'),
  tab('criteria', '.record-scroll h3'),
  tab('versions', '.record-view h2'),
  tab('replies', '.record-view h2'),
  tab('exchange', '.backup-part .tools button'),
  {
    name: 'commands',
    within: 'dialog.commands',
    async open({ page }) {
      await page.keyboard.press('?');
      await page.locator('dialog.commands .command').first().waitFor();
    },
  },
  room('welcome', 'dialog.welcome .card'),
  room('guide', 'dialog.guide h3'),
  room('settings', 'dialog.settings .settings-part, dialog.settings section'),
  room('privacy', 'dialog.privacy section'),
  room('batch', 'dialog.batch button'),
  room('knowledge', '.knowledge-room [data-plan], .knowledge-room details'),
  part('rules', '[data-rule]'),
  part('packs', 'input[type=file]', async ({ page }) => {
    const pack = upload('tests/fixtures/packs/library.yaml', 'library.yaml');
    await page.setInputFiles('.knowledge-part input[type=file]', pack);
    await page.locator('[data-pack=city-library]').waitFor();
  }),
  part('bench', 'textarea', async ({ page }) => {
    await page.locator('.test-bench textarea').fill('本次招聘仅限男性报考。');
    await page.locator('.test-bench button[type=submit]').click();
    await page.locator('.bench-answer [data-verdict=reported]').first().waitFor();
  }),
  part('write', 'textarea'),
  part('import', 'input[type=file]', async ({ page }) => {
    await page.setInputFiles(
      '.knowledge-part input[type=file]',
      upload('tests/fixtures/plans/yunxi.txt', 'yunxi.txt'),
    );
    await page.locator('.plan-head').waitFor();
  }),
];

/**
 * Runs in the page: what does not fit the window. A box is wider than what shows of it, though it is none that scrolls
 * sideways by design: fields, and text whose lines must not break.
 */
export function spills(): string[] {
  const root = document.documentElement;
  const top = document.querySelector('dialog[open]') ?? document.body;
  const byDesign = 'input, select, textarea, pre, .numbered, .numbered *, .batch-table, .page-list, svg *';
  return [root, top, ...top.querySelectorAll('*')].flatMap((element) => {
    if (element.matches(byDesign) || !element.checkVisibility()) return [];
    const { overflowX, display } = getComputedStyle(element);
    const bounds = element === root || overflowX !== 'visible' || element.matches('button, h1, h2, h3, p');
    if (!bounds || display === 'inline' || element.clientWidth < 2) return [];
    const over = element.scrollWidth - element.clientWidth;
    return over > 1 ? [`${element.tagName}.${element.className}: ${over} px too wide`] : [];
  });
}

/** Runs in the page: whether what has the focus can be seen; `body` where nothing has it, as between two rounds. */
export function focused(): string {
  const held = document.activeElement;
  if (held === null || held === document.body || held === document.documentElement) return 'body';
  const { width, height, bottom, top } = held.getBoundingClientRect();
  const isSeen = held.checkVisibility() && width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  return isSeen ? 'seen' : `${held.tagName}.${held.className}`;
}
