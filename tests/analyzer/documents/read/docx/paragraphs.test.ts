import { describe, expect, it } from 'vitest';
import { p, r, read, run, textOf } from './make-docx.ts';

const sign = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (instruction: string, ...result: string[]) =>
  [
    sign('begin'),
    run(`<w:instrText>${instruction}</w:instrText>`),
    sign('separate'),
    ...result,
    sign('end'),
  ].join('');

describe('what stands in a paragraph', () => {
  it('is joined from its runs; empty paragraphs are left out', async () => {
    expect(await textOf(p(r('第一条'), r('　妇女')) + p() + p(r('第二条')))).toBe('第一条　妇女\n第二条');
  });

  it('keeps breaks, tabs, hyphens and known signs', async () => {
    const body = p(
      r('甲'),
      run('<w:br/>'),
      r('乙'),
      run('<w:tab/>'),
      r('丙'),
      run('<w:noBreakHyphen/>'),
      run('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
      run('<w:softHyphen/>'),
      r('丁'),
    );
    const { text, blocks } = await read({ body });
    expect(text).toBe('甲\n乙\t丙-☑丁');
    expect(blocks?.map(({ start, end }) => text.slice(start, end))).toEqual(['甲', '乙\t丙-☑丁']);
  });

  it('drops white space that only indents the XML', async () => {
    expect(await textOf(p(run('<w:t>\n  甲\n </w:t>'), r(' 乙 '), r('丙')))).toBe('甲 乙 丙');
  });

  it('shows the results of fields only, nested ones too', async () => {
    const body = p(
      r('见'),
      field(
        'IF ',
        sign('begin'),
        run('<w:instrText>PAGE</w:instrText>'),
        sign('separate'),
        r('7'),
        sign('end'),
        r('页'),
      ),
      r('。'),
    );
    expect(await textOf(body)).toBe('见7页。');
  });

  it('is not swallowed by a field that never ends', async () => {
    expect(await textOf(p(r('甲'), sign('begin')) + p(r('乙')))).toBe('甲\n乙');
  });

  it('shows ringed numbers and check boxes that are fields', async () => {
    const ringed = `${sign('begin')}${run('<w:instrText>eq \\o\\ac(○,3)</w:instrText>')}${sign('end')}`;
    const checked = `${run('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>')}${run('<w:instrText>FORMCHECKBOX</w:instrText>')}${sign('end')}`;
    expect(await textOf(p(ringed, checked, r('是')))).toBe('③☑是');
  });

  it('holds the text of links, controls and tags', async () => {
    const body = p(
      `<w:hyperlink>${r('甲')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${r('丙')}</w:smartTag>`,
      `<w:fldSimple w:instr="X">${r('丁')}</w:fldSimple>`,
    );
    expect(await textOf(body)).toBe('甲乙丙丁');
  });

  it('leaves hidden text out, and the reading of a ruby', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>';
    const ruby = run(`<w:ruby><w:rt>${r('lán')}</w:rt><w:rubyBase>${r('岚')}</w:rubyBase></w:ruby>`);
    expect(await textOf(p(hidden, ruby, r('山')))).toBe('岚山');
    const styles = ['character', 'paragraph'].map(
      (type) => `<w:style w:type="${type}" w:styleId="${type}"><w:rPr><w:vanish/></w:rPr></w:style>`,
    );
    const styled = '<w:r><w:rPr><w:rStyle w:val="character"/></w:rPr><w:t>密</w:t></w:r>';
    const whole = p('<w:pPr><w:pStyle w:val="paragraph"/></w:pPr>', r('密件'));
    expect(await textOf(p(styled, r('山')) + whole, { styles: styles.join('') })).toBe('山');
  });

  it('writes formulas in a line', async () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = p(
      `<m:oMath>${t('x=')}<m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f></m:oMath>`,
    );
    expect(await textOf(body)).toBe('x=a/b');
  });
});
