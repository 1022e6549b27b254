import type { PackName } from '../model.ts';
import type { Criteria } from './criteria-schema.ts';
import type { DraftForms } from './draft-schema.ts';
import type { FieldNames } from './field-schema.ts';
import type { Form } from './form-schema.ts';
import type { Frequencies } from './frequency-schema.ts';
import type { LexiconClass } from './lexicon-schema.ts';
import type { NeutralSet } from './neutral-schema.ts';
import type { NumberForms } from './numbers-schema.ts';
import type { PaperForm } from './paper-schema.ts';
import type { Domain, Law, Plan } from './plan-schema.ts';
import type { PlanWords } from './plan-words-schema.ts';
import type { ReaderSeed } from './reader-schema.ts';
import type { Filter, Rule, Topic } from './rule-schema.ts';
import type { TriageForm } from './triage-schema.ts';

/** Everything in `seeds/`, checked and put together: what `seeds/.compiled/knowledge.json` holds. */
export interface Knowledge {
  /** Digest of the seeds: two reviews with the same version were made with the same knowledge. */
  version: string;
  domains: Domain[];
  plans: Plan[];
  laws: Law[];
  criteria: Criteria;
  classes: LexiconClass[];
  topics: Topic[];
  filters: Filter[];
  rules: Rule[];
  forms: Form[];
  papers: PaperForm[];
  /** Names of the fields that a unit's own template may hold. */
  fields: FieldNames;
  triage: TriageForm;
  drafts: DraftForms;
  numbers: NumberForms;
  frequencies: Frequencies;
  planWords: PlanWords;
  neutralWords: NeutralSet[];
  /** Null: no second reader. */
  reader: ReaderSeed | null;
  /** Pairs of characters, wrong or variant then right, one UTF-16 unit each: Kangxi radicals and the like. */
  characters: string;
  /** The packs that were joined to it (analyzer/packs); absent where there are none. */
  packs?: PackName[];
}
