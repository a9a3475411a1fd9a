import { may } from '@jmd-digital/domain/identity';
import type { LawRegime, OwnAccount, Policy, StoredPolicy } from '@jmd-digital/schemas';
import type { PolicyLevel } from '@jmd-digital/schemas/values';
import type { Account } from '@jmd-digital/sdk/account';
import { type Scope, scopesOf, targetOf } from '../session.tsx';

/** Whose policies one looks at. */
export interface Where extends Scope {
  level: PolicyLevel;
  name: string;
  /** Of a site. */
  carrierName?: string;
  lawRegime: LawRegime | null;
}

/** All that the screens of one place share. */
export interface Place {
  where: Where;
  wheres: readonly Where[];
  policies: readonly StoredPolicy[];
  mayWrite: boolean;
  /** Local day in Germany. */
  today: string;
  /** Resolves once the list is the present one. */
  reload: () => Promise<void>;
}

export type Jmd = Account['jmd'];

/** Every place whose policies one may read: where one has an office and, for the platform, every carrier. */
export async function loadWheres(jmd: Jmd, me: OwnAccount, platformName: string): Promise<Where[]> {
  const scopes = scopesOf(me).filter((scope) => may(me, 'policy.listPolicies', targetOf(scope)));
  const found: Where[] = [];
  for (const { siteId } of scopes) {
    if (!siteId) continue;
    const { siteName, carrier } = await jmd.identity.readTeamKey({ siteId });
    const { name: carrierName, lawRegime } = carrier;
    found.push({ key: siteId, siteId, level: 'site', name: siteName, carrierName, lawRegime });
  }
  if (scopes.some(({ key }) => key === 'platform'))
    found.push({ key: 'platform', level: 'programme', name: platformName, lawRegime: null });
  if (scopes.some(({ siteId }) => !siteId)) {
    for await (const { id, name, lawRegime } of jmd.directory.listCarriers({}))
      found.push({ key: id, carrierId: id, level: 'carrier', name, lawRegime });
  }
  return found;
}

/** Who owns what one writes there, as the contract names it. */
export const ownerAt = ({ level, siteId, carrierId }: Where): Pick<Policy, 'level' | 'ownerId'> => ({
  ...{ level, ownerId: siteId ?? carrierId ?? null },
});

export const isOwn = (where: Where, policy: Pick<Policy, 'level' | 'ownerId'>): boolean =>
  policy.level === where.level && policy.ownerId === ownerAt(where).ownerId;

/** What the owner of a policy is called, seen from a place. */
export function ownerName(where: Where, level: PolicyLevel, platformName: string): string {
  if (level === 'programme') return platformName;
  return level === 'carrier' ? (where.carrierName ?? where.name) : where.name;
}
