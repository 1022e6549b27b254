import type { CriterionRow, Paper } from '../paper.ts';
import { plain } from './filled.ts';
import type { PaperRow } from './paper-values.ts';

/** The criteria as rows of a list, with a box for each answer; ■ is in GB 2312 as □ is, so office fonts have it. */
export function criterionRows({ groups }: Paper): PaperRow[] {
  return groups.flatMap(({ title, rows }) =>
    rows.map(({ criterion, question, answer, evidence, value, own }): PaperRow => {
      const box = (wanted: CriterionRow['value']) => plain(own?.value === wanted ? '■' : '□');
      // What does not concern the draft is no open question, whatever its text says.
      const answered = own?.value === 'none' ? null : (own?.value ?? value);
      return {
        criterion,
        ...(answered === null ? {} : { answer: answered }),
        values: {
          criterion: plain(criterion),
          group: plain(title),
          question: plain(question),
          answer: plain(answer),
          evidence: plain(evidence),
          own: plain(own?.word),
          boxYes: box('yes'),
          boxPartly: box('partly'),
          boxNo: box('no'),
          boxNone: box('none'),
          remark: plain(own?.remark),
          places: plain(own?.places),
          checked: plain(own?.checked),
        },
      };
    }),
  );
}
