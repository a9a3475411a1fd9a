import { problemAt } from './assemble-check.ts';
import { canonical } from './canonical.ts';
import type { Draft, Problem } from './import-problem.ts';

/** Records by the key of their id, in the order of the file; null where a record was left out. */
export type Gathered<T> = Map<string, T | null>;

const DUPLICATE = 'This id stands in the file before, with another name. Every record needs an id of its own.';
const CONFLICTING = 'The file says something else about this before. What came first is taken.';

/** Records may be repeated: what says the same again is passed over, the first one without an error is taken. */
export function gather<T>(
  drafts: readonly Draft[],
  problems: Problem[],
  check: (draft: Draft) => { value: T | null; problems: readonly Problem[] },
): Gathered<T> {
  const gathered: Gathered<T> = new Map();
  const said = new Map<string, { isNew(draft: Draft): boolean; taken: Draft | null }>();
  for (const draft of drafts) {
    const key = keyOf(draft.value.id);
    const before = key === null ? undefined : said.get(key);
    if (before && !before.isNew(draft)) continue;
    const { value, problems: own } = check(draft);
    problems.push(...own);
    if (key === null) continue;
    const entry = before ?? { isNew: newContent(draft), taken: null };
    said.set(key, entry);
    if (entry.taken && value) problems.push(conflict(entry.taken, draft));
    else if (value) entry.taken = draft;
    gathered.set(key, gathered.get(key) ?? value);
  }
  return gathered;
}

/** Tells whether a draft says something that neither `first` nor one asked about before said. */
function newContent(first: Draft): (draft: Draft) => boolean {
  // Most repetitions are the same to the letter, so the slow comparison is left for the others.
  const letters = new Set([JSON.stringify(first.value)]);
  let contents: Set<string> | null = null;
  return (draft) => {
    const text = JSON.stringify(draft.value);
    if (letters.has(text)) return false;
    letters.add(text);
    contents ??= new Set([contentOf(first)]);
    const content = contentOf(draft);
    if (contents.has(content)) return false;
    contents.add(content);
    return true;
  };
}

const contentOf = ({ value }: Draft) => canonical({ ...value, id: keyOf(value.id) });

/** Another name under the same id is another record that would be lost; any other difference is one of wording. */
function conflict(taken: Draft, draft: Draft): Problem {
  const differs = (name: string) => canonical(taken.value[name]) !== canonical(draft.value[name]);
  if (differs('name')) return problemAt(draft, 'id', 'duplicate_id', DUPLICATE);
  const fields = new Set([...Object.keys(taken.value), ...Object.keys(draft.value)]);
  return problemAt(draft, [...fields].find(differs) ?? 'id', 'conflicting', CONFLICTING, 'hint');
}

/** Ids compare without regard to case, and also where they are no UUIDs, so that what refers to them is understood. */
export function keyOf(id: unknown): string | null {
  return typeof id === 'string' && id.trim() !== '' ? id.trim().toLowerCase() : null;
}
