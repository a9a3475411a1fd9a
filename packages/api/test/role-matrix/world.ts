import { issueCertificate } from '@jmd-digital/crypto/public';
import { type Database, insertAccount, insertMembership, putAbsence, putProfile } from '@jmd-digital/db';
import type { CaseFacts, Target } from '@jmd-digital/domain/identity';
import { ROLE_SCOPES } from '@jmd-digital/schemas';
import { NOW } from '../caller.ts';
import { ASKERS, CARRIERS, casesFor, OTHER_CLIENT, OTHER_STAFF, PLACES, ROLES, SITES } from './people.ts';

const AT = NOW.toString();
const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, i) => (seed * 31 + i * 7 + (seed >> 8)) & 255);

export interface World {
  /** Case rows by asker and name. */
  caseIds: ReadonlyMap<string, string>;
  /** A certificate for each site, signed by nobody whom one knows. */
  certificates: ReadonlyMap<string, string>;
  /** An employee, a role, an invitation and an absence at each place, by its name. */
  at: ReadonlyMap<
    string,
    { accountId: string; membershipIds: Record<string, string>; invitationId: string; absenceId: string }
  >;
}

let last = 0x1000;
const newId = () => {
  last += 1;
  return `0193c0de-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
};

/** Rows for every target, so that what finds them in the database runs for real. */
export async function buildWorld({ db, pool }: Database): Promise<World> {
  for (const [name, carrierId] of Object.entries(CARRIERS)) {
    await pool.query(
      `insert into carrier (id, name, association, law_regime, description) values ($1, $2, 'other', 'dsgvo', '')`,
      [carrierId, name],
    );
  }
  for (const [name, { siteId, carrierId }] of Object.entries(SITES)) {
    await pool.query(
      `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
       values ($1, $2, $3, '', true, '{de}', '{mail}', true)`,
      [siteId, carrierId, name],
    );
  }
  let seed = 1;
  const account = async (id: string, kind: 'client' | 'staff', factor: boolean) => {
    seed += 1;
    await insertAccount(
      db,
      {
        ...{ id, kind, loginName: `konto ${seed}`, loginKey: `konto ${seed}`, locale: 'de', createdAt: AT },
        ...{ kdfSalt: bytes(16, seed), kdfMemoryKib: 19_456, kdfIterations: 2, kdfParallelism: 1 },
        ...{
          authHash: bytes(32, seed),
          kemPublic: bytes(32, seed),
          signPublic: bytes(32, seed),
          keyId: bytes(16, seed),
        },
      },
      bytes(60, seed),
    );
    if (kind === 'staff')
      await putProfile(db, { accountId: id, publicName: `Name ${seed}`, languages: [], topics: [] });
    if (factor) {
      await pool.query(
        `insert into second_factor (id, account_id, kind, label, sealed_secret, created_at) values ($1, $2, 'totp', 'x', '\\x00', $3)`,
        [newId(), id, AT],
      );
    }
  };
  for (const [id, { actor }] of new Map(ASKERS.map((asker) => [asker.actor.accountId ?? '', asker]))) {
    if (!id || actor.kind === 'public') continue;
    await account(id, actor.kind, actor.hasFactor);
  }
  await account(OTHER_CLIENT, 'client', false);
  await account(OTHER_STAFF, 'staff', true);

  const at = new Map<string, World['at'] extends ReadonlyMap<string, infer V> ? V : never>();
  for (const place of PLACES) {
    const accountId = newId();
    await account(accountId, 'staff', true);
    const membershipIds: Record<string, string> = {};
    for (const role of ROLES.filter((each) => fits(each, place))) {
      const id = newId();
      membershipIds[role] = id;
      await insertMembership(db, { id, accountId, role, since: AT, ...scopeColumns(place) });
    }
    const invitationId = newId();
    seed += 1;
    const { siteId, carrierId } = scopeColumns(place);
    await pool.query(
      `insert into invitation (id, token_hash, role, carrier_id, site_id, note, created_at, expires_at)
       values ($1, $2, $3, $4, $5, 'x', $6, $7)`,
      [
        invitationId,
        Buffer.from(bytes(32, seed)),
        Object.keys(membershipIds)[0],
        carrierId,
        siteId,
        AT,
        NOW.add({ hours: 24 }).toString(),
      ],
    );
    const absenceId = newId();
    await putAbsence(db, { id: absenceId, accountId, firstDay: '2027-02-01', lastDay: '2027-02-05', deputyId: null });
    at.set(place.name, { accountId, membershipIds, invitationId, absenceId });
  }

  const caseIds = new Map<string, string>();
  for (const me of new Set(ASKERS.map(({ actor }) => actor.accountId))) {
    if (me === null) continue;
    for (const target of casesFor(me)) {
      if (target.case.standInId !== null || !(await isClient(pool, target.case))) continue;
      const id = newId();
      caseIds.set(`${me}/${target.name}`, id);
      await pool.query(
        `insert into counselling_case (id, client_id, site_id, topic, language, state, visibility, assignee_id, key_epoch, opened_at, changed_at)
         values ($1, $2, $3, 'housing', 'de', $4, $5, $6, 1, $7, $7)`,
        [
          id,
          target.case.clientId,
          target.siteId,
          target.case.assigneeId ? 'active' : 'submitted',
          target.case.visibility,
          target.case.assigneeId,
          AT,
        ],
      );
    }
  }
  const certificates = new Map<string, string>();
  for (const { siteId } of Object.values(SITES)) {
    const facts = {
      kind: 'site' as const,
      subjectId: siteId,
      issuerKeyId: new Uint8Array(16),
      notBefore: 0,
      notAfter: 1,
    };
    const subject = { kem: new Uint8Array(32), sign: new Uint8Array(32) };
    const encoded = await issueCertificate({ ...facts, subject }, new Uint8Array(32).fill(9));
    certificates.set(siteId, Buffer.from(encoded).toString('base64url'));
  }
  return { caseIds, at, certificates };
}

const isClient = async (pool: Database['pool'], { clientId }: CaseFacts) =>
  (await pool.query('select 1 from account where id = $1', [clientId])).rowCount === 1;

/** Which roles can be held at a place. */
export function fits(role: (typeof ROLES)[number], place: Target): boolean {
  const scope = place.siteId ? 'site' : place.carrierId ? 'carrier' : 'platform';
  return ROLE_SCOPES[role] === scope;
}

export const scopeColumns = (place: Target) => ({
  siteId: place.siteId ?? null,
  carrierId: place.siteId ? null : (place.carrierId ?? null),
});
