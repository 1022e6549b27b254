import { signal } from '@preact/signals';
import type { Language } from '../../analyzer/model.ts';
import { type StringKey, strings } from './strings.ts';

/** The language of the interface, and of the findings made from now on. */
export const language = signal<Language>('zh');

/** The string in the present language, its `{name}` places filled. Read while rendering, it follows the switch. */
export const t = teller(strings) satisfies (key: StringKey) => string;

type Values = Record<string, string | number>;

/** The same for a table of its own: words of views that load when they are first opened come with them. */
export function teller<Key extends string>(table: Record<Key, Record<Language, string>>) {
  return (key: Key, values: Values = {}): string =>
    table[key][language.value].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language to start with: Chinese unless the browser speaks another one. */
export function startLanguage(uiLanguage: string): Language {
  return /^zh\b/i.test(uiLanguage) ? 'zh' : 'en';
}

/** Picks the half of a bilingual entry of the knowledge or of an error. */
export function inLanguage(zh: string, en: string): string {
  return language.value === 'zh' ? zh : en;
}
