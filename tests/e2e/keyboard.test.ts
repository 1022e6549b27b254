import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** The workbench without a mouse: every step of this file is a key. */
const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

const selected = '.card[aria-current=true]';

/** Waits until something that means something has the focus; says what. */
async function focusIsSomewhere(): Promise<string> {
  const held = await bench.page.waitForFunction(() => {
    const { activeElement: held } = document;
    if (!held || held === document.body || !held.isConnected) return false;
    return `${held.tagName} ${held.textContent.trim().slice(0, 20)}`;
  });
  return String(await held.jsonValue());
}

test('a draft is written and reviewed', async () => {
  const { page } = bench;
  await page.keyboard.press('w');
  await page.locator('#draft-input:focus').waitFor();
  await page.keyboard.insertText(publicService);
  await page.keyboard.press('Control+Enter');
  await page.locator('.desk-head').waitFor();
  await page.keyboard.press('j');
  await page.locator(`${selected} .card-head:focus`).waitFor();
});

test('after every command the focus is somewhere', async () => {
  const { page } = bench;
  const keys = [
    ...['j', 'ArrowDown', 'k', 'ArrowUp', 'u', 'g', 'a', 'c', 'p', 'Escape', 'd', 'Escape', 'n', 'Escape'],
    ...['Control+z', 'Control+y', '2', '3', '4', '5', '6', '7', '1', 'e', 'Escape', '/', 'Escape', 'h', 'w'],
  ];
  for (const key of keys) {
    await page.keyboard.press(key);
    expect(await focusIsSomewhere(), key).not.toBe('');
    if (/^\d$/.test(key)) await page.locator(`[data-tab][aria-current]:focus`).waitFor();
  }
  await page.locator('#draft-input:focus').waitFor();
  await page.locator('.saved-open').focus();
  await page.keyboard.press('Enter');
  await page.locator('.desk-head').waitFor();
});

test('a finding is decided with its buttons alone, noted and exported, and the focus is never lost', async () => {
  const { page } = bench;
  const button = (name: string) => page.locator(`${selected} ${name}`);
  const press = async (target: ReturnType<typeof button>) => {
    await target.focus();
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('j');
  await page.locator(`${selected} .card-head:focus`).waitFor();
  await press(button('[data-decision=dismissed]'));
  await button('.reason input').waitFor();
  expect(await focusIsSomewhere()).toContain('不采纳');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('法律另有规定');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.locator(`${selected} .note textarea:focus`).waitFor();
  await page.keyboard.insertText('已与起草单位沟通');
  await page.keyboard.press('Escape');
  expect(await focusIsSomewhere()).not.toBe('');

  // Undone to the last: the button is switched off under the finger.
  const undo = page.locator('.undo button').first();
  const left = async () => !(await undo.isDisabled());
  for (let step = 0; step < 30 && (await left()); step++) await press(undo);
  await expect.poll(focusIsSomewhere).toContain('重做');

  const path = await desk.browser.downloads.during(async () => {
    await page.keyboard.press('e');
    await page.locator('[data-export=docx]:focus').waitFor();
    await page.keyboard.press('Enter');
  });
  expect(path).toMatch(/\.docx$/);
  expect(await focusIsSomewhere()).toContain('导出');
});

test('what is taken out of a list hands the focus to what follows', async () => {
  const { page } = bench;
  const { count } = await page.evaluate(() => ({
    count: document.querySelectorAll('.findings .card').length,
  }));
  await page.keyboard.press('j');
  await page.locator(`${selected} [data-allow] summary`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`${selected} [data-field="allow-reason"]`).focus();
  await page.keyboard.insertText('依据上位法');
  await page.locator(`${selected} [data-allow-for=draft]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.allowed-list').waitFor();
  expect(await focusIsSomewhere()).not.toBe('');
  await page.locator('.allowed-list > summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.allowed-list .card button', { hasText: '不再允许' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.allowed-list').waitFor({ state: 'detached' });
  expect(await focusIsSomewhere()).not.toBe('');
  await expect.poll(() => page.locator('.findings .card').count()).toBe(count);

  await page.keyboard.press('h');
  await page.locator('.saved [data-do=remove]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.saved .notice button').waitFor();
  expect(await focusIsSomewhere()).not.toBe('');
  await page.locator('.saved .notice button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.saved-open').waitFor();
  expect(await focusIsSomewhere()).not.toBe('');
  await page.locator('.saved-open').focus();
  await page.keyboard.press('Enter');
  await page.locator('.desk-head').waitFor();
});

test('a search narrows the list, and Escape leads back to the finding', async () => {
  const { page } = bench;
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await page.locator('.finding-search input:focus').waitFor();
  await page.keyboard.insertText('仅限男性');
  await page.waitForFunction(() => document.querySelectorAll('.findings .card').length === 1);
  await page.keyboard.press('Escape');
  await page.locator('.card-head:focus').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
});

test('the list of commands is searched and runs what it finds', async () => {
  const { page } = bench;
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.locator('dialog.commands input:focus').waitFor();
  await page.keyboard.insertText('写意见');
  await expect
    .poll(() => bench.texts('.commands .command'))
    .toEqual(['写意见', expect.stringContaining('对选中的文字写意见')]);
  await page.keyboard.press('Enter');
  await page.locator(`${selected} .note textarea:focus`).waitFor();
  await page.keyboard.press('Escape');
});

test('a command takes another key, clashes are told, and the choice is kept', async () => {
  const { page } = bench;
  const row = (id: string) => `[data-command="${id}"]`;
  const change = async (id: string, key: string) => {
    await page.locator(`${row(id)} button[aria-expanded]`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`${row(id)} .catcher:focus`).waitFor();
    await page.keyboard.press(key);
  };
  await page.keyboard.press('?');
  await change('finding.next', 'x');
  await page.locator(`${row('finding.next')} kbd`, { hasText: 'x' }).waitFor();
  await page.locator(`${row('finding.next')} button[aria-expanded]:focus`).waitFor();

  await change('finding.note', 'Enter');
  await page.locator(`${row('finding.note')} [role=alert]`, { hasText: '不能用' }).waitFor();
  await page.keyboard.press('d');
  await page.locator(`${row('finding.note')} [role=alert]`, { hasText: '不采纳' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`${row('finding.note')} kbd`, { hasText: 'd' }).waitFor();
  await page.locator(`${row('finding.dismiss')} .command-keys`, { hasText: '（未设）' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog.commands').waitFor({ state: 'detached' });

  await page.reload();
  await page.locator('.desk-head').waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('d');
  await page.locator(`${selected} .note textarea:focus`).waitFor();
  await page.keyboard.press('Escape');
  expect((await bench.texts('.keys'))[0]).toContain('x/k 上下移动');

  await page.keyboard.press('?');
  await page.locator('[data-do=all-default]').focus();
  await page.keyboard.press('Enter');
  await page.locator(`${row('finding.next')} kbd`, { hasText: 'j' }).waitFor();
  await page.keyboard.press('Escape');
});

test.each(['zh', 'en'] as const)(
  'the list of commands has no fault in %s, light and dark',
  async (language) => {
    const { page } = bench;
    if (language === 'en') {
      await page.getByRole('button', { name: 'English' }).click();
      // The desk is laid out anew with the review in that language, and would take the focus away again.
      await page
        .locator('.card .why', { hasText: /[a-z]{3}/ })
        .first()
        .waitFor();
    }
    await page.setViewportSize({ width: 1400, height: 3000 });
    await page.evaluate(axeSource);
    await page.locator('[data-open=commands]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-command="finding.note"] button[aria-expanded]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-command="finding.note"] .catcher:focus').waitFor();
    await page.keyboard.press('d');
    await page.locator('.commands [role=alert]').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await page.evaluate(findFaults, 'dialog.commands'), colorScheme).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog.commands').waitFor({ state: 'detached' });
    expect(bench.errors).toEqual([]);
  },
);

test('in a narrow window, and at twice the size, nothing is cut off', async () => {
  const { page } = bench;
  for (const width of [360, 640]) {
    await page.setViewportSize({ width, height: 700 });
    await page.locator('[data-open=commands]').first().focus();
    await page.keyboard.press('?');
    await page.locator('dialog.commands').waitFor();
    const spills = await page.evaluate(() => {
      const dialog = document.querySelector('dialog.commands')!;
      return [document.documentElement, dialog].map((box) => box.scrollWidth - box.clientWidth);
    });
    expect(spills, `${width}`).toEqual([0, 0]);
    await page.keyboard.press('Escape');
    await page.locator('dialog.commands').waitFor({ state: 'detached' });
  }
});
