import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../analyzer/documents/html/extract.ts';
import { parse5Tree } from '../../../../analyzer/documents/html/parse5-tree.ts';

const read = (html: string) => extract(parse5Tree(parse(html)));
const page = (name: string) =>
  read(readFileSync(new URL(`../../../fixtures/pages/${name}`, import.meta.url), 'utf8'));
const lines = (html: string) => read(html).text.split('\n');

describe('extract: the text of a page', () => {
  const cases: [name: string, html: string, expected: string[]][] = [
    [
      'paragraphs without their indents',
      '<p>&nbsp;&nbsp;&nbsp;&nbsp;甲。</p><p>　　乙。</p>',
      ['甲。', '乙。'],
    ],
    [
      'line breaks as paragraphs',
      '<p>甲：<br>&nbsp;&nbsp;（一）乙；<br/>（二）丙。</p>',
      ['甲：', '（一）乙；', '（二）丙。'],
    ],
    ['white space collapsed', '<p>Article\n   1 \t applies</p>', ['Article 1 applies']],
    ['lines broken within a Chinese sentence', '<p>认真\n  贯彻落实</p>', ['认真贯彻落实']],
    ['spaces that stand in the text', '<p>第一条　目的&nbsp;为了</p>', ['第一条　目的\u00a0为了']],
    [
      'indents that part paragraphs of one text',
      '<p>第一条　甲。　　第二条　乙。</p>',
      ['第一条　甲。', '第二条　乙。'],
    ],
    ['inline elements within a line', '<p>第<b>一</b><span>条</span><o:p></o:p></p>', ['第一条']],
    ['preformatted lines', '<pre>第一条 甲\n  第二条 乙</pre>', ['第一条 甲', '第二条 乙']],
    [
      'cells one by one',
      '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
      ['甲', '乙', '丙', '丁'],
    ],
    [
      'no scripts, styles and templates',
      '<p>甲</p><script>a</script><style>b</style><template>c</template><noscript>d</noscript>',
      ['甲'],
    ],
    [
      'nothing hidden',
      '<p>甲</p><p hidden>乙</p><p style="display: none">丙</p><p style="visibility:hidden">戊</p><p class="x hide">丁</p>',
      ['甲'],
    ],
    ['no readings beside a word', '<p><ruby>衡<rp>(</rp><rt>héng</rt><rp>)</rp></ruby>文</p>', ['衡文']],
    [
      'no form fields',
      '<form><label>姓名</label><input value="a"><select><option>女</option></select></form><p>甲</p>',
      ['甲'],
    ],
    [
      'the page within a form',
      '<form><input type="hidden"><p>第一条　甲。</p><p>第二条　乙。</p></form>',
      ['第一条　甲。', '第二条　乙。'],
    ],
    ['lone surrogates', '<p>甲\ud800乙</p>', ['甲\ud800乙']],
    ['anchors that are no links', '<p><a name="1">第一条</a>　甲。</p>', ['第一条　甲。']],
  ];
  it.each(cases)('gives %s', (_, html, expected) => expect(lines(html)).toEqual(expected));

  it('tells headings, paragraphs and cells', () => {
    const { blocks, text } = read(
      '<h2>办法</h2><p align="center">第一章</p><p style="text-align: center">这是居中的一句话。</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table><table><tr><td><p>排版表格</p></td></tr></table>',
    );
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'heading 办法',
      'heading 第一章',
      'paragraph 这是居中的一句话。',
      'cell 甲',
      'cell 乙',
      'cell 丙',
      'cell 丁',
      'paragraph 排版表格',
    ]);
  });
});

describe('extract: furniture', () => {
  const body = '<p>第一条　甲。</p><p>第二条　乙。</p><p>第三条　丙。</p>';
  const text = ['第一条　甲。', '第二条　乙。', '第三条　丙。'];
  const cases: [name: string, html: string][] = [
    ['landmarks', `<header>云川市</header><nav>首页</nav>${body}<aside>热点</aside><footer>主办</footer>`],
    ['roles', `<div role="navigation">首页</div>${body}<div role="contentinfo">主办</div>`],
    [
      'names of classes',
      `<div class="crumb">位置</div>${body}<div id="bottomCopyright">主办</div><div class="share-box">微信</div>`,
    ],
    [
      'lists of links',
      `${body}<div><a href="1">关于甲的通知全文</a><a href="2">关于乙的通知全文</a><a href="3">关于丙的通知全文</a></div>`,
    ],
    [
      'lines that say what they are',
      `<div>当前位置：首页 &gt; 通知</div><p>来源：法规科</p>${body}<p>云ICP备00000000号</p><p>－ 3 －</p>`,
    ],
    [
      'particulars',
      `<table><tr><td>索 引 号：</td><td>A-1</td><td>发文机关：</td><td>市政府</td></tr></table>${body}`,
    ],
  ];
  it.each(cases)('leaves out %s', (_, html) => expect(lines(html)).toEqual(text));

  it('keeps the text whatever its container is called', () => {
    expect(lines(`<div class="print-content footer nav">${body}</div>`)).toEqual(text);
    expect(lines(`<header>${body}</header>`)).toEqual(text);
  });

  it('keeps words that look like furniture within the text', () => {
    const html = `${body}<p>第四条　下列事项：</p><p>来源：财政资金</p><p>第五条　丁。</p>`;
    expect(lines(html)).toContain('来源：财政资金');
  });

  it('gives everything where all looks like furniture', () => {
    expect(lines('<nav><a href="1">首页</a><a href="2">通知</a></nav>')).toEqual(['首页通知']);
  });
});

describe('extract: titles', () => {
  const cases: [name: string, html: string, title: string][] = [
    ['a heading', '<title>云川市政府网</title><h1>云川市养老服务办法</h1>', '云川市养老服务办法'],
    [
      'the standard metadata',
      '<meta name="ArticleTitle" content="云川市养老服务办法"><title>首页</title>',
      '云川市养老服务办法',
    ],
    ['a class', '<div class="xl-title">云川市养老服务办法</div><p>甲</p>', '云川市养老服务办法'],
    ['the window title', '<title>云川市养老服务办法_部门规章_云川市民政局</title>', '云川市养老服务办法'],
    [
      'a draft named in its announcement',
      '<h1>关于《云川市〈养老服务条例〉办法（征求意见稿）》公开征求意见的公告</h1>',
      '云川市《养老服务条例》办法（征求意见稿）',
    ],
    [
      'a law named in the title',
      '<h1>云川市实施《妇女权益保障法》办法</h1>',
      '云川市实施《妇女权益保障法》办法',
    ],
    ['a site’s name only', '<title>云川市人民政府门户网站</title>', ''],
  ];
  it.each(cases)('takes the title from %s', (_, html, title) => expect(read(html).title).toBe(title));
});

describe('extract: pages as offices make them', () => {
  it('reads the articles of a page laid out in tables', () => {
    const { text, title, blocks } = page('consultation-table.html');
    expect(title).toBe('云川市公共服务与就业促进办法（征求意见稿）');
    expect(text).toMatch(/^云川市公共服务与就业促进办法\n（征求意见稿）\n第一章/);
    expect(text).toMatch(/本办法自2026年7月1日起施行。$/);
    expect(text).toContain(
      '\n第三条（原则）\u00a0用人单位招用人员，不得实施下列行为：\n（一）限定为男性或者规定男性优先；\n',
    );
    expect(text).toContain('\n（二）身高不超过一点二米的儿童。\n');
    for (const left of [
      '起草',
      '限招',
      '隐藏',
      '邮箱',
      '打印',
      '位置',
      '相关稿件',
      '主办',
      '浏览次数',
      '姓名',
    ])
      expect(text).not.toContain(left);
    expect(blocks.filter(({ kind }) => kind === 'cell')).toHaveLength(9);
  });

  const others: [file: string, first: string, last: string][] = [
    ['consultation-frame-draft.html', '云川市社区托育服务管理办法', '第五条　本办法自2026年9月1日起施行。'],
    ['explanation-after.html', '青禾区村民自治章程示范文本', '第三条　村民委员会成员中应当有妇女成员。'],
    [
      'opinion-feedback-below.html',
      '关于加强应急避难场所建设的实施意见（征求意见稿）',
      '各有关单位要加强组织领导，落实资金保障。',
    ],
    [
      'notice-with-attachment.html',
      '关于印发《青禾区公租房分配细则》的通知',
      '第三条　本细则自印发之日起施行。',
    ],
  ];
  it.each(others)('reads %s', (file, first, last) => {
    const read = page(file).text.split('\n');
    expect([read[0], read.at(-1)]).toEqual([first, last]);
  });
});
