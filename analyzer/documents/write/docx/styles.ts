import { AlignmentType, type IStylesOptions } from 'docx';
import { font } from './fonts.ts';
import { bodyLine, size } from './measures.ts';

/** Ids of the paper's own styles: a unit that wants another look changes these in Word, not every cell. */
export const styleId = {
  body: 'HengwenBody',
  subheading: 'HengwenSubheading',
  entry: 'HengwenEntry',
  cell: 'HengwenCell',
  field: 'HengwenField',
  strong: 'HengwenStrong',
} as const;

const twoCharacters = 2 * 10 * size.三号;

export function styles(language: 'zh' | 'en'): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: font('body'),
          size: size.三号,
          language: { value: language === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: { font: font('title'), size: size.二号, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: bodyLine } },
      },
      heading1: {
        run: { font: font('heading'), size: size.三号, color: '000000', bold: false },
        paragraph: { spacing: { before: 280, after: 140 } },
      },
    },
    paragraphStyles: [
      {
        id: styleId.body,
        name: '衡文正文',
        paragraph: { spacing: { line: bodyLine, lineRule: 'exact' }, indent: { firstLine: twoCharacters } },
      },
      {
        id: styleId.subheading,
        name: '衡文小标题',
        run: { font: font('subheading') },
        paragraph: { spacing: { before: 200 }, keepNext: true },
      },
      {
        id: styleId.entry,
        name: '衡文意见标题',
        run: { font: font('subheading') },
        paragraph: {
          spacing: { line: bodyLine, lineRule: 'exact', before: 200 },
          indent: { firstLine: twoCharacters },
          keepNext: true,
        },
      },
      {
        id: styleId.cell,
        name: '衡文表格',
        run: { size: size.五号 },
        paragraph: { spacing: { line: 300 } },
      },
      {
        id: styleId.field,
        name: '衡文信息表',
        run: { size: size.小四 },
        paragraph: { spacing: { line: 320 } },
      },
    ],
    characterStyles: [{ id: styleId.strong, name: '衡文黑体', run: { font: font('heading') } }],
  };
}
