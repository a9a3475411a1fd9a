import type { Actor, CaseFacts, HeldRole, Target } from '@jmd-digital/domain/identity';
import type { RoleName } from '@jmd-digital/schemas';

const id = (n: number) => `0193c0de-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Two carriers, three sites: the askers hold their roles at A1 and A. */
export const CARRIERS = { A: id(0xa), B: id(0xb) } as const;
export const SITES = {
  A1: { siteId: id(0xa1), carrierId: CARRIERS.A },
  A2: { siteId: id(0xa2), carrierId: CARRIERS.A },
  B1: { siteId: id(0xb1), carrierId: CARRIERS.B },
} as const;

const SITE_ROLES: readonly RoleName[] = ['counsellor', 'team-lead', 'supervisor', 'site-admin', 'editor'];
const CARRIER_ROLES: readonly RoleName[] = ['carrier-admin', 'auditor'];
const APPROVER_ROLES: readonly RoleName[] = ['carrier-pr', 'data-protection'];
export const ROLES: readonly RoleName[] = [...SITE_ROLES, ...CARRIER_ROLES, ...APPROVER_ROLES, 'platform-admin'];
export const GRANTS: Readonly<Record<string, readonly RoleName[]>> = {
  'site-roles': SITE_ROLES,
  'carrier-roles': CARRIER_ROLES,
  'approver-roles': APPROVER_ROLES,
  'platform-roles': ['platform-admin'],
};

export interface Asker {
  name: string;
  actor: Actor;
}

const held = (role: RoleName): HeldRole[] =>
  SITE_ROLES.includes(role)
    ? [{ role, ...SITES.A1 }]
    : [{ role, siteId: null, carrierId: role === 'platform-admin' ? null : CARRIERS.A }];

/** Everyone who could ask: by kind of account and role, with an old proof of who they are and with a new one. */
export const ASKERS: readonly Asker[] = [
  { name: 'public', actor: { kind: 'public', accountId: null, hasFactor: false, fresh: false, roles: [] } },
  ...[false, true].flatMap((fresh): Asker[] => {
    const mark = fresh ? ' with a new proof' : '';
    const base = { fresh, roles: [] };
    return [
      { name: `client${mark}`, actor: { ...base, kind: 'client', accountId: id(0x100), hasFactor: false } },
      { name: `new-staff${mark}`, actor: { ...base, kind: 'staff', accountId: id(0x101), hasFactor: false } },
      // Without the factor no office counts.
      {
        name: `new-staff who is everything${mark}`,
        actor: { fresh, kind: 'staff', accountId: id(0x102), hasFactor: false, roles: ROLES.flatMap(held) },
      },
      { name: `staff${mark}`, actor: { ...base, kind: 'staff', accountId: id(0x103), hasFactor: true } },
      ...ROLES.map(
        (role, index): Asker => ({
          name: `${role}${mark}`,
          actor: { fresh, kind: 'staff', accountId: id(0x110 + index), hasFactor: true, roles: held(role) },
        }),
      ),
    ];
  }),
];

export const OTHER_CLIENT = id(0x200);
export const OTHER_STAFF = id(0x201);

export interface Place extends Target {
  name: string;
}

/** Where something may lie: at a site, at a carrier, on the platform. */
export const PLACES: readonly Place[] = [
  ...Object.entries(SITES).map(([name, site]) => ({ name: `site ${name}`, ...site })),
  ...Object.entries(CARRIERS).map(([name, carrierId]) => ({ name: `carrier ${name}`, siteId: null, carrierId })),
  { name: 'platform', siteId: null, carrierId: null },
];

/** What a case can be to an asker, at the own site and at another one. */
export function casesFor(me: string): (Place & { case: CaseFacts })[] {
  const facts = (change: Partial<CaseFacts>): CaseFacts => ({
    ...{ clientId: OTHER_CLIENT, assigneeId: OTHER_STAFF, visibility: 'personal', standInId: null },
    ...change,
  });
  const kinds: Record<string, CaseFacts> = {
    'of the asker as client': facts({ clientId: me }),
    'taken by the asker': facts({ assigneeId: me }),
    'taken by the asker, read by the team': facts({ assigneeId: me, visibility: 'team' }),
    'of an absent colleague, stood in for': facts({ standInId: me }),
    'of a colleague, read by the team': facts({ visibility: 'team' }),
    'of a colleague alone': facts({}),
    'taken by nobody': facts({ assigneeId: null }),
  };
  return [SITES.A1, SITES.B1].flatMap((site, index) =>
    Object.entries(kinds).map(([name, each]) => ({
      name: `case ${name} ${index ? 'at B1' : 'at A1'}`,
      ...site,
      case: each,
    })),
  );
}
