import { countEvidence, type Db, type IncidentRow, lockIncident, type SecrecyRow } from '@jmd-digital/db';
import type { Incident, SecrecyQuestion } from '@jmd-digital/schemas';
import type { RoleName } from '@jmd-digital/schemas/values';
import type { ApiContext } from '../context.ts';
import { moment } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';
import { ownId } from '../identity/own.ts';

const LOOKS_AFTER: readonly RoleName[] = ['team-lead', 'supervisor'];

/** Whether the asker leads or supervises a site: they see what others reported there. */
export const looksAfter = ({ actor }: ApiContext, siteId: string): boolean =>
  actor.roles.some((held) => held.siteId === siteId && LOOKS_AFTER.includes(held.role));

/** Whether the asker leads a site, and so holds keys of its team. A supervisor holds none. */
export const leads = ({ actor }: ApiContext, siteId: string): boolean =>
  actor.roles.some(({ siteId: at, role }) => at === siteId && role === 'team-lead');

/** Incidents with how many sealed files each one has. */
export async function toIncidents(db: Db, rows: readonly IncidentRow[]): Promise<Incident[]> {
  const files = await countEvidence(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ noticedBy: _, at: __, noticedAt, ...row }) => ({
    ...{ ...row, noticedAt: noticedAt && moment(noticedAt) },
    evidence: files.get(row.id) ?? 0,
  }));
}

export async function toIncident(db: Db, row: IncidentRow): Promise<Incident> {
  const [incident] = await toIncidents(db, [row]);
  if (!incident) throw new ApiError('not_found');
  return incident;
}

/**
 * An incident of the site that the asker reported or looks after, held until the transaction ends. To everybody else it is not
 * there.
 */
export async function lockIncidentOf(ctx: ApiContext, tx: Db, siteId: string, id: string): Promise<IncidentRow> {
  const row = await lockIncident(tx, id);
  const isSeen = row?.siteId === siteId && (row.reportedBy === ownId(ctx) || looksAfter(ctx, siteId));
  if (!row || !isSeen) throw new ApiError('not_found');
  return row;
}

export const toSecrecy = ({ askedAt, decidedAt, ...row }: SecrecyRow): SecrecyQuestion => ({
  ...{ ...row, askedAt: moment(askedAt), decidedAt: decidedAt && moment(decidedAt) },
});
