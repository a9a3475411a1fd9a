import type { FindSitesInput, FindSitesOutput } from '@jmd-digital/schemas';

const PREFIX = 'jmd-finder:';

/** Remembers the last answers, so that a lost network still shows what was known. */
const here = new Map<string, FindSitesOutput>();

const keyOf = (query: FindSitesInput) => PREFIX + JSON.stringify(query);

/**
 * Keeps an answer until the page is left. What a person asked for by hand is kept for the tab, too, where storage is not
 * blocked; without an act of theirs nothing is stored.
 */
export function remember(query: FindSitesInput, answer: FindSitesOutput, byHand: boolean): void {
  here.set(keyOf(query), answer);
  if (!byHand) return;
  try {
    sessionStorage.setItem(keyOf(query), JSON.stringify(answer));
  } catch {
    // Blocked or full: the copy in memory has to do.
  }
}

/** The last known answer to the very same question, or null. */
export function recall(query: FindSitesInput): FindSitesOutput | null {
  const held = here.get(keyOf(query));
  if (held) return held;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(query)) ?? 'null');
    return isAnswer(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Storage is shared with the host page, so what comes out of it is looked at before it is shown. */
function isAnswer(value: unknown): value is FindSitesOutput {
  const { kind, at, online } = (value ?? {}) as Record<string, unknown>;
  return typeof kind === 'string' && typeof at === 'string' && typeof online === 'object' && online !== null;
}
