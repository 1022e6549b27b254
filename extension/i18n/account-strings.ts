import { teller } from './language.ts';

/** Words that say why something was found in a draft, and why something else was not. They load with the first answer. */
export const accountStrings = {
  'why.words': { zh: '对上的词', en: 'Words that matched' },
  'why.met': { zh: '{scope}还有', en: 'Also in {scope}' },
  'why.topic': { zh: '全文谈到“{topic}”（{n} 处）', en: 'The draft speaks of “{topic}” ({n} times)' },
  'why.lacking': { zh: '没有写到', en: 'It does not mention' },
  'why.rule': { zh: '规则', en: 'Rule' },
  'why.pattern': {
    zh: '规则的句式：花括号里是词类，~ 后面是最多相隔几个字',
    en: 'The rule’s pattern: word classes in braces, after ~ the most characters between',
  },
  'why.covered': { zh: '已由另一条发现提示：{message}', en: 'Another finding says it: {message}' },
  'why.nearly': { zh: '差一点报出：{why}', en: 'Nearly found: {why}' },
  'why.reported': { zh: '已经报出', en: 'Found' },
  'left.silenced': { zh: '因属于例外而没有报出（{n}）', en: 'Left out as exceptions ({n})' },
  'left.silencedNone': { zh: '没有因属于例外而略去的内容。', en: 'Nothing was left out as an exception.' },
  'left.near': { zh: '某一处为什么没有报出', en: 'Why nothing was found at one place' },
  'left.pick': {
    zh: '请在目录或者草案中点选一处，再来查看。',
    en: 'Click a place in the outline or in the draft first.',
  },
  'left.check': { zh: '查看“{place}”', en: 'Look at “{place}”' },
  'left.nearNone': {
    zh: '“{place}”没有规则报出，也没有规则差一点报出。',
    en: 'At “{place}” no rule found anything, or nearly did.',
  },
  'left.place': { zh: '看原文', en: 'Show in the draft' },
  'filter.prohibition': {
    zh: '条文禁止或者消除的正是这种做法',
    en: 'The text forbids or fights this very thing',
  },
  'filter.penalty': { zh: '条文处罚的正是这种做法', en: 'The text punishes this very thing' },
  'filter.title': { zh: '出现在书名号内的名称中', en: 'It stands in a name between title marks' },
  'filter.repeal': { zh: '出现在废止的条款中', en: 'It stands in a repeal' },
  'filter.mirror': { zh: '对另一性别有同样的规定', en: 'The same is laid down for the other sex' },
  'filter.not-prohibited': { zh: '条文并没有禁止', en: 'The text does not forbid it' },
  'filter.told': { zh: '这一句已有别的规则报出', en: 'Another rule speaks of this sentence already' },
  'miss.unless': { zh: '{scope}有“{words}”', en: '{scope} says “{words}”' },
  'miss.without': { zh: '{scope}没有：{wanted}', en: '{scope} does not hold: {wanted}' },
  'miss.or': { zh: '，或者 ', en: ', or ' },
  'miss.far': {
    zh: '与“{wanted}”相隔 {between} 字，规则最多允许 {most} 字',
    en: '“{wanted}” is {between} characters away; the rule allows {most}',
  },
  'miss.clause': { zh: '这些词不在同一个分句里', en: 'The words are not in one clause' },
  'miss.order': { zh: '词序不同：{wanted}', en: 'Another order of words: {wanted}' },
  'miss.absent': { zh: '缺少：{wanted}', en: 'Missing: {wanted}' },
  'scope.clause': { zh: '分句中', en: 'the clause' },
  'scope.sentence': { zh: '句中', en: 'the sentence' },
  'scope.own': { zh: '句中', en: 'the sentence itself' },
  'scope.leadin': { zh: '引导句中', en: 'the lead-in' },
  'scope.item': { zh: '本款或本项中', en: 'the paragraph or item' },
  'scope.provision': { zh: '本条中', en: 'the article' },
  'scope.heading': { zh: '标题中', en: 'the heading' },
  'scope.title': { zh: '文件标题中', en: 'the title' },
  'scope.around': { zh: '句中或标题中', en: 'the sentence or a heading' },
  'scope.draft': { zh: '全文中', en: 'the draft' },
};

export const ta = teller(accountStrings);

export type AccountKey = keyof typeof accountStrings;
