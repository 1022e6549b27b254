import { stringify } from 'yaml';
import { planOfRead, type ReadPlan } from './read-plan.ts';

/** A plan that was read, as a file of seeds/plans. */
export function planFile(id: string, read: ReadPlan): string {
  return stringify(planOfRead(id, read), { lineWidth: 0 });
}
