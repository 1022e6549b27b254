import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../analyzer/model.ts';

/** What a place adds to the cards of its findings: where the draft is written, the button that puts a suggestion in. */
const context = createContext<ComponentType<{ finding: Finding }> | null>(null);

export const CardToolsProvider = context.Provider;

export function useCardTools(): ComponentType<{ finding: Finding }> | null {
  return useContext(context);
}
