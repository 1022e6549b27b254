import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';

const context = createContext<Desk | null>(null);

export const DeskProvider = context.Provider;

export function useDesk(): Desk {
  const desk = useContext(context);
  if (!desk) throw new Error('rendered outside DeskProvider');
  return desk;
}
