import { describe, expect, it } from 'vitest';
import { draftLines } from '../../../../analyzer/documents/html/parts.ts';

/** Lines of a page; those that must be kept begin with `+`, the others with `-`. */
function check(page: string): void {
  const marked = page
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const lines = marked.map((line) => ({ kind: 'paragraph' as const, text: line.slice(1) }));
  const kept = draftLines(lines).flatMap(({ start, end }) => lines.slice(start, end));
  expect(kept.map(({ text }) => text)).toEqual(
    marked.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
  );
}

const articles = `+第一条　为了保障权益，制定本办法。
  +第二条　本市行政区域内适用本办法。
  +第三条　本办法自发布之日起施行。`;

describe('draftLines', () => {
  const cases: [name: string, page: string][] = [
    [
      'the explanation stands first',
      `-关于《云川市养老服务条例（草案）》的说明
       -一、立法的必要性
       -（一）第一条明确了立法目的。
       +云川市养老服务条例（草案）
       ${articles}`,
    ],
    [
      'the explanation stands last',
      `+云川市养老服务条例（草案征求意见稿）
       ${articles}
       -《云川市养老服务条例（草案征求意见稿）》起草说明
       -一、起草背景
       -第一条规定了目的，第二条规定了范围。`,
    ],
    [
      'attachment heads part them, the explanation first',
      `-关于《云川市养老服务办法（征求意见稿）》公开征求意见的公告
       -现向社会公开征求意见，请发送至邮箱 a@b.example。
       -附件1
       -云川市养老服务办法编制说明
       -为了规范养老服务，起草了本办法，主要内容如下。
       -附件2
       +云川市养老服务办法
       ${articles}`,
    ],
    [
      'a call for comments whose heading stands outside',
      `-为了规范养老服务，我局起草了《云川市养老服务办法》，现公开征求意见。
       -请于4月1日前通过电子邮件反馈。
       -云川市民政局
       -2026年3月1日
       +云川市养老服务办法
       +（征求意见稿）
       ${articles}`,
    ],
    [
      'a list of attachments names both',
      `-关于公开征求《云川市养老服务办法（征求意见稿）》意见的通知
       -请将意见发至邮箱 a@b.example。
       -附件：1.云川市养老服务办法（征求意见稿）
       -2.起草说明
       -3.意见反馈表
       -2026年3月1日
       +云川市养老服务办法（征求意见稿）
       ${articles}`,
    ],
    [
      'a table of contents stands before the first chapter',
      `-云川市养老服务条例起草说明
       -现就有关情况说明如下。
       +云川市养老服务条例
       +（草案）
       +目录
       +第一章 总则
       +第二章 附则
       +第一章 总则
       ${articles}`,
    ],
    [
      'a draft of parts without articles',
      `-关于《青禾区母婴设施建设方案（征求意见稿）》公开征求意见的公告
       -现公开征求意见，联系电话：000-00000000。
       +青禾区母婴设施建设方案
       +（征求意见稿）
       +一、总体要求
       +坚持以人为本。
       +二、工作任务
       +（一）公共场所应当建设母婴室。`,
    ],
    [
      'the draft has attachments of its own',
      `-《云川市积分落户办法》起草说明
       -现就有关情况说明如下。
       +云川市积分落户办法（征求意见稿）
       ${articles}
       +附件
       +积分指标及分值表
       +一、基础指标：年龄、学历和社会保险缴纳年限，合计不超过一百分。`,
    ],
    [
      'how to comment stands below',
      `+云川市养老服务办法（征求意见稿）
       ${articles}
       -意见反馈渠道
       -电子邮箱：a@b.example`,
    ],
    [
      'a policy reading follows',
      `+云川市养老服务办法（征求意见稿）
       ${articles}
       -《云川市养老服务办法》政策解读
       -问：第一条是什么意思？答：保障权益。`,
    ],
  ];
  it.each(cases)('finds the draft where %s', (_, page) => check(page));

  const whole: [name: string, page: string][] = [
    [
      'a promulgated statute',
      `+云川市人民政府令\n+现予公布，自发布之日起施行。\n+云川市养老服务办法\n${articles}`,
    ],
    [
      'an explanation alone',
      '+关于《云川市养老服务条例（草案）》的说明\n+一、立法的必要性\n+（一）第一条明确了立法目的。',
    ],
    [
      'a call for comments alone',
      '+关于公开征求《云川市养老服务办法》意见的公告\n+请将意见发至邮箱 a@b.example。',
    ],
    [
      'a notice with its attachment',
      `+关于印发《云川市养老服务办法》的通知\n+各区人民政府：\n+现印发给你们。\n+附件\n+云川市养老服务办法\n${articles}`,
    ],
    [
      'a draft about hearing the public',
      '+云川市重大决策程序办法（征求意见稿）\n+第一条　重大决策应当公开征求意见。\n+公众可以通过信函、电子邮件提出意见。\n+第二条　起草单位应当反馈意见采纳情况。',
    ],
    ['nothing', '+'],
  ];
  it.each(whole)('keeps the whole of %s', (_, page) => check(page));

  it('keeps a list of cells that only looks like headings', () => {
    const lines = ['起草说明', '征求意见表', '第一条'].map((text) => ({ kind: 'cell' as const, text }));
    expect(draftLines(lines)).toEqual([{ start: 0, end: 3 }]);
  });
});
