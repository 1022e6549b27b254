import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inTurn } from '../components/in-turn.ts';
import { sameList } from '../desk/per-entry.ts';
import { DraftPart, type DraftPartProps } from './draft-part.tsx';
import type { Marked } from './use-marks.ts';

/** More marks than this at once are set part by part: the page answers its user in between. */
const MANY = 100;

interface SteadyPartProps extends DraftPartProps {
  /** Index of the first of these paragraphs in the draft; `marked` is that of the whole draft. */
  from: number;
}

/** Some paragraphs of the draft, which are set again only when something that touches them has changed. */
export function SteadyPart({ text, paragraphs, roles, from, marked }: SteadyPartProps) {
  const touching = Array.from(paragraphs, (_one, index) => marked.get(from + index) ?? []);
  const wanted = useSame({ paragraphs, touching });
  const [set, setSet] = useState(wanted);
  const count = wanted.touching.reduce((sum, { length }) => sum + length, 0);
  // Old marks on the same words are right for a moment; on other words they never are.
  const late = set !== wanted && set.paragraphs === paragraphs && count > MANY;
  useEffect(() => {
    if (late) return inTurn(() => setSet(wanted));
    setSet(wanted);
    return undefined;
  }, [late, wanted]);
  const shown = late ? set : wanted;
  return useMemo(() => {
    const own = new Map(
      shown.touching.flatMap((spots, index): [number, Marked[]][] =>
        spots.length > 0 ? [[index, spots]] : [],
      ),
    );
    return <DraftPart text={text} paragraphs={paragraphs} marked={own} roles={roles} />;
  }, [text, paragraphs, roles, shown]);
}

interface Touched {
  paragraphs: DraftPartProps['paragraphs'];
  touching: readonly Marked[][];
}

/** The same object as long as it says the same. */
function useSame(now: Touched): Touched {
  const last = useRef(now);
  const { paragraphs, touching } = last.current;
  const same =
    paragraphs === now.paragraphs && touching.every((spots, index) => sameList(spots, now.touching[index]!));
  if (!same) last.current = now;
  return last.current;
}
