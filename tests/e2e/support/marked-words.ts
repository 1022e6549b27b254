import type { Frame, Page } from 'playwright-core';

/** The words under each of the extension's highlights, as the page itself sees the registry. */
export function markedWords(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const words: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      words[name] = [...highlight].map((range) => (range as Range).toString());
    });
    return words;
  });
}

/** Where the selected finding's words stand in the window, in CSS pixels; null where none is selected. */
export function activePlace(page: Page | Frame): Promise<{ x: number; y: number; words: string } | null> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('hengwen-active') ?? [])] as Range[];
    const box = ranges[0]?.getBoundingClientRect();
    if (!box) return null;
    const words = ranges.map((range) => range.toString()).join('');
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, words };
  });
}
