import type { ExportInput } from '../export-input.ts';
import { plain } from './filled.ts';
import type { PaperValues } from './paper-values.ts';

/** The steps of the procedure, and what was done when; no rows where nobody has begun. */
export function procedureRows({ record }: ExportInput): Pick<PaperValues['lists'], 'steps' | 'history'> {
  return {
    steps: (record?.steps ?? []).map(({ step, done, who, on, remark }) => ({
      values: {
        box: plain(done ? '■' : '□'),
        step: plain(step),
        who: plain(who),
        when: plain(on),
        remark: plain(remark),
      },
    })),
    history: (record?.history ?? []).map(({ at, by, deed, object, change }) => ({
      values: {
        when: plain(minuteOf(at)),
        who: plain(by),
        deed: plain(deed),
        object: plain(object),
        change: plain(change),
      },
    })),
  };
}

/** Local time, in an order that can be sorted. */
function minuteOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
