import { beforeAll, expect, test } from 'vitest';
import { makeOfd, page as ofdPage, text as ofdText } from '../analyzer/documents/read/ofd-fixture.ts';
import { makePdf, type PdfPage, scans } from '../analyzer/documents/read/pdf-fixture.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

const LINES = 22;
const plain = '第一款规定的事项由有关部门依照各自的职责办理。';

/** A draft of so many pages; each hundredth, and the second, has a problem on it. */
function longPdf(pages: number): Uint8Array<ArrayBuffer> {
  const all = Array.from({ length: pages }, (_none, index): PdfPage => {
    const number = index + 1;
    const isBad = number === 2 || number % 100 === 0;
    const texts = Array.from({ length: LINES }, (_line, i) => {
      const words = isBad && i === 9 ? '协管员岗位仅限男性报考。' : plain;
      return { text: `第${number * LINES + i}条　${words}`, x: 90, y: 770 - 32 * i, size: 13 };
    });
    return { texts };
  });
  return makePdf(all);
}

const long = longPdf(400);
const drawn = '.paper canvas[data-drawn]';
const active = '.page-mark[data-active]';

/** How many pixels of the first drawn page are ink. */
const inkOn = (page: number) =>
  bench.page
    .locator(`.paper[data-page="${page}"] canvas[data-drawn]`)
    .evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d')!;
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let ink = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 128) ink++;
      return ink;
    });

/** Whether what is marked as selected stands within its column. */
const inView = () =>
  bench.page.waitForFunction((selector) => {
    const column = document.querySelector('.text-column')?.getBoundingClientRect();
    const mark = document.querySelector(selector)?.getBoundingClientRect();
    return column && mark && mark.top >= column.top && mark.bottom <= column.bottom;
  }, active);

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

test('pages are seen while 400 of them are being read, and the reading can be given up', async () => {
  const { page } = bench;
  await bench.drop('长.pdf', long);
  await page.locator(`.preview ${drawn}`).first().waitFor();
  await page.locator('[data-busy] progress[max="400"]').waitFor();
  expect(await inkOn(1)).toBeGreaterThan(1000);
  await page.locator('[data-busy]').getByRole('button', { name: '取消' }).click();
  await page.locator('#draft-input').waitFor();
  await expect.poll(() => page.locator('.preview').count()).toBe(0);
});

test('the draft is shown as its pages, of which only the near ones are drawn', async () => {
  const { page } = bench;
  await bench.drop('长.pdf', long);
  await page.locator('.desk-head').waitFor();
  await page.locator(`.pages ${drawn}`).first().waitFor();
  await expect.poll(() => page.locator('.pages .paper').count()).toBe(400);
  await expect.poll(() => page.locator('.pages canvas').count()).toBeLessThan(8);
  expect((await bench.texts('.paper[data-page="1"] .page-words text')).slice(0, 4)).toEqual([
    '第22条',
    plain,
    '第23条',
    plain,
  ]);
});

test('card, keys and mark lead to each other', async () => {
  const { page } = bench;
  await page.locator('.card-head').first().click();
  await page.locator(active).waitFor();
  await expect.poll(() => bench.texts(`.paper[data-page="2"] ${active}`)).toEqual(['仅限男性']);
  await page.keyboard.press('j');
  await page.locator(`.paper[data-page="100"] ${active}`).waitFor();
  await inView();
  await page.locator('.paper[data-page="100"] canvas[data-drawn]').waitFor();
  const second = await page.locator('.card[aria-current=true]').getAttribute('data-finding');
  await page.keyboard.press('k');
  await page.locator(`.paper[data-page="2"] ${active}`).waitFor();
  await inView();
  await page.keyboard.press('j');
  await inView();
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await page.locator('.outline').click();
  await page.locator(`.paper[data-page="100"] [data-findings~="${second}"]`).click();
  await page.locator(`.card[aria-current=true][data-finding="${second}"]`).waitFor();
});

test('the text is one press away, and so are the pages', async () => {
  const { page } = bench;
  await page.locator('[data-layout=text]').click();
  await page.locator('.draft mark[data-active]').waitFor();
  await expect.poll(() => page.locator('.pages').count()).toBe(0);
  await page.locator('[data-layout=pages]').click();
  await page.locator(`.paper[data-page="100"] ${active}`).waitFor();
  await inView();
});

test('words selected on a page take a note', async () => {
  const { page } = bench;
  await page.locator('.paper[data-page="100"] .page-words text', { hasText: '第2201条' }).dblclick();
  await page.keyboard.press('m');
  await page.locator('.paper[data-page="100"] .page-words [data-note]').waitFor();
  expect(bench.errors).toEqual([]);
});

test('a saved review asks for its file, and takes no other', async () => {
  const { page } = bench;
  await page.reload();
  await page.locator('.draft').waitFor();
  const choose = async (content: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('[data-layout=pages]').click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  };
  await choose(longPdf(1));
  await page.locator('.layout-switch [role=alert]').waitFor();
  await choose(long);
  await page.locator(`.pages ${drawn}`).first().waitFor();
});

test.each(['fax', 'jpeg2000'] as const)('a scan with words in it shows its picture: %s', async (kind) => {
  const { page } = bench;
  await page.getByRole('button', { name: '返回列表' }).click();
  const texts = [
    { text: '第一条　为了规范协管员的招聘工作，制定本办法。', x: 90, y: 700 },
    { text: '第二条　协管员岗位仅限男性报考。', x: 90, y: 640 },
  ];
  await bench.drop(`${kind}.pdf`, makePdf([{ picture: true, texts }], { picture: scans[kind] }));
  await page.locator('.desk-head').waitFor();
  await page.locator(`.pages ${drawn}`).waitFor();
  // Without its decoder the page has no more than the words' ink.
  expect(await inkOn(1)).toBeGreaterThan(200_000);
  expect(bench.errors).toEqual([]);
});

test('the pages of an OFD are drawn from their objects', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '返回列表' }).click();
  const square =
    '<ofd:PathObject Boundary="20 120 60 30" Fill="true"><ofd:FillColor Value="20 20 20"/><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 30 L 0 30 C</ofd:AbbreviatedData></ofd:PathObject>';
  // All black, of which a clip leaves a strip.
  const clipped =
    '<ofd:PathObject Boundary="20 160 170 120" Fill="true"><ofd:Clips><ofd:Clip><ofd:Area CTM="1 0 0 1 0 10"><ofd:Path Boundary="0 0 170 120"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 2 L 0 2 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:FillColor Value="20 20 20"/><ofd:AbbreviatedData>M 0 0 L 170 0 L 170 120 L 0 120 C</ofd:AbbreviatedData></ofd:PathObject>';
  // The same, its clip not moved as its path is.
  const apart =
    '<ofd:PathObject Boundary="20 180 170 100" CTM="1 0 0 1 500 0" Fill="true"><ofd:Clips TransFlag="false"><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 170 100"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:FillColor Value="20 20 20"/><ofd:AbbreviatedData>M -500 0 L -330 0 L -330 100 L -500 100 C</ofd:AbbreviatedData></ofd:PathObject>';
  const content =
    ofdText('岚山市招聘办法', 80, 30, 6) +
    ofdText('第一条　协管员岗位仅限男性报考。', 30, 60) +
    square +
    clipped +
    apart;
  await bench.drop('办法.ofd', makeOfd({ documents: [[ofdPage(content)]] }));
  await page.locator('.desk-head').waitFor();
  await page.locator(`.pages ${drawn}`).waitFor();
  const ink = await inkOn(1);
  expect(ink).toBeGreaterThan(5000);
  const whole = await page
    .locator('.paper[data-page="1"] canvas')
    .evaluate(({ width, height }: HTMLCanvasElement) => width * height);
  // Of the page's 62,370 square millimetres 1,800 are the square, 120 and 1,200 what the clips leave of two others.
  expect(ink / whole).toBeGreaterThan(0.045);
  expect(ink / whole).toBeLessThan(0.07);
  await page.locator('.page-mark [data-findings]', { hasText: '仅限男性' }).click();
  await page.locator('.card[aria-current=true]').waitFor();
  expect(bench.errors).toEqual([]);
});
