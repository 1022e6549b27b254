import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office } from '../desk/review-draft.ts';
import type { AnalyzerClient } from '../worker/client.ts';
import type { Labels } from '../worker/labels-schema.ts';

/** What every view works with. */
export interface OfficeContext extends Office {
  labels: Labels;
  /** A worker beside the office's own, for what must not wait for it. */
  startClient(closing: AbortSignal): AnalyzerClient;
}

const context = createContext<OfficeContext | null>(null);

export const OfficeProvider = context.Provider;

export function useOffice(): OfficeContext {
  const office = useContext(context);
  if (!office) throw new Error('rendered outside OfficeProvider');
  return office;
}
