import { useState } from 'preact/hooks';

/** What was typed outlives a change of the screen and a reload, in this window alone. */
const PREFIX = 'jmd-outreach-tools/';

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/**
 * What somebody types into a form, kept until it is saved.
 * @param name of the form and of what it is about, with the site
 */
export function useDraft<T>(name: string, start: T) {
  const key = PREFIX + name;
  const [state, setState] = useState<{ value: T; kept: boolean }>(() => {
    const kept = read<T>(key);
    return { value: kept ?? start, kept: kept !== null };
  });
  return {
    value: state.value,
    /** Whether something was typed that is not saved. */
    kept: state.kept,
    set(value: T) {
      sessionStorage.setItem(key, JSON.stringify(value));
      setState({ value, kept: true });
    },
    /** Saved, or thought better of. */
    drop(value: T = start) {
      sessionStorage.removeItem(key);
      setState({ value, kept: false });
    },
  };
}
