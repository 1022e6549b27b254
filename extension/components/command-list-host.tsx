import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useCommands } from './use-commands.ts';

/** Shows the list of commands where it is asked for; it is loaded then. */
export function CommandListHost() {
  const list = useSignal<ComponentType<{ onClose(): void }> | null>(null);
  const open = async () => {
    const { CommandList } = await import('../views/command-list.tsx');
    list.value = CommandList;
  };
  useCommands({ list: () => void open() }, []);
  const List = list.value;
  return (
    List && (
      <List
        onClose={() => {
          list.value = null;
        }}
      />
    )
  );
}
