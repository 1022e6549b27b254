import * as z from 'zod';
import type { Plan } from '../../analyzer/knowledge/plan-schema.ts';
import type { SeedFile, SeedProblem } from '../../analyzer/knowledge/read-yaml.ts';
import type { Language, Level, RuleKind } from '../../analyzer/model.ts';
import type { ReadPlan } from '../../analyzer/plan-import/read-plan.ts';

/** What the room of knowledge asks of the worker. The worker is ours: what it lists is not read over again here. */

const language = z.enum(['zh', 'en']);
const file = z.object({ path: z.string(), text: z.string() });
export const packFiles = z.array(file);

const from = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

export const knowledgeJobs = {
  /** Plans and rules, the packs' among them. */
  catalogue: { input: z.object({ language, packs: packFiles }), output: from<Catalogue>() },
  /** Reads and checks one pack as if it were in use beside the others; `examples`: runs them as well. */
  checkPack: {
    input: z.object({ file, beside: packFiles, language, examples: z.boolean() }),
    output: from<CheckedPack>(),
  },
  /** Reads a plan from its official text. */
  readPlan: {
    input: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array<ArrayBuffer>), before: z.string() }),
    output: from<ReadPlan>(),
  },
  /** A plan as the file of a pack, or as one of seeds/plans. */
  planFile: {
    input: z.object({ plan: from<Plan>(), as: z.enum(['pack', 'seed']) }),
    output: z.string(),
  },
};

export interface KnowledgeJobs {
  catalogue: { input: { language: Language; packs: SeedFile[] }; output: Catalogue };
  checkPack: {
    input: { file: SeedFile; beside: SeedFile[]; language: Language; examples: boolean };
    output: CheckedPack;
  };
  readPlan: {
    input: { name: string; bytes: Uint8Array<ArrayBuffer>; before: string };
    output: ReadPlan;
  };
  planFile: { input: { plan: Plan; as: 'pack' | 'seed' }; output: string };
}

/** A rule as the room lists it. `pack` is null for the program's own. */
export interface ListedRule {
  id: string;
  kind: RuleKind;
  level: Level;
  criterion: string;
  domains: string[];
  message: string;
  suggestion: string;
  basis: string[];
  patterns: string[];
  pack: string | null;
}

export interface ListedPlan extends Omit<Plan, 'marks'> {
  pack: string | null;
}

export interface Catalogue {
  plans: ListedPlan[];
  rules: ListedRule[];
  /** Packs that could not be joined, with the reasons. */
  leftOut: SeedProblem[];
}

export interface CheckedPack {
  problems: SeedProblem[];
  /** What the pack holds; null where it cannot be read. */
  pack: {
    id: string;
    title: string;
    version: string;
    unit: string;
    /** Ids of its rules as the analyzer names them. */
    rules: string[];
    plans: number;
    classes: number;
    articles: number;
  } | null;
}
