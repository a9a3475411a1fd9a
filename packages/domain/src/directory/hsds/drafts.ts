import type { Draft } from '../import-problem.ts';
import type { JsonValue } from './json-value.ts';

/** A place in the file. */
export interface Spot {
  /** 1-based. */
  line: number;
  /** JSON path, as in `locations[3].addresses[0].city`. */
  field: string;
}

/** Says that something of the file is not taken over. */
export type Hint = (spot: Spot, message: string) => void;

/** A value at its place; undefined where the file has none, and the place then is where it should be. */
export interface Node extends Spot {
  value: JsonValue | undefined;
}

/** A member of an object. Absent, too, where `node` is no object or the member is null: HSDS means the same by both. */
export function memberOf(node: Node, name: string): Node {
  const member = isContainer(node.value) && 'members' in node.value ? node.value.members.get(name) : undefined;
  const field = node.field === '' ? name : `${node.field}.${name}`;
  return { field, line: member?.line ?? node.line, value: member?.value ?? undefined };
}

/** The items of a list; none where `node` is no list. */
export function itemsOf(node: Node): Node[] {
  if (!isContainer(node.value) || !('items' in node.value)) return [];
  return node.value.items.map(({ line, value }, index) => ({ line, value, field: `${node.field}[${index}]` }));
}

const isContainer = (value: JsonValue | undefined) => typeof value === 'object' && value !== null;

/** What stands at a node; an object or list where a single value belongs becomes an empty one, which no field takes. */
export function plainOf({ value }: Node): unknown {
  if (!isContainer(value)) return value ?? undefined;
  return 'items' in value ? [] : {};
}

/** The text at a node, undefined where it is something else. */
export function textOf({ value }: Node): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** As `plainOf`, but empty text counts as absent. For what is optional and cannot be empty. */
export function filledOf(node: Node): unknown {
  return textOf(node)?.trim() === '' ? undefined : plainOf(node);
}

/** One field of the contract with where it and its parts come from. */
export interface Field extends Spot {
  value: unknown;
  /** Path within the field (`street`, `0.opens`) to its place. */
  parts: ReadonlyMap<string, Spot>;
}

/** A record in the making: field of the contract to what the file says of it. */
export type Fields = Map<string, Field>;

const NO_PARTS: ReadonlyMap<string, Spot> = new Map();

export function put(fields: Fields, name: string, value: unknown, spot: Spot, parts = NO_PARTS): void {
  fields.set(name, { value, line: spot.line, field: spot.field, parts });
}

/** Adds what `more` knows and `fields` does not. Answers the fields of `more` that say something else. */
export function complete(fields: Fields, more: Fields): Field[] {
  const conflicts: Field[] = [];
  for (const [name, field] of more) {
    const known = fields.get(name);
    if (known?.value === undefined) {
      if (!known || field.value !== undefined) fields.set(name, field);
    } else if (field.value !== undefined && JSON.stringify(known.value) !== JSON.stringify(field.value)) {
      conflicts.push(field);
    }
  }
  return conflicts;
}

/** A record for the checks that follow. */
export function toDraft(record: Spot, fields: Fields): Draft {
  const spotOf = (path: string): Spot => {
    const [name = '', ...rest] = path.split('.');
    const field = fields.get(name);
    for (; field && rest.length > 0; rest.pop()) {
      const part = field.parts.get(rest.join('.'));
      if (part) return part;
    }
    return field ?? record;
  };
  const known = [...fields].filter(([, { value }]) => value !== undefined);
  return {
    value: Object.fromEntries(known.map(([name, { value }]) => [name, value])),
    lineOf: (path) => (path === '' ? record : spotOf(path)).line,
    fieldOf: (path) => (path === '' ? record : spotOf(path)).field,
  };
}
