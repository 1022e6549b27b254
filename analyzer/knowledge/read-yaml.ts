import { type Document, type DocumentOptions, LineCounter, type ParseOptions, parseDocument } from 'yaml';
import type * as z from 'zod';

/** A seed file as text. */
export interface SeedFile {
  /** Path below `seeds/`, for messages. */
  path: string;
  text: string;
}

/** What is wrong with a seed file, where. */
export interface SeedProblem {
  file: string;
  line: number;
  reason: string;
}

/** A YAML file that could be read, with the way from its values back to their lines. */
export interface OpenYaml {
  value: unknown;
  document: Document;
  /** Line of the value at a path, or of the nearest above it that is there. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads one YAML file by its schema. Problems carry the line of the value they speak of; `words` are the language of
 * the schema's messages.
 */
export function readYaml<S extends z.ZodType>(
  file: SeedFile,
  schema: S,
  problems: SeedProblem[],
  words?: z.core.$ZodErrorMap,
): z.output<S> | null {
  const open = openYaml(file, problems);
  return open && byShape(file, { ...open, value: open.document.toJS() }, schema, problems, words);
}

/** Reads the syntax alone; the value is not made yet, as aliases may make it larger than any memory. */
export function openYaml(
  file: SeedFile,
  problems: SeedProblem[],
  options: ParseOptions & DocumentOptions = {},
): Omit<OpenYaml, 'value'> | null {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { ...options, lineCounter: lines });
  for (const error of document.errors) {
    problems.push({
      file: file.path,
      line: lines.linePos(error.pos[0]).line,
      reason: error.message.split('\n')[0]!,
    });
  }
  if (document.errors.length > 0) return null;
  return {
    document,
    lineOf(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node: unknown = document.getIn(path.slice(0, depth), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range !== undefined) return lines.linePos(range[0]).line;
      }
      return 1;
    },
  };
}

/** The value by its schema. */
export function byShape<S extends z.ZodType>(
  file: SeedFile,
  { value, lineOf }: OpenYaml,
  schema: S,
  problems: SeedProblem[],
  words?: z.core.$ZodErrorMap,
): z.output<S> | null {
  const result = schema.safeParse(value, words && { error: words });
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) {
    problems.push({
      file: file.path,
      line: lineOf(issue.path),
      reason: `${issue.path.join('.')}: ${issue.message}`,
    });
  }
  return null;
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** Of a union's failed branches the one that came furthest tells most. */
function flatten(issues: readonly z.core.$ZodIssue[]): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
      return [{ path: issue.path, message: issue.message }];
    const fewest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
    return flatten(fewest).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}

/** Line on which a seed file says `id: ID`, for problems found after reading. */
export function lineOfId(file: SeedFile, id: string): number {
  const lines = file.text.split('\n');
  const at = lines.findIndex(
    (line) =>
      /^\s*(?:-\s*)?(?:\{\s*)?id:\s*/.test(line) &&
      line.includes(id) &&
      new RegExp(`\\b${id}(?![\\w-])`).test(line),
  );
  return at < 0 ? 1 : at + 1;
}
