import { useEffect } from 'preact/hooks';
import { type Handlers, provide } from '../keys/keyboard.ts';

/** Takes commands of the keyboard while the component is shown. `inputs` names what the handlers are made of. */
export function useCommands(handlers: Handlers, inputs: readonly unknown[]): void {
  useEffect(() => provide(handlers), inputs);
}
