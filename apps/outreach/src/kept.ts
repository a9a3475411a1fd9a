import { useEffect, useState } from 'preact/hooks';

/** What was typed outlives a change of the screen and a reload, in this window alone. Never a secret. */
const PREFIX = 'jmd-outreach/';

export const readKept = <T>(name: string): T | null =>
  JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as T | null;

export function keep(name: string, value: unknown): void {
  if (value === null) sessionStorage.removeItem(PREFIX + name);
  else sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

/** A value that is kept under a name. A component that uses it stays with one name; another name is another component. */
export function useKept<T>(name: string, start: T): [value: T, set: (value: T) => void, drop: () => void] {
  const [value, setValue] = useState<T>(() => readKept<T>(name) ?? start);
  const set = (next: T) => {
    keep(name, next);
    setValue(next);
  };
  return [value, set, () => keep(name, null)];
}

/** Asks before the window is closed, which would take what was typed along. */
export function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
