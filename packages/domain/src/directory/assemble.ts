import { type Carrier, carrier, type Directory, type Service, type Site, service, site } from '@jmd-digital/schemas';
import * as z from 'zod';
import { checkDraft, problemAt } from './assemble-check.ts';
import { type Gathered, gather, keyOf } from './assemble-gather.ts';
import { completeSite, serviceProblems, siteProblems } from './assemble-site.ts';
import type { Draft, DraftDirectory, Problem } from './import-problem.ts';
import type { PlaceIndex } from './place-index.ts';

const CARRIER_DEFAULTS = { description: '', website: null, email: null };
const SITE_DEFAULTS = {
  ...{ description: '', virtual: false, address: null, districtCode: null, position: null },
  ...{ phone: null, email: null, website: null, accessibility: null, assuredOn: null, byAppointment: false },
  ...{ languages: [], channels: [], serviceAreas: [], openingHours: [], services: [] },
};
const SERVICE_DEFAULTS = { description: '', topics: [] };

/** Without its refinement, which `siteProblems` says with line and field. */
const siteFields = z.object(site.shape);

/**
 * Makes a directory out of what a parser found. Every record is held against the contract and the reference data; one
 * with an error is left out and named once. What hangs on it (sites of a carrier, offers of a site) goes with it
 * without a word of its own. Problems come by line, those of the parser among them.
 */
export function assembleDirectory(
  drafts: DraftDirectory,
  reference: PlaceIndex,
): { directory: Directory; problems: Problem[] } {
  const problems = [...drafts.problems];
  const lost = new Set(drafts.lost?.map(keyOf));

  const carriers = gather<Carrier>(drafts.carriers, problems, (draft) => checkDraft(draft, carrier, CARRIER_DEFAULTS));

  const sites = gather<Site>(drafts.sites, problems, (draft) => {
    const completed = { ...draft, value: completeSite(draft.value, reference) };
    const checked = checkDraft(completed, siteFields, SITE_DEFAULTS);
    const fate = fateOf(draft, 'carrierId', carriers, lost);
    const own = [
      ...checked.problems.filter(({ field }) => fate !== 'gone' || field !== draft.fieldOf('carrierId')),
      ...(checked.value ? siteProblems(draft, checked.value, reference) : []),
      ...(fate === 'unknown' ? [problemAt(draft, 'carrierId', 'unknown_reference', NO_CARRIER)] : []),
    ];
    const value = fate === 'there' && !own.some(isError) ? checked.value : null;
    return { value: value && withSets(value, ['languages', 'channels', 'serviceAreas']), problems: own };
  });

  const services = new Map<string, Service[]>();
  const seen = new Set<string>();
  for (const draft of drafts.services) {
    const checked = checkDraft(draft, service, SERVICE_DEFAULTS);
    const key = keyOf(draft.value.id);
    const fate = fateOf(draft, 'siteId', sites, lost);
    const own = [
      ...checked.problems,
      ...(checked.value ? serviceProblems(draft, checked.value) : []),
      ...(key !== null && seen.has(key) ? [problemAt(draft, 'id', 'duplicate_id', DUPLICATE)] : []),
      ...(fate === 'unknown' ? [problemAt(draft, 'siteId', 'unknown_reference', NO_SITE)] : []),
      ...(fate === 'missing' ? [problemAt(draft, 'siteId', 'missing')] : []),
    ];
    if (key !== null) seen.add(key);
    problems.push(...own);
    const siteKey = keyOf(draft.value.siteId);
    if (fate !== 'there' || siteKey === null || !checked.value || own.some(isError)) continue;
    const offers = services.get(siteKey) ?? [];
    services.set(siteKey, offers);
    offers.push(withSets(checked.value, ['topics']));
  }

  return {
    directory: {
      carriers: present(carriers),
      sites: present(sites).map((each) => ({ ...each, services: services.get(each.id) ?? [] })),
    },
    problems: distinct(problems).sort((a, b) => a.line - b.line),
  };
}

const NO_CARRIER = 'The file has no organization with this id.';
const NO_SITE = 'The file has no location with this id.';
const DUPLICATE = 'This id stands in the file before. Every service needs an id of its own.';

/** What became of the record that a field refers to: `gone` was named with its own problem. */
function fateOf(
  draft: Draft,
  field: string,
  records: Gathered<unknown>,
  lost: ReadonlySet<string | null>,
): 'there' | 'gone' | 'unknown' | 'missing' {
  const key = keyOf(draft.value[field]);
  if (key === null) return 'missing';
  const record = records.get(key);
  if (record === undefined) return lost.has(key) ? 'gone' : 'unknown';
  return record === null ? 'gone' : 'there';
}

const isError = ({ severity }: Problem) => severity === 'error';
const present = <T>(gathered: Gathered<T>): T[] => [...gathered.values()].filter((value) => value !== null) as T[];

/** Lists that are sets name each member once. */
function withSets<T extends object>(value: T, fields: readonly (keyof T)[]): T {
  const sets = fields.map((field) => [field, [...new Set(value[field] as readonly unknown[])]]);
  return { ...value, ...Object.fromEntries(sets) };
}

/** One place of a file may belong to several records, as a row of a table does; what is wrong there is said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(problems.map((problem) => [[problem.line, problem.field, problem.reason].join('\t'), problem])).values(),
  ];
}
