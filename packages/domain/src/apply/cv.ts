import type { Application, CvDoc, LogEntry } from '@jmd-digital/schemas';
import { type Fields, fieldsOf, nest } from './documents.ts';

const LISTS = [
  ...(['work', 'education', 'gaps', 'languages', 'skills'] as const),
  ...(['licences', 'interests', 'references', 'attachments'] as const),
];
/** What a schema wants in an item beside what was written. */
const ITEM_DEFAULTS: Readonly<Record<string, object>> = {
  work: { kind: 'other', tasks: [] },
  education: { kind: 'school' },
  gaps: { show: false },
  languages: { native: false },
  skills: { group: 'other', evidenceIds: [] },
};

/**
 * The CV document that a log adds up to. Always the same for the same entries, whatever order they came in.
 * @param id of the document; the log has one
 */
export function cvOf(log: readonly LogEntry[], id: string): CvDoc {
  const fields = fieldsOf(log, 'cv');
  const sets = log.filter((entry) => entry.kind === 'set' && entry.doc === 'cv');
  const { person, target, ext, ...lists } = nest(fields, LISTS) as Record<string, unknown>;
  const items = Object.fromEntries(
    LISTS.map((list) => [list, (lists[list] as object[]).map((item) => ({ ...ITEM_DEFAULTS[list], ...item }))]),
  );
  const doc: Record<string, unknown> = {
    $schema: 'jmd:cv/1',
    id,
    rev: sets.length,
    locale: 'de',
    updatedAt: sets.at(-1)?.at ?? null,
    person: { phones: [], ...(person as object) },
    ...(target ? { target } : {}),
    ...items,
    ext: ext ?? {},
    provenance: provenanceOf(fields),
  };
  return doc as CvDoc;
}

const provenanceOf = (fields: Fields) =>
  Object.fromEntries([...fields].map(([path, { entry }]) => [path, entry.provenance]));

/** The applications that a log adds up to, in the order they were begun. */
export function applicationsOf(log: readonly LogEntry[]): Application[] {
  // Each application is an item by itself, so that its path begins with its id.
  const fields = new Map([...fieldsOf(log, 'application')].map(([path, field]) => [`/all${path}`, field] as const));
  const { all } = nest(fields, ['all']) as { all: object[] };
  return all.map((item) => {
    const { deadline, ...rest } = item as Partial<Application>;
    // Without a day there is no deadline, whatever else is known of it.
    const known = deadline?.date ? { deadline: { ...{ hard: false, from: 'user' as const }, ...deadline } } : {};
    return { state: 'idea', ...rest, ...known } as Application;
  });
}
