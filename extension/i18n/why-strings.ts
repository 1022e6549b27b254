/** The doors to what says why something was found, or not. */
export const whyStrings = {
  'why.found': { zh: '为什么报出', en: 'Why this was found' },
  'why.working': { zh: '正在查找原因…', en: 'Looking for the reason…' },
  'why.failed': { zh: '没有查到：{why}', en: 'Could not be found out: {why}' },
  'why.stale': {
    zh: '这条发现出自以前版本的规则，现在的规则不再这样报出。',
    en: 'This finding comes from an earlier version of the rules, which no longer find it in this way.',
  },
  'left.title': { zh: '为什么没有报出', en: 'Why something was not found' },
};
