/** What can be done with a single key. */
export const COMMANDS = ['next', 'previous', 'inbox', 'accept', 'reply', 'note', 'search', 'help'] as const;
export type Command = (typeof COMMANDS)[number];

/** The keys of each command, as they are shown. */
export const KEYS: Readonly<Record<Command, string>> = {
  next: 'j',
  previous: 'k',
  inbox: 'g i',
  accept: 'a',
  reply: 'r',
  note: 'n',
  search: '/',
  help: '?',
};

const IN_LIST: ReadonlyMap<string, Command> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
]);

export interface KeyPress {
  key: string;
  /** Ctrl, Alt or the command key is held: that belongs to the browser. */
  modified: boolean;
  /** The key goes into a field, or a dialog is open. */
  typing: boolean;
  /** The focus is in the list of cases, where arrows walk. */
  inList: boolean;
  /** The key before was a `g`. */
  afterG: boolean;
}

/** What a key stands for, and whether the next one goes on from it. Nothing fires while somebody types. */
export function readKey({ key, modified, typing, inList, afterG }: KeyPress): { command: Command | null; g: boolean } {
  if (modified || typing) return { command: null, g: false };
  if (afterG && key === 'i') return { command: 'inbox', g: false };
  if (key === 'g') return { command: null, g: true };
  const command = COMMANDS.find((each) => KEYS[each] === key) ?? (inList ? IN_LIST.get(key) : undefined);
  return { command: command ?? null, g: false };
}
