import type { NumberForms } from '../knowledge/numbers-schema.ts';
import type { Target } from '../knowledge/plan-schema.ts';
import type { PlanWords } from '../knowledge/plan-words-schema.ts';
import { numberReader, type Quantity } from '../rules/numbers.ts';
import { subjectsOf } from './subject.ts';

/** A figure and where it stands. */
export interface Figure extends Target {
  start: number;
  end: number;
}

/** What plans measure. Ages, dates and years say who and when. */
const MEASURES = new Set(['percent', 'points', 'rate', 'hours', 'length', 'count']);

/** A share says before the figure what it is a share of. */
const SHARES = new Set(['percent', 'points', 'rate']);

export type ReadFigures = (text: string, start: number, end: number) => Figure[];

/** Makes the reader of figures: numbers with unit, direction and subject, and words that mean all. */
export function figureReader(forms: NumberForms, words: PlanWords): ReadFigures {
  const readNumbers = numberReader(forms);
  const all = [...words.all].sort((a, b) => b.length - a.length);
  return (text, start, end) => {
    const numbers = readNumbers(text, start, end).filter((quantity) => isFigure(quantity, text));
    const found: Figure[] = [];
    for (const group of grouped(numbers, text)) found.push(...figuresOf(group, text, start, end));
    for (let i = start; i < end; i++) {
      const word = all.find((one) => text.startsWith(one, i) && i + one.length <= end);
      if (word === undefined) continue;
      const place = { start: i, end: i + word.length };
      const [subject] = subjectsOf(text, { figures: [place], from: start, to: end, things: false }, words);
      found.push({ ...place, figure: word, value: null, unit: 'none', direction: 'all', subject: subject! });
      i += word.length - 1;
    }
    return found.sort((a, b) => a.start - b.start);
  };

  function figuresOf(group: Quantity[], text: string, from: number, to: number): Figure[] {
    const last = group.at(-1)!;
    const things = !SHARES.has(last.measure);
    const subjects = subjectsOf(text, { figures: group, from, to, things }, words);
    return group.map((quantity, i) => {
      const figure = text.slice(quantity.start, quantity.end);
      const unit = unitOf(figure);
      const direction = directionOf(quantity, last, text, unit);
      return {
        start: quantity.start,
        end: quantity.end,
        figure,
        value: seedValue(quantity, unit),
        unit,
        direction,
        subject: subjects[i]!,
      };
    });
  }

  function unitOf(figure: string): string {
    return words.units.find((one) => one.words.some((word) => figure.endsWith(word)))?.unit ?? 'count';
  }

  function directionOf(quantity: Quantity, last: Quantity, text: string, unit: string): Target['direction'] {
    const behind = text.slice(last.end, last.end + 4);
    const before = text.slice(Math.max(0, quantity.start - 8), quantity.start);
    if (words.about.some((word) => behind.startsWith(word))) return 'about';
    if (quantity.measure === 'percent' && quantity.value === 1) return 'all';
    if (words.lowered.some((word) => before.includes(word)) || words.within.includes(unit)) return 'at-most';
    return (last.bound ?? quantity.bound) === 'max' ? 'at-most' : 'at-least';
  }

  /** As seeds write it: shares as fractions, times and lengths as printed. */
  function seedValue({ value, measure }: Quantity, unit: string): number {
    const form = forms.targets.find((target) => target.unit === unit);
    const plain = form !== undefined && form.measure === measure ? value / form.factor : value;
    return Number(plain.toPrecision(6));
  }

  /** Figures that stand in one list share its end: 2‰、3‰和4‰以下. */
  function grouped(numbers: readonly Quantity[], text: string): Quantity[][] {
    const groups: Quantity[][] = [];
    for (const quantity of numbers) {
      const group = groups.at(-1);
      const between = group === undefined ? null : text.slice(group.at(-1)!.end, quantity.start);
      if (between !== null && words.joins.includes(between) && group!.at(-1)!.measure === quantity.measure)
        group!.push(quantity);
      else groups.push([quantity]);
    }
    return groups;
  }
}

/** Counts are figures where they are printed in digits; a share of each three is said twice. */
function isFigure({ start, end, measure, change }: Quantity, text: string): boolean {
  if (!MEASURES.has(measure)) return false;
  if (change === true && measure !== 'points') return false;
  const printed = text.slice(start, end);
  if (measure === 'percent') return /^[\d.]+[%‰]$|^[^\d]/.test(printed);
  // 每千名 counts what a figure is for; 第3个, and 一次 in running text, count nothing.
  if (text[start - 1] === '第' || text[start - 1] === '每') return false;
  return /^\d/.test(printed);
}
