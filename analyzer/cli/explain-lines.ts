import type { Account, Miss, Verdict } from '../explain/account.ts';

const scopes: Record<Extract<Miss, { scope: unknown }>['scope'], string> = {
  clause: '分句',
  sentence: '句子或其引导句',
  own: '句子',
  leadin: '引导句',
  item: '款或项',
  provision: '条',
  heading: '标题',
  title: '文件标题',
  around: '句子、引导句或标题',
  draft: '全文',
};

/** Why a rule spoke at one place, or why not, in a few lines. */
export function explanationLines(account: Account): string[] {
  const { rule, provision, words, pattern, met, verdict } = account;
  const named = words.map(({ text, names }) => (names.length > 0 ? `${text}（${names.join('、')}）` : text));
  return [
    `${verdictLine(verdict)} ${rule}：${named.join(' … ')}`,
    `    ${provision ? `${provision}：` : ''}${account.quote}`,
    ...(pattern === null ? [] : [`    式样：${pattern}`]),
    ...met.map(({ scope, words: found }) => `    ${scopes[scope]}有：${found.join(' … ')}`),
  ];
}

function verdictLine(verdict: Verdict): string {
  switch (verdict.is) {
    case 'reported':
      return '报出';
    case 'covered':
      return `已由 ${verdict.rule} 报出`;
    case 'lacking':
      return `缺漏（主题 ${verdict.topic} ×${verdict.count}，没有 ${verdict.wanted.join('，或者 ')}）`;
    case 'silenced': {
      const words = verdict.words.length > 0 ? `，因“${verdict.words.join(' … ')}”` : '';
      return `滤除（${verdict.filter}${verdict.title ? ` ${verdict.title}` : ''}${words}）`;
    }
    case 'missed':
      return `差一点（${missLine(verdict.miss)}）`;
  }
}

function missLine(miss: Miss): string {
  switch (miss.why) {
    case 'unless':
      return `${scopes[miss.scope]}有“${miss.words.join(' … ')}”`;
    case 'without':
      return `${scopes[miss.scope]}没有 ${miss.wanted.join('，或者 ')}`;
    case 'far':
      return `到“${miss.wanted}”隔 ${miss.between} 字，最多 ${miss.most} 字`;
    case 'clause':
      return '不在同一分句';
    case 'order':
      return `词序不同：${miss.wanted}`;
    case 'absent':
      return `缺少 ${miss.wanted}`;
  }
}
