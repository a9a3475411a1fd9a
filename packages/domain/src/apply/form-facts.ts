import type { BodyOf, FormField, SetEntry } from '@jmd-digital/schemas';
import { nameUuid } from '../name-uuid.ts';
import type { Fields } from './documents.ts';

/** What stands in a field of a form. `many` holds ids of options and words of one's own. */
export type FormValue = string | readonly string[] | Readonly<Record<string, unknown>>;
export type FormValues = Readonly<Record<string, FormValue | undefined>>;

type Group = BodyOf<'form'>['groups'][number];
/** One field of a document, to be written. */
export type Fact = Pick<SetEntry, 'doc' | 'path' | 'value'>;

/** Namespace of the ids of what exercises write (RFC 9562): the same exercise writes the same items, on every device. */
const NAMESPACE = '6d2f1c0a-5b0e-4a86-9a55-7a2f0f6c3d11';
const itemId = (exerciseId: string, group: string, part = '') =>
  nameUuid(NAMESPACE, `${exerciseId}/${group}/${encodeURIComponent(part)}`);

/** The item that a group writes. Lists of short things have one for each option. */
function placeOf(exerciseId: string, { id, list }: Group, option?: string): string {
  if (list === 'target') return '/target';
  const folder = list === 'new' || list === 'deadlines' ? '' : `/${list}`;
  return `${folder}/${itemId(exerciseId, id, option)}`;
}

/** Whether a field has something in it that can be written down. */
export function isFilled(field: FormField, value: FormValue | undefined): boolean {
  return fieldProblem(field, value) === null && !isEmpty(value);
}

const isEmpty = (value: FormValue | undefined) =>
  value === undefined ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) ? value.length === 0 : !hasContent(value));
const hasContent = (value: object) =>
  Object.values(value).some((each) => each !== undefined && each !== '' && each !== false);

const DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;

export type FieldProblem = 'too-few' | 'too-many' | 'no-date' | 'order' | 'no-end' | 'too-long';

/** What is wrong in a field that is not empty; null where nothing is. */
export function fieldProblem(field: FormField, value: FormValue | undefined): FieldProblem | null {
  if (isEmpty(value) || value === undefined) return null;
  switch (field.kind) {
    case 'text':
      return [...String(value)].length > (field.long ? 600 : 160) ? 'too-long' : null;
    case 'many': {
      const count = (value as readonly string[]).length;
      return count < field.min ? 'too-few' : count > field.max ? 'too-many' : null;
    }
    case 'month':
      return MONTH.test(String(value)) ? null : 'no-date';
    case 'day':
      return DAY.test(String(value)) ? null : 'no-date';
    case 'period': {
      const { from = '', to = '', ongoing } = value as { from?: string; to?: string; ongoing?: boolean };
      if (!MONTH.test(from) || (to !== '' && !MONTH.test(to))) return 'no-date';
      if (!ongoing && to === '') return 'no-end';
      const shared = Math.min(from.length, to.length);
      return !ongoing && from.slice(0, shared) > to.slice(0, shared) ? 'order' : null;
    }
    default:
      return null;
  }
}

/** The value as the document has it. */
function written(field: FormField, value: FormValue): SetEntry['value'] {
  switch (field.kind) {
    case 'one': {
      const option = field.options.find(({ id }) => id === value);
      return option ? (option.value ?? option.text) : null;
    }
    case 'period': {
      const { from, to, ongoing } = value as { from: string; to?: string; ongoing?: boolean };
      return ongoing ? { from, state: 'ongoing' } : { from, ...(to ? { to } : {}), state: 'ended' };
    }
    case 'cefr':
      return Object.fromEntries(Object.entries(value as object).filter(([, level]) => level));
    case 'many':
      return (value as readonly string[]).map((id) => optionText(field, id));
    default:
      return String(value).trim().normalize('NFC');
  }
}

const optionText = (field: Extract<FormField, { kind: 'many' }>, id: string) => {
  const option = field.options.find((each) => each.id === id);
  return option ? (option.value ?? option.text) : id.trim().normalize('NFC');
};

/** What stands in a form, out of what it wrote earlier, on whatever device. */
export function valuesOf(
  exerciseId: string,
  body: BodyOf<'form'>,
  before: Readonly<Record<'cv' | 'application', Fields>>,
): FormValues {
  const source = `exercise:${exerciseId}`;
  const values: Record<string, FormValue> = {};
  for (const group of body.groups)
    for (const field of group.fields) {
      if (field.kind === 'many' && field.at === '-') {
        const own = [...before[group.doc]].filter(
          ([path, { entry }]) =>
            entry.provenance === source && path.startsWith(`/${group.list}/`) && path.endsWith('/name'),
        );
        if (own.length > 0) values[field.id] = own.map(([, { value }]) => optionId(field, String(value)));
        continue;
      }
      const path = `${placeOf(exerciseId, group)}/${field.at === '-' ? 'name' : field.at}`;
      const found = before[group.doc].get(path);
      if (found) values[field.id] = shown(field, found.value);
    }
  return values;
}

const optionId = ({ options }: Extract<FormField, { kind: 'many' | 'one' }>, text: string) =>
  options.find((option) => (option.value ?? option.text) === text)?.id ?? text;

/** A value of a document as the form shows it; the way back from `written`. */
function shown(field: FormField, value: SetEntry['value']): FormValue {
  switch (field.kind) {
    case 'one':
      return optionId(field, String(value));
    case 'many':
      return (value as readonly string[]).map((text) => optionId(field, text));
    case 'period': {
      const { from, to, state } = value as { from?: string; to?: string; state?: string };
      return { from: from ?? '', to: to ?? '', ongoing: state === 'ongoing' };
    }
    case 'cefr':
      return value as Record<string, unknown>;
    default:
      return String(value);
  }
}

/**
 * What a filled form writes into the documents. Written again, with other values, it changes the same items and takes away
 * what is no longer chosen; nothing is doubled.
 * @param before fields that the exercise wrote earlier, so that what was unticked goes
 */
export function factsOf(
  exerciseId: string,
  body: BodyOf<'form'>,
  values: FormValues,
  before: Readonly<Record<'cv' | 'application', Fields>>,
): Fact[] {
  const facts = new Map<string, Fact>();
  const put = (doc: Fact['doc'], path: string, value: SetEntry['value']) =>
    facts.set(`${doc}${path}`, { doc, path, value });
  for (const group of body.groups) {
    const own = group.fields.filter((field) => isFilled(field, values[field.id]));
    for (const field of own) {
      const value = values[field.id] as FormValue;
      if (field.kind === 'many' && field.at === '-') {
        for (const id of value as readonly string[]) {
          const place = placeOf(exerciseId, group, id);
          put(group.doc, `${place}/name`, optionText(field, id));
          for (const [key, fixed] of Object.entries(group.fixed ?? {})) put(group.doc, `${place}/${key}`, fixed);
        }
      } else
        put(group.doc, `${placeOf(exerciseId, group)}/${field.at === '-' ? 'name' : field.at}`, written(field, value));
    }
    const single = own.some((field) => !(field.kind === 'many' && field.at === '-'));
    if (single)
      for (const [key, fixed] of Object.entries(group.fixed ?? {}))
        put(group.doc, `${placeOf(exerciseId, group)}/${key}`, fixed);
  }
  const source = `exercise:${exerciseId}`;
  for (const doc of ['cv', 'application'] as const)
    for (const [path, { entry }] of before[doc])
      if (entry.provenance === source && !facts.has(`${doc}${path}`)) put(doc, path, null);
  return [...facts.values()].filter(({ doc, path, value }) => {
    const now = before[doc as 'cv' | 'application'].get(path)?.value ?? null;
    return JSON.stringify(now) !== JSON.stringify(value);
  });
}
