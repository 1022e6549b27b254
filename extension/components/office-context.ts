import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office } from '../desk/review-draft.ts';
import type { Labels } from '../worker/protocol.ts';

/** What every view works with. */
export interface OfficeContext extends Office {
  labels: Labels;
}

const context = createContext<OfficeContext | null>(null);

export const OfficeProvider = context.Provider;

export function useOffice(): OfficeContext {
  const office = useContext(context);
  if (!office) throw new Error('rendered outside OfficeProvider');
  return office;
}
