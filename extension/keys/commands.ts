/** Where a command may be given. What meets there must not share a key: see `meets`. */
export type Place = 'everywhere' | 'start' | 'desk' | 'findings' | 'writing';

export interface Command {
  id: string;
  /** The keys it has until the user gives it others, spelled as in `chord.ts`. */
  keys: readonly string[];
  place: Place;
  /** Heard while something is being typed, too. */
  inFields?: true;
  /** Its key is what every user expects of it, and stays. */
  fixed?: true;
}

/** Every command of the keyboard, in the order of the list. Their names are in i18n/command-strings.ts. */
export const commands = [
  { id: 'finding.next', keys: ['j', 'ArrowDown'], place: 'findings' },
  { id: 'finding.previous', keys: ['k', 'ArrowUp'], place: 'findings' },
  { id: 'finding.open', keys: ['u'], place: 'findings' },
  { id: 'finding.place', keys: ['g'], place: 'findings' },
  { id: 'finding.accept', keys: ['a'], place: 'findings' },
  { id: 'finding.adapt', keys: ['p'], place: 'findings' },
  { id: 'finding.dismiss', keys: ['d'], place: 'findings' },
  { id: 'finding.note', keys: ['n'], place: 'findings' },
  { id: 'finding.copy', keys: ['c'], place: 'findings' },
  { id: 'finding.putIn', keys: ['i'], place: 'findings' },
  { id: 'finding.back', keys: ['Escape'], place: 'findings', inFields: true, fixed: true },
  { id: 'write.next', keys: ['F8'], place: 'writing', inFields: true },
  { id: 'write.previous', keys: ['Shift+F8'], place: 'writing', inFields: true },
  { id: 'write.putIn', keys: ['F9'], place: 'writing', inFields: true },
  { id: 'words.note', keys: ['m'], place: 'findings' },
  { id: 'undo', keys: ['Ctrl+z'], place: 'desk' },
  { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], place: 'desk' },
  { id: 'export', keys: ['e'], place: 'desk' },
  { id: 'tab.text', keys: ['1'], place: 'desk' },
  { id: 'tab.write', keys: ['2'], place: 'desk' },
  { id: 'tab.file', keys: ['3'], place: 'desk' },
  { id: 'tab.criteria', keys: ['4'], place: 'desk' },
  { id: 'tab.versions', keys: ['5'], place: 'desk' },
  { id: 'tab.replies', keys: ['6'], place: 'desk' },
  { id: 'tab.exchange', keys: ['7'], place: 'desk' },
  { id: 'home', keys: ['h'], place: 'desk' },
  { id: 'draft.write', keys: ['w'], place: 'start' },
  { id: 'draft.review', keys: ['Ctrl+Enter'], place: 'start', inFields: true },
  { id: 'search', keys: ['/'], place: 'everywhere' },
  { id: 'list', keys: ['?'], place: 'everywhere' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

export function commandOf(id: CommandId): Command {
  return byId.get(id)!;
}

/** A draft is written at the start and on the desk. */
const isAnywhere = (place: Place) => place === 'everywhere' || place === 'writing';

/** Whether commands of the two places can be given at one time: the start and the desk are never shown together. */
export function meets(one: Place, other: Place): boolean {
  if (isAnywhere(one) || isAnywhere(other)) return true;
  return (one === 'start') === (other === 'start');
}
