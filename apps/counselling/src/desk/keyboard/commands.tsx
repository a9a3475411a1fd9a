import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Command, readKey } from './read-key.ts';

type Handlers = Map<Command, () => void>;
const CommandContext = createContext<Handlers>(new Map());

/** What a command does here and now; null where it does nothing. The button that does the same stands on the page. */
export function useCommand(command: Command, run: (() => void) | null): void {
  const handlers = useContext(CommandContext);
  const latest = useRef(run);
  latest.current = run;
  // With what is drawn, not after it: who is quick presses the key at once.
  useLayoutEffect(() => {
    if (run === null) return;
    const call = () => latest.current?.();
    handlers.set(command, call);
    return () => {
      if (handlers.get(command) === call) handlers.delete(command);
    };
  }, [command, run === null]);
}

/** Keys of one letter can be switched off (WCAG 2.1.4): who dictates would set them off. Kept on this device. */
const SWITCH = 'jmd-desk-keys';

export function useKeySwitch(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => stored((store) => store.getItem(SWITCH)) !== 'off');
  return [
    on,
    (next) => {
      setOn(next);
      stored((store) => (next ? store.removeItem(SWITCH) : store.setItem(SWITCH, 'off')));
    },
  ];
}

/** A browser that keeps nothing forgets the choice with the page. */
function stored<T>(use: (store: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

/** Hears keys for everything inside of it. */
export function Commands({ on, children }: { on: boolean; children: ComponentChildren }) {
  const handlers = useMemo<Handlers>(() => new Map(), []);
  const afterG = useRef(false);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      const { command, g } = readKey({
        key: event.key,
        modified: event.ctrlKey || event.altKey || event.metaKey,
        typing:
          at?.closest('input, textarea, select, [contenteditable]') != null ||
          document.querySelector('dialog[open]') != null,
        inList: at?.closest('.case-list') != null,
        afterG: afterG.current,
      });
      afterG.current = g;
      const run = command && handlers.get(command);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on]);
  return <CommandContext.Provider value={handlers}>{children}</CommandContext.Provider>;
}
