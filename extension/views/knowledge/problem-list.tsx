import type { SeedProblem } from '../../../analyzer/knowledge/read-yaml.ts';
import { tk } from '../../i18n/knowledge-strings.ts';

interface ProblemListProps {
  problems: readonly SeedProblem[];
  /** Says which pack, where there may be several. */
  named?: boolean;
  /** Leads to the line. */
  onGo?(line: number): void;
}

/** What is wrong with a pack, line by line. */
export function ProblemList({ problems, named, onGo }: ProblemListProps) {
  return (
    <ul class="problems">
      {problems.map(({ file, line, reason }, index) => (
        <li key={index}>
          {named && <strong>{file} </strong>}
          {onGo ? (
            <button type="button" class="quiet" data-line={line} onClick={() => onGo(line)}>
              {tk('problems.line', { line })}
            </button>
          ) : (
            <span class="hint">{tk('problems.line', { line })}</span>
          )}{' '}
          {reason}
        </li>
      ))}
    </ul>
  );
}
