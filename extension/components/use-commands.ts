import { useLayoutEffect } from 'preact/hooks';
import { type Handlers, provide } from '../keys/keyboard.ts';

/** Takes commands of the keyboard from the moment the component is shown. `inputs` names what the handlers are made of. */
export function useCommands(handlers: Handlers, inputs: readonly unknown[]): void {
  useLayoutEffect(() => provide(handlers), inputs);
}
