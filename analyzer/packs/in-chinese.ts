import { zhCN } from 'zod/v4/locales';

/** What a schema says of a value of the wrong shape. */
export const chineseShapes = zhCN().localeError;

/** What the compiler says, and how it is said to people who write packs. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^(\d+) characters, at most (\d+) allowed$/, '$1 个字符，最多 $2 个'],
  [/^(\d+) rules, at most (\d+) allowed$/, '$1 条规则，最多 $2 条'],
  [/^(\d+) patterns, at most (\d+) allowed$/, '$1 个句式，最多 $2 个'],
  [/^(\d+) terms, at most (\d+) allowed$/, '$1 个词（备选展开后），最多 $2 个'],
  [/^(\d+) examples, at most (\d+) allowed$/, '$1 条例句，最多 $2 条'],
  [/^(\d+) (?:classes|topics|plans|laws|items), at most (\d+) allowed$/, '$1 项，最多 $2 项'],
  [/^lists within lists, at most (\d+) deep allowed$/, '层层嵌套过深，最多 $1 层'],
  [/^aliases \(\*\) are not taken: write it out$/, '不接受 YAML 别名（*），请把内容写全'],
  [/^the key (.+) is given twice$/, '键 $1 写了两次'],
  [
    /^(?:rule|class|topic|plan|law|item|plan item|law article|filter) (\S+) is given twice$/,
    '标识 $1 用了两次',
  ],
  [/^(?:\S+: )?bad gap (\S+) in “(.*)”$/s, '“$2”中的间隔 $1 不对，应为 ~ 或 ~数'],
  [/^(?:\S+: )?a gap ends “(.*)”$/s, '“$1”以间隔结尾'],
  [/^(?:\S+: )?“(.*)” names no word$/s, '“$1”中没有词'],
  [/^(?:\S+: )?unbalanced brackets in “(.*)”$/s, '“$1”中的括号不成对'],
  [/^(?:\S+: )?bad number (\S+) in “(.*)”$/s, '“$2”中的数字 $1 不对，应如 <age<18>'],
  [/^(?:\S+: )?an empty alternative stands alone in “(.*)”$/s, '“$1”中有单独的空备选'],
  [/^(?:\S+: )?bad literal “(.*)”$/s, '“$1”不是一个词：括号或花括号的位置不对'],
  [/^(?:\S+: )?“(.*)” stands for more than (\d+) terms$/s, '“$1”展开后超过 $2 个词'],
  [/^(?:\S+: )?unknown class \{(.*)\} in “(.*)”$/s, '“$2”中没有词类 {$1}'],
  [/^“(.*)” may be empty$/s, '“$1”可能是空的'],
  [/^a term has at most (\d+) characters$/, '一个词最多 $1 个字符'],
  [/^\S+: unknown class (\S+)$/, '没有词类 $1'],
  [/^\S+: unknown criterion (\S+)$/, '没有评估要点 $1'],
  [/^\S+: unknown domain (\S+)$/, '没有领域 $1'],
  [/^\S+: unknown topic (\S+)$/, '没有主题 $1'],
  [/^\S+: unknown filter (\S+)$/, '没有通用例外 $1'],
  [/^\S+: unknown set of neutral words (\S+)$/, '没有中性说法 $1'],
  [/^\S+: unknown counterpart (\S+)$/, '没有对应的规划条目 $1'],
  [/^\S+: unknown matter (\S+)#(\S+)$/, '规划条目 $1 没有另列的引文 $2'],
  [/^\S+: unknown plan item (\S+)$/, '没有规划条目 $1'],
  [/^\S+: unknown plan item or law article (\S+)$/, '没有规划条目或法律条文 $1'],
  [/^\S+: should flag “(.*)” \(no match\)$/s, '应当报出例句“$1”，却没有报出（没有句式相符）'],
  [/^\S+: should flag “(.*)” \(silenced by (.*)\)$/s, '应当报出例句“$1”，却被例外“$2”略去'],
  [/^\S+: should pass “(.*)”$/s, '不应报出例句“$1”，却报出了'],
  [/^\S+: its suggestion “(.*)” is flagged by (\S+)$/s, '建议文字“$1”本身被规则 $2 报出'],
  [/^\S+: “(.*)”, as replaced, is flagged by (\S+)$/s, '替换后的文字“$1”被规则 $2 报出'],
  [/^\S+: no example holds a word that its neutral words replace$/, '没有一条例句含有中性说法可以替换的词'],
  [/^\S+: its model clause “(.*)” does not meet the need$/s, '范例条款“$1”不能满足它所要求的内容'],
];

/** What nobody has said before stays as it is. */
export function inChinese(reason: string): string {
  const said = SAID.find(([pattern]) => pattern.test(reason));
  return said === undefined ? reason : reason.replace(said[0], said[1]);
}
