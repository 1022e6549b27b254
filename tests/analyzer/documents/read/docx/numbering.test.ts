import { describe, expect, it } from 'vitest';
import { numbered, p, r, textOf } from './make-docx.ts';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const instance = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const startAt = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const statute = list(
  1,
  level(0, 'chineseCountingThousand', '第%1条　'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('numbers of paragraphs', () => {
  it('are written as the reader sees them, level by level', async () => {
    const body = [
      numbered(1, 0, '甲'),
      numbered(1, 1, '乙'),
      numbered(1, 1, '丙'),
      numbered(1, 2, '丁'),
      numbered(1, 0, '戊'),
      numbered(1, 1, '己'),
    ].join('');
    expect(await textOf(body, { numbering: statute + instance(1, 1) })).toBe(
      '第一条　甲\n（一）乙\n（二）丙\n1.丁\n第二条　戊\n（一）己',
    );
  });

  it('go on over other paragraphs and over instances of one list', async () => {
    const body = [numbered(1, 0, '甲'), p(r('乙')), numbered(2, 0, '丙')].join('');
    expect(await textOf(body, { numbering: statute + instance(1, 1) + instance(2, 1) })).toBe(
      '第一条　甲\n乙\n第二条　丙',
    );
  });

  it('start anew where an instance says so, once', async () => {
    const body = [numbered(1, 0, '甲'), numbered(2, 0, '乙'), numbered(2, 0, '丙')].join('');
    expect(await textOf(body, { numbering: statute + instance(1, 1) + instance(2, 1, startAt(0, 5)) })).toBe(
      '第一条　甲\n第五条　乙\n第六条　丙',
    );
  });

  it('start anew at a level when the instance first comes there, and when that level starts again', async () => {
    const body = [
      numbered(1, 0, '甲'),
      numbered(1, 1, '乙'),
      numbered(2, 0, '丙'),
      numbered(2, 1, '丁'),
      numbered(2, 0, '戊'),
      numbered(2, 1, '己'),
    ].join('');
    expect(await textOf(body, { numbering: statute + instance(1, 1) + instance(2, 1, startAt(1, 5)) })).toBe(
      '第一条　甲\n（一）乙\n第二条　丙\n（五）丁\n第三条　戊\n（五）己',
    );
  });

  it('count a level that is passed over as begun', async () => {
    const body = [numbered(1, 2, '甲'), numbered(1, 1, '乙'), numbered(1, 0, '丙')].join('');
    expect(await textOf(body, { numbering: statute + instance(1, 1) })).toBe('1.甲\n（二）乙\n第二条　丙');
  });

  it('take a level from an override', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    expect(await textOf(numbered(1, 0, '甲'), { numbering: statute + instance(1, 1, override) })).toBe(
      'A)甲',
    );
  });

  it('do not start anew below a level where the list forbids it', async () => {
    const numbering =
      list(1, level(0, 'decimal', '%1章'), level(1, 'decimal', '%2条', '<w:lvlRestart w:val="0"/>')) +
      instance(1, 1);
    const body = [
      numbered(1, 0, '甲'),
      numbered(1, 1, '乙'),
      numbered(1, 0, '丙'),
      numbered(1, 1, '丁'),
    ].join('');
    expect(await textOf(body, { numbering })).toBe('1章甲\n1条乙\n2章丙\n2条丁');
  });

  it('name the levels above, in plain digits where the list is legal', async () => {
    const numbering =
      list(
        1,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + instance(1, 1);
    const body = [numbered(1, 1, '甲'), numbered(1, 2, '乙')].join('');
    expect(await textOf(body, { numbering })).toBe('一.1甲\n1.1.1乙');
  });

  it('come from a style, and are taken away by number 0', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    const numbering =
      list(1, level(0, 'decimal', '%1章'), level(1, 'decimal', '%2条', '<w:pStyle w:val="a"/>')) +
      instance(1, 1);
    const styled = (id: string, more: string, text: string) =>
      p(`<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`, r(text));
    const body = [
      styled('a', '', '甲'),
      styled('b', '', '乙'),
      styled('b', '<w:numPr><w:numId w:val="0"/></w:numPr>', '丙'),
    ].join('');
    expect(await textOf(body, { styles, numbering })).toBe('1条甲\n2条乙\n丙');
  });

  it('follow the link of a list to a numbering style', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="n"/></w:abstractNum>${statute}` +
      instance(1, 7) +
      instance(2, 1);
    expect(await textOf(numbered(1, 0, '甲'), { styles, numbering })).toBe('第一条　甲');
  });

  it('are followed by a space where the list sets a tab, and bullets are left out', async () => {
    const plain = `<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`;
    const numbering = list(1, plain, level(1, 'bullet', '\uf0b7')) + instance(1, 1);
    expect(await textOf(numbered(1, 0, '甲') + numbered(1, 1, '乙'), { numbering })).toBe('3. 甲\n乙');
  });

  it('stand alone in an empty cell', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(numbered(1, 2, ''))}${cell(p(r('甲')))}</w:tr></w:tbl>`;
    expect(await textOf(body, { numbering: statute + instance(1, 1) })).toBe('1.\n甲');
  });
});
