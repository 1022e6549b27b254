import { randomFrom } from '../texts/generate.ts';

/** What is cut out of a text, where, and what is put there. */
interface Typed {
  at: number;
  cut: number;
  words: string;
}

/** Eight hours of somebody who changes a draft every second and a half. */
export const EDITS_OF_A_DAY = 20_000;

/** Mostly on from where the last edit was; else somewhere else in the draft. */
const NEARBY = 0.8;
/** The part of the edits that puts in a clause, some with a problem: as people write, or one problem after another. */
const CLAUSE_OR_PROBLEM = 0.1;
const FEW_PROBLEMS = 0.002;
export const MANY_PROBLEMS = 0.09;
const WORDS = [
  '应当',
  '，',
  '及时',
  '负责',
  '不得',
  '和',
  '依法',
  '。',
  '职工',
  '的',
  '其他',
  '申请',
  '公示',
];
const PROBLEMS = [
  '协管员岗位仅限男性报考。',
  '男满六十周岁、女满五十周岁的，可以申请。',
  '领取补贴时由户主签字，',
];
const CLAUSES = [
  '申请材料应当真实、完整。',
  '\n主管部门应当在十五日内答复。',
  '经费列入年度预算，',
  '\n本办法所称设施，包括道路、桥梁和管线。',
  '受理机构应当出具回执。',
  '\n有关单位应当予以配合。',
  '公示期不少于七日，',
  '逾期不补正的，视为撤回申请。',
];

/**
 * The edits of a day on a draft, and what it leaves of it: words and clauses put in, some of them with a problem, signs
 * deleted, lines struck, so that the draft stays about as long as it was.
 */
export function dayOfEdits(
  draft: string,
  count: number,
  { seed = 1, problems = FEW_PROBLEMS } = {},
): { edits: Typed[]; text: string } {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const edits: Typed[] = [];
  let text = draft;
  let caret = 0;
  while (edits.length < count) {
    if (random() > NEARBY) caret = below(text.length);
    const edit = text.length > draft.length * 1.05 ? struck(text, caret) : typed(text, caret);
    // Nothing was cut and nothing put in: no edit.
    if (edit.words === '' && edit.cut === 0) {
      caret = below(text.length);
      continue;
    }
    edits.push(edit);
    text = after(text, edit);
    caret = edit.at + edit.words.length;
  }
  return { edits, text };

  function typed(now: string, at: number): Typed {
    const lot = random();
    if (lot < problems) return { at, cut: 0, words: PROBLEMS[below(PROBLEMS.length)]! };
    if (lot < CLAUSE_OR_PROBLEM) return { at, cut: 0, words: CLAUSES[below(CLAUSES.length)]! };
    const cut = Math.min(below(4), now.length - at);
    return lot < 0.4 ? { at, cut, words: '' } : { at, cut, words: WORDS[below(WORDS.length)]! };
  }
}

/** The line that the caret stands in, with its end. */
function struck(text: string, caret: number): Typed {
  const at = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  return { at, cut: (end < 0 ? text.length : end + 1) - at, words: '' };
}

export function after(text: string, { at, cut, words }: Typed): string {
  return text.slice(0, at) + words + text.slice(at + cut);
}
