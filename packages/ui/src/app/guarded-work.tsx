import { type ComponentChildren, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import { useWork, type Work } from './use-work.ts';

/** What is said around any piece of work. */
export interface WorkWords {
  working: string;
  loading: string;
  retry: string;
  more: string;
  cancelled: string;
}

/** Does a piece of work, and whatever has to come before it is let through. */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;

interface WorkSetup {
  words: WorkWords;
  /** Words for whatever was thrown. */
  toText: (thrown: unknown) => string;
  guard: Guard;
}

const WorkContext = createContext<WorkSetup | null>(null);

/** Somebody thought better of it: nothing was done. */
export class Cancelled extends Error {}

/** Gives every form, button and list inside of it the app's words, and perhaps a guard. */
export function WorkProvider({
  words,
  toText,
  guard = (work) => work(),
  children,
}: Omit<WorkSetup, 'guard'> & { guard?: Guard; children: ComponentChildren }) {
  return h(WorkContext.Provider, { value: { words, toText, guard } }, children);
}

export function useWorkSetup(): WorkSetup {
  const setup = useContext(WorkContext);
  if (!setup) throw new Error('Work is done inside of a WorkProvider');
  return setup;
}

/** Work that passes the guard, for example one that asks for a new proof of who is there and then goes on by itself. */
export function useGuardedWork(): Work {
  const { words, toText, guard } = useWorkSetup();
  const { run, ...state } = useWork((thrown) => (thrown instanceof Cancelled ? words.cancelled : toText(thrown)));
  return { ...state, run: (work) => run(() => guard(work)) };
}
