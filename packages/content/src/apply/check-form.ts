import { application, type BodyOf, CEFR_SKILLS, cvDoc, type FormField } from '@jmd-digital/schemas';
import * as z from 'zod';
import { type Place, type Reporter, repeated } from './problem.ts';

type Group = BodyOf<'form'>['groups'][number];

/** What is filled in has to land somewhere: fields and options fit the documents that they are written into. */
export function checkForm({ groups }: BodyOf<'form'>, report: Reporter): void {
  const ids = [...groups, ...groups.flatMap(({ fields }) => fields)].map(({ id }) => id);
  for (const id of repeated(ids)) report.error(['groups'], `The id “${id}” stands there twice.`);
  groups.forEach((group, row) => {
    const place = ['groups', row];
    const target = targetOf(group);
    if (!target) {
      report.error([...place, 'list'], `The document “${group.doc}” has no list “${group.list}”.`);
      return;
    }
    for (const [at, value] of Object.entries(group.fixed ?? {})) {
      const leaf = partAt(target, at);
      if (!leaf) report.error([...place, 'fixed', at], `“${group.list}” has no field “${at}”.`);
      else checkValue(leaf, value, [...place, 'fixed', at], report);
    }
    group.fields.forEach((field, index) => {
      checkField(field, target, group, [...place, 'fields', index], report);
    });
  });
}

function checkField(field: FormField, target: z.ZodObject, group: Group, place: Place, report: Reporter): void {
  // The item itself: its name.
  const at = field.at === '-' ? 'name' : field.at;
  const leaf = partAt(target, at);
  if (!leaf) {
    report.error([...place, 'at'], `“${group.list}” has no field “${at}”.`);
    return;
  }
  if ('options' in field) {
    for (const id of repeated(field.options.map((option) => option.id)))
      report.error([...place, 'options'], `The id “${id}” stands for two options.`);
    field.options.forEach(({ text, value = text }, index) => {
      checkValue(leaf, value, [...place, 'options', index], report);
    });
  } else if (!fits(field, leaf)) {
    report.error([...place, 'at'], `A field of kind “${field.kind}” cannot be written into “${at}”.`);
  }
  if (field.kind === 'many' && (field.min > field.max || (!field.own && field.max > field.options.length)))
    report.error([...place, 'max'], `From ${field.min} to ${field.max} of ${field.options.length} cannot be chosen.`);
}

const SAMPLES: Readonly<Partial<Record<FormField['kind'], unknown>>> = {
  text: 'Beispiel',
  month: '2027-08',
  day: '2027-08-01',
  period: { from: '2026-08', to: '2027-07', state: 'ended' },
  cefr: Object.fromEntries(CEFR_SKILLS.map((skill) => [skill, 'B1'])),
};

function fits({ kind }: FormField, leaf: z.ZodType): boolean {
  const sample = SAMPLES[kind];
  // An object that takes everything as optional would also take a text that it knows nothing of.
  const wantsObject = typeof sample === 'object';
  return leaf.safeParse(sample).success && leaf instanceof z.ZodObject === wantsObject;
}

function checkValue(leaf: z.ZodType, value: string | boolean, place: Place, report: Reporter): void {
  if (leaf.safeParse(value).success) return;
  const allowed = leaf instanceof z.ZodEnum ? `; it takes ${leaf.options.join(', ')}` : '';
  report.error(place, `“${value}” cannot be written there${allowed}.`);
}

/** What an item of the list looks like. */
function targetOf({ doc, list }: Group): z.ZodObject | null {
  if (list === 'new' || list === 'deadlines') return doc === 'application' ? application : null;
  if (doc !== 'cv') return null;
  const part = plain(cvDoc.shape[list]);
  return part instanceof z.ZodObject ? part : null;
}

/** The part of an object at `deadline/date`; null where it has none. */
function partAt(target: z.ZodObject, at: string): z.ZodType | null {
  let part: z.ZodType = target;
  for (const name of at.split('/')) {
    if (!(part instanceof z.ZodObject)) return null;
    const next: unknown = part.shape[name];
    if (!(next instanceof z.ZodType)) return null;
    part = plain(next);
  }
  return part;
}

/** Without what says that it may be missing; of a list, what is in it. */
function plain(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return plain(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? plain(schema.element as z.ZodType) : schema;
}
