import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Level } from '../../../model.ts';
import { LEVELS } from '../../../triage/domain-counts.ts';
import type { DomainRow, Paper } from '../paper.ts';
import { millimetres, size } from './measures.ts';
import { styleId } from './styles.ts';

/** A bar is so many narrow columns at its longest; a stretch of them is one cell. */
const UNITS = 20;
/** A level's sign stands in its stretch where there is room for it. */
const ROOM = 3;
const ROW = millimetres(5.2);
const TYPE = size.五号 - 3;

/** From dark to light, so that grey paper tells them apart; the signs and figures tell the rest. */
const fills: Record<Level, string> = {
  revise: '9C2B20',
  explain: 'DFA94E',
  consider: 'C4DAF0',
  credit: 'E3F1E8',
};

/**
 * The domains with their findings by level as bars, those of women on the left and those of children on the right.
 * They are made of a table's cells: pictures would have to be drawn twice, and every program that opens the paper
 * can show, print and read out a table.
 */
export function domainBars({ domains, counts: levels }: Paper, width: number): Table {
  const half = Math.floor(width / 2);
  const label = Math.floor(half * 0.4);
  const unit = Math.floor((half * 0.35) / UNITS);
  const widths = { label, unit, figures: half - label - unit * UNITS };
  const columns = [label, ...Array.from({ length: UNITS }, () => unit), widths.figures];
  const most = Math.max(1, ...domains.map(({ counts }) => sumOf(counts)));
  const marks = new Map(levels.map(({ level, mark }) => [level, mark]));
  const sides = [
    domains.filter(({ part }) => part === 'women'),
    domains.filter(({ part }) => part !== 'women'),
  ];
  const rows = Math.max(...sides.map(({ length }) => length));
  return new Table({
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [...columns, ...columns],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: Array.from({ length: rows }, (_, row) => {
      const keepNext = row < rows - 1;
      return new TableRow({
        cantSplit: true,
        height: { value: ROW, rule: HeightRule.EXACT },
        children: sides.flatMap((side) =>
          bar(side[row], most, marks, widths).map((one) => cell(one, keepNext)),
        ),
      });
    }),
  });
}

/** A domain's name, the stretches of its bar, what is free behind them, and its figures. */
function bar(
  domain: DomainRow | undefined,
  most: number,
  marks: ReadonlyMap<Level, string>,
  { label, unit, figures }: Record<'label' | 'unit' | 'figures', number>,
): Piece[] {
  const stretches = domain ? stretchesOf(domain.counts, most) : [];
  const free = UNITS - stretches.reduce((sum, { units }) => sum + units, 0);
  return [
    { text: domain?.label ?? '', width: label, side: 'right' },
    ...stretches.map(
      ({ level, units }): Piece => ({
        text: units < ROOM ? '' : (marks.get(level) ?? ''),
        width: units * unit,
        units,
        level,
        side: 'center',
      }),
    ),
    ...(free > 0 ? [{ text: '', width: free * unit, units: free, side: 'left' } as const] : []),
    { text: domain ? figuresOf(domain.counts, marks) : '', width: figures, side: 'left' },
  ];
}

interface Piece {
  text: string;
  width: number;
  /** How many columns of the bar it takes. */
  units?: number;
  /** Whose stretch it is. */
  level?: Level;
  side: keyof typeof alignments;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function cell({ text, width, units, level, side }: Piece, keepNext: boolean): TableCell {
  const run = new TextRun({ text, size: TYPE, ...(level === 'revise' ? { color: 'FFFFFF' } : {}) });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(units === undefined ? {} : { columnSpan: units }),
    ...(level === undefined
      ? {}
      : { shading: { fill: fills[level] }, borders: { top: gap, bottom: gap, left: none, right: none } }),
    children: [
      new Paragraph({
        style: styleId.cell,
        keepNext,
        alignment: alignments[side],
        spacing: { line: 240, lineRule: 'auto' },
        indent: side === 'center' ? {} : { [side]: 80 },
        children: [run],
      }),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** White above and below a bar parts it from the next. */
const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' };

const sumOf = (counts: DomainRow['counts']) => LEVELS.reduce((sum, level) => sum + counts[level], 0);

/** How many columns each level takes of a bar: at least one, and together no more than there are. */
export function stretchesOf(counts: DomainRow['counts'], most: number): { level: Level; units: number }[] {
  const there = LEVELS.filter((level) => counts[level] > 0);
  const stretches = there.map((level) => ({
    level,
    units: Math.max(1, Math.round((counts[level] / most) * UNITS)),
  }));
  // Rounding up small ones may take too much: the longest gives it back.
  for (let over = stretches.reduce((sum, { units }) => sum + units, 0) - UNITS; over > 0; over--) {
    const longest = stretches.reduce((a, b) => (b.units > a.units ? b : a));
    longest.units -= 1;
  }
  return stretches;
}

const figuresOf = (counts: DomainRow['counts'], marks: ReadonlyMap<Level, string>) =>
  LEVELS.flatMap((level) => (counts[level] > 0 ? [`${marks.get(level) ?? ''}${counts[level]}`] : [])).join(
    ' ',
  ) || '0';
