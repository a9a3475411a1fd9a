import type { LogEntry, SetEntry } from '@jmd-digital/schemas';
import { compareEntries } from './log.ts';

/** A field of a document as all devices together have it. */
export interface Field {
  value: SetEntry['value'];
  entry: SetEntry;
  /** Other values that were written without knowing of this one, newest first. None of them is lost. */
  conflicts: SetEntry[];
}

/** Fields by path. A field that was taken away is not in it. */
export type Fields = ReadonlyMap<string, Field>;

/**
 * The fields of one document. The last word is that of the entry that nobody replaced; where there are several, that of the
 * last in order, and the others stay beside it.
 */
export function fieldsOf(log: readonly LogEntry[], doc: SetEntry['doc']): Fields {
  const byPath = new Map<string, SetEntry[]>();
  for (const entry of log) {
    if (entry.kind !== 'set' || entry.doc !== doc) continue;
    const before = byPath.get(entry.path);
    if (before) before.push(entry);
    else byPath.set(entry.path, [entry]);
  }
  const fields = new Map<string, Field>();
  for (const [path, entries] of byPath) {
    const field = settle(entries);
    if (field && field.value !== null) fields.set(path, field);
  }
  return fields;
}

function settle(entries: readonly SetEntry[]): Field | null {
  const replaced = new Set(entries.flatMap(({ replaces }) => replaces));
  const heads = entries.filter(({ id }) => !replaced.has(id)).sort(compareEntries);
  // A circle of entries that replace each other is made by hand only; then the last one stands.
  const entry = heads.at(-1) ?? [...entries].sort(compareEntries).at(-1);
  if (!entry) return null;
  const same = JSON.stringify(entry.value);
  const conflicts = heads.filter((head) => head !== entry && JSON.stringify(head.value) !== same).reverse();
  return { value: entry.value, entry, conflicts };
}

/** Ids of the entries that a new value for the field replaces: all that stand there now. */
export function replacedBy(log: readonly LogEntry[], doc: SetEntry['doc'], path: string): string[] {
  const own = log.filter((entry) => entry.kind === 'set' && entry.doc === doc && entry.path === path) as SetEntry[];
  const replaced = new Set(own.flatMap(({ replaces }) => replaces));
  return own.filter(({ id }) => !replaced.has(id)).map(({ id }) => id);
}

/** A nested value out of the fields: `/work/<id>/employer` gives lists of items with an id, in the order they were begun. */
export function nest(fields: Fields, lists: readonly string[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  const items = new Map<string, Map<string, Record<string, unknown>>>();
  const inOrder = [...fields].sort(([, one], [, other]) => compareEntries(one.entry, other.entry));
  for (const [path, { value }] of inOrder) {
    const [head = '', ...rest] = path.slice(1).split('/');
    if (!lists.includes(head)) {
      assign(root, [head, ...rest], value);
      continue;
    }
    const [id = '', ...inner] = rest;
    const list = items.get(head) ?? new Map<string, Record<string, unknown>>();
    items.set(head, list);
    const item = list.get(id) ?? { id };
    list.set(id, item);
    assign(item, inner, value);
  }
  for (const list of lists) root[list] = [...(items.get(list)?.values() ?? [])];
  return root;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a value at a place; `__proto__` and its like are names that no document has. */
function assign(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (!key || key === '__proto__' || key === 'constructor' || key === 'prototype') return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = isRecord(target[key]) ? target[key] : {};
  target[key] = inner;
  assign(inner, rest, value);
}
