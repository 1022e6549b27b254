import { teller } from './language.ts';

/** Words of the room of knowledge: plans, rules, packs and the bench on which rules are tried. */
export const knowledgeStrings = {
  'knowledge.parts': { zh: '知识库的内容', en: 'Parts of the knowledge' },
  'knowledge.plans': { zh: '规划', en: 'Plans' },
  'knowledge.rules': { zh: '规则', en: 'Rules' },
  'knowledge.packs': { zh: '规则包', en: 'Rule packs' },
  'knowledge.bench': { zh: '试句', en: 'Try a sentence' },
  'knowledge.write': { zh: '编写规则包', en: 'Write a pack' },
  'knowledge.import': { zh: '导入规划', en: 'Import a plan' },
  'knowledge.loading': { zh: '正在读取知识库…', en: 'Reading the knowledge…' },
  'knowledge.failed': { zh: '没有读出：{why}', en: 'Could not be read: {why}' },
  'knowledge.leftOut': {
    zh: '有规则包不能使用，评估时没有用到：',
    en: 'A pack cannot be used and was left out of reviews:',
  },
  'knowledge.own': { zh: '程序自带', en: 'The program’s' },

  'plans.lead': {
    zh: '发现引用这些规划的目标和措施，草案中的数字与它们的指标对照。',
    en: 'Findings cite the goals and measures of these plans, and figures of drafts are held against theirs.',
  },
  'plans.amount': { zh: '{items} 项，指标 {figures} 个', en: '{items} items, {figures} figures' },
  'plans.edition': { zh: '{issuer} · {number} · {date}', en: '{issuer} · {number} · {date}' },
  'plans.other': { zh: '组织实施和监测评估', en: 'Organisation and monitoring' },
  'plans.goal': { zh: '主要目标', en: 'Goal' },
  'plans.measure': { zh: '策略措施', en: 'Measure' },
  'plans.organisation': { zh: '组织实施', en: 'Organisation' },
  'plans.monitoring': { zh: '监测评估', en: 'Monitoring' },
  'plans.importNew': { zh: '从正式文本导入新规划…', en: 'Import a plan from its official text…' },

  'rules.search': { zh: '查找规则', en: 'Search rules' },
  'rules.hint': {
    zh: '词语、句式、规则标识或依据，如：产假、{only}、H4',
    en: 'A word, a pattern, an id or a basis, such as leave, {only}, H4',
  },
  'rules.criterion': { zh: '评估要点', en: 'Criterion' },
  'rules.level': { zh: '等级', en: 'Level' },
  'rules.from': { zh: '来自', en: 'From' },
  'rules.all': { zh: '全部', en: 'All' },
  'rules.found': { zh: '{n} 条规则', en: '{n} rules' },
  'rules.none': {
    zh: '没有这样的规则，请换一个词或者放宽条件。',
    en: 'No such rule: try another word or fewer conditions.',
  },
  'rules.more': { zh: '再列 {n} 条', en: 'Show {n} more' },
  'rules.patterns': { zh: '句式', en: 'Patterns' },
  'rules.suggestion': { zh: '建议', en: 'Suggestion' },
  'rules.basis': { zh: '依据', en: 'Basis' },
  'rules.try': { zh: '用这条规则试句', en: 'Try this rule' },

  'packs.lead': {
    zh: '本单位自己的规则、词类、规划和制度条文，写在一个 YAML 或 JSON 文件里，与程序自带的一起用于评估。',
    en: 'Rules, word classes, plans and provisions of your unit in one YAML or JSON file, used beside the program’s own.',
  },
  'packs.load': { zh: '载入规则包…', en: 'Load a pack…' },
  'packs.new': { zh: '新写一个', en: 'Write a new one' },
  'packs.none': {
    zh: '还没有规则包。可以载入同事给的文件，或者新写一个。',
    en: 'There is no pack yet. Load a colleague’s file, or write a new one.',
  },
  'packs.inUse': { zh: '评估时使用', en: 'Use in reviews' },
  'packs.amount': {
    zh: '规则 {rules} · 词类 {classes} · 规划 {plans} · 条文 {articles}',
    en: '{rules} rules · {classes} classes · {plans} plans · {articles} articles',
  },
  'packs.version': { zh: '版本 {version}', en: 'Version {version}' },
  'packs.edit': { zh: '编辑', en: 'Edit' },
  'packs.export': { zh: '导出', en: 'Export' },
  'packs.remove': { zh: '移除', en: 'Remove' },
  'packs.removed': { zh: '已移除“{title}”。', en: '“{title}” was removed.' },
  'packs.undo': { zh: '撤销', en: 'Undo' },
  'packs.added': { zh: '已载入“{title}”，评估时使用。', en: '“{title}” was loaded and is in use.' },
  'packs.refused': { zh: '“{name}”不能使用：', en: '“{name}” cannot be used:' },
  'packs.again': {
    zh: '已有的评估不会变；重新评估草案时才用到。',
    en: 'Reviews that are there stay as they are; a draft reviewed again is reviewed with it.',
  },
  'packs.trouble': { zh: '没有存下：{why}', en: 'Could not be kept: {why}' },

  'problems.none': { zh: '没有发现问题。', en: 'No problems.' },
  'problems.some': { zh: '{n} 个问题', en: '{n} problems' },
  'problems.line': { zh: '第 {line} 行', en: 'Line {line}' },
  'problems.working': { zh: '正在检查…', en: 'Checking…' },

  'editor.text': { zh: '规则包的内容', en: 'Text of the pack' },
  'editor.hint': {
    zh: '边写边检查写法和引用；例句由“运行例句”检查。格式见 docs/packs.md 和 docs/rules.md。',
    en: 'Syntax and references are checked as you write; “Run the examples” checks the examples. The format is in docs/packs.md and docs/rules.md.',
  },
  'editor.run': { zh: '运行例句', en: 'Run the examples' },
  'editor.passed': { zh: '例句和建议都符合。', en: 'All examples and suggestions behave.' },
  'editor.save': { zh: '保存并使用', en: 'Save and use' },
  'editor.saved': { zh: '已保存。', en: 'Saved.' },
  'editor.wrong': { zh: '先改好问题，才能保存。', en: 'Mend the problems first.' },
  'editor.starter': {
    zh: `pack:
  id: my-unit
  title: 本单位补充规则
  version: "1"
  unit: 法制科
classes:
  - id: our-rooms
    title: 本单位场所
    titleEn: our rooms
    terms: [办事大厅, '(一|二)号窗口', 接待室]
rules:
  - id: prams-turned-away
    kind: provision
    frame: ground
    level: explain
    criterion: D5
    domains: [child-environment]
    match: ['{our-rooms} ~12 (谢绝|不接待) ~6 (婴儿车|童车)']
    message: 谢绝婴儿车可能使照护婴幼儿的人无法办事，请核对是否另有停放处。
    messageEn: Turning prams away may shut out those who care for infants; check.
    suggestion: 改为“设置婴儿车停放处，方便携带婴幼儿的群众办事”。
    suggestionEn: Provide a place for prams instead.
    basis: [minors-protection-law-4]
    examples:
      flag:
        - 办事大厅谢绝婴儿车进入。
        - 一号窗口不接待推童车的群众。
        - 接待室谢绝婴儿车。
      pass:
        - 办事大厅设置婴儿车停放处。
        - 接待室谢绝推销。
        - 停车场谢绝婴儿车占道。
`,
    en: `pack:
  id: my-unit
  title: Rules of our unit
  version: "1"
classes:
  - id: our-rooms
    title: 本单位场所
    titleEn: our rooms
    terms: [service hall, reception room, counter]
rules:
  - id: prams-turned-away
    kind: provision
    frame: ground
    level: explain
    criterion: D5
    domains: [child-environment]
    match: ['(prams|strollers) ~24 {our-rooms}']
    unless: ['welcome']
    message: 谢绝婴儿车可能使照护婴幼儿的人无法办事，请核对。
    messageEn: Turning prams away may shut out those who care for infants; check.
    suggestion: 设置婴儿车停放处。
    suggestionEn: Provide a place for infants' carriages.
    basis: [minors-protection-law-4]
    examples:
      flag:
        - No prams are admitted to the service hall.
        - Strollers stay outside the reception room.
        - Leave prams away from the counter.
      pass:
        - Prams are welcome in the service hall.
        - The reception room opens at nine.
        - Strollers may be parked anywhere.
`,
  },

  'bench.sentence': { zh: '要试的句子', en: 'Text to try' },
  'bench.sample': { zh: '如：本岗位仅限男性报考。', en: 'For example: Only male candidates may apply.' },
  'bench.rule': { zh: '规则', en: 'Rule' },
  'bench.allRules': { zh: '所有规则', en: 'All rules' },
  'bench.run': { zh: '试一试', en: 'Try' },
  'bench.empty': {
    zh: '没有规则报出，也没有规则差一点报出。',
    en: 'No rule found anything, or nearly did.',
  },
  'bench.lead': {
    zh: '写一句话，看哪些词对上了、哪个例外使它不报、哪条规则差一点报出、差在哪里。',
    en: 'Write a sentence and see which words matched, which exception spoke, and which rule nearly did and why not.',
  },

  'import.lead': {
    zh: '选择规划的正式文本（.txt .docx .pdf 等）。程序读出领域、目标、措施和指标，请逐项核对，改正后加入。',
    en: 'Choose the official text of a plan (.txt, .docx, .pdf …). Domains, goals, measures and figures are read from it; look them over, correct them, and add the plan.',
  },
  'import.choose': { zh: '选择正式文本…', en: 'Choose the text…' },
  'import.before': { zh: '接续的规划', en: 'Goes on with' },
  'import.working': { zh: '正在读“{name}”…', en: 'Reading “{name}”…' },
  'import.failed': { zh: '没有读出“{name}”：{why}', en: '“{name}” could not be read: {why}' },
  'import.found': {
    zh: '读到 {items} 项（目标 {goals}、措施 {measures}），指标 {figures} 个，与已有条目对应 {links} 项。',
    en: '{items} items ({goals} goals, {measures} measures), {figures} figures, {links} links to earlier items.',
  },
  'import.nothing': {
    zh: '没有读到目标和措施。程序靠“一、”“（一）”“1.”的编号和“主要目标”“策略措施”识别条目。',
    en: 'No goals or measures were found. Items are recognised by their numbers and by the words 主要目标 and 策略措施.',
  },
  'import.id': { zh: '标识（小写字母、数字、连字符）', en: 'Id (a–z, digits, hyphens)' },
  'import.title': { zh: '规划名称', en: 'Title' },
  'import.short': { zh: '简称', en: 'Short name' },
  'import.issuer': { zh: '印发机关', en: 'Issuer' },
  'import.number': { zh: '文号', en: 'Number' },
  'import.date': { zh: '印发日期', en: 'Date' },
  'import.level': { zh: '级别', en: 'Level' },
  'import.city': { zh: '市', en: 'City' },
  'import.district': { zh: '区', en: 'District' },
  'import.from': { zh: '起始年', en: 'From' },
  'import.to': { zh: '终止年', en: 'To' },
  'import.marks': {
    zh: '草案用来自称的词（用顿号隔开）',
    en: 'Words by which drafts name this area (with 、 between)',
  },
  'import.domain': { zh: '领域', en: 'Domain' },
  'import.none': { zh: '（领域之外）', en: '(outside the domains)' },
  'import.item': { zh: '条目', en: 'Item' },
  'import.quote': { zh: '引文', en: 'Quotation' },
  'import.figures': { zh: '指标', en: 'Figures' },
  'import.direction': { zh: '方向', en: 'Direction' },
  'import.atLeast': { zh: '不低于', en: 'At least' },
  'import.atMost': { zh: '不高于', en: 'At most' },
  'import.about': { zh: '左右', en: 'About' },
  'import.exactly': { zh: '等于', en: 'Exactly' },
  'import.all': { zh: '全部', en: 'All' },
  'import.link': { zh: '对应的已有条目', en: 'Earlier item' },
  'import.noLink': { zh: '无', en: 'None' },
  'import.drop': { zh: '不要这一项', en: 'Leave this out' },
  'import.dropFigure': { zh: '不是指标', en: 'Not a figure' },
  'import.add': { zh: '加入并使用', en: 'Add and use' },
  'import.export': { zh: '导出 YAML', en: 'Export as YAML' },
  'import.added': {
    zh: '“{title}”已加入规则包，评估时使用。',
    en: '“{title}” was added as a pack and is in use.',
  },
  'import.toCheck': {
    zh: '标题、引文、指标和对应关系都可以改。',
    en: 'Titles, quotations, figures and links can all be changed.',
  },
};

export const tk = teller(knowledgeStrings);
