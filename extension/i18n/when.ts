import { language } from './language.ts';

type Style = 'short' | 'medium' | 'day';

const options: Record<Style, Intl.DateTimeFormatOptions> = {
  short: { dateStyle: 'medium', timeStyle: 'short' },
  medium: { dateStyle: 'medium', timeStyle: 'medium' },
  day: { dateStyle: 'medium' },
};

/** Making a formatter takes a browser longer than formatting a hundred dates with it. */
const made = new Map<string, Intl.DateTimeFormat>();

/** A point in time as people read it, in the language of the page. */
export function when(at: number, style: Style = 'short'): string {
  const locale = language.value === 'zh' ? 'zh-CN' : 'en';
  const key = `${locale} ${style}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options[style]);
  made.set(key, format);
  return format.format(at);
}
