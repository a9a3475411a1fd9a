import type { Actor, HeldRole, Target } from './actor.ts';
import { PERMISSIONS, type PermissionRole, type PermissionRule } from './permissions.ts';

export type Decision =
  | { allowed: true }
  | { allowed: false; reason: 'not_signed_in' | 'not_permitted' | 'step_up_required' };

type Table = Readonly<Record<string, readonly PermissionRule[]>>;

const rulesOf = (action: string, table: Table) => (Object.hasOwn(table, action) ? (table[action] ?? []) : []);

/** The one place that says yes. Denies every action that the table does not name. */
export function decide(action: string, actor: Actor, target: Target, table: Table = PERMISSIONS): Decision {
  const fitting = rulesOf(action, table).filter((rule) => fits(rule, actor, target));
  if (fitting.some((rule) => !rule.fresh || actor.fresh)) return { allowed: true };
  if (fitting.length > 0) return { allowed: false, reason: 'step_up_required' };
  return { allowed: false, reason: actor.kind === 'public' ? 'not_signed_in' : 'not_permitted' };
}

/**
 * Whether the asker could be allowed at all, whatever the action is done to. Asked before an input is read, so that
 * who has no business there learns nothing from how it is refused.
 */
export function mayEver(action: string, actor: Actor, table: Table = PERMISSIONS): Decision {
  if (rulesOf(action, table).some(({ role }) => holders(role, actor).length > 0)) return { allowed: true };
  return { allowed: false, reason: actor.kind === 'public' ? 'not_signed_in' : 'not_permitted' };
}

/** Whether an action is decided without looking at what it is done to. */
export const needsNoTarget = (action: string, table: Table = PERMISSIONS) =>
  rulesOf(action, table).every(({ scope, grants, when }) => (scope === 'any' || scope === 'own') && !grants && !when);

const EVERYWHERE: HeldRole = { role: 'platform-admin', siteId: null, carrierId: null };

/** The ways in which the asker holds a role; a role that is no office is held once, everywhere. */
function holders(role: PermissionRole, actor: Actor): readonly HeldRole[] {
  const is = (held: boolean) => (held ? [EVERYWHERE] : []);
  if (role === 'public') return is(actor.kind === 'public');
  if (role === 'client') return is(actor.kind === 'client');
  if (role === 'new-staff') return is(actor.kind === 'staff' && !actor.hasFactor);
  if (role === 'staff') return is(actor.kind === 'staff' && actor.hasFactor);
  return actor.kind === 'staff' && actor.hasFactor ? actor.roles.filter((held) => held.role === role) : [];
}

function fits(rule: PermissionRule, actor: Actor, target: Target): boolean {
  if (rule.grants && !(target.role && rule.grants.includes(target.role))) return false;
  if (!holders(rule.role, actor).some((held) => covers(rule, held, actor, target))) return false;
  return rule.when === undefined || meets(rule.when, actor, target);
}

function covers({ scope }: PermissionRule, held: HeldRole, actor: Actor, target: Target): boolean {
  const same = (mine: string | null | undefined, theirs: string | null | undefined) => mine != null && mine === theirs;
  switch (scope) {
    case 'any':
      return true;
    case 'own':
      return same(actor.accountId, target.case ? target.case.clientId : target.accountId);
    case 'site':
      return same(held.siteId, target.siteId);
    case 'carrier':
      return same(held.carrierId, target.carrierId);
    case 'platform':
      return target.siteId == null && target.carrierId == null;
  }
}

function meets(when: NonNullable<PermissionRule['when']>, actor: Actor, target: Target): boolean {
  const facts = target.case;
  if (!facts || actor.accountId === null) return false;
  switch (when) {
    case 'assignee':
      return facts.assigneeId === actor.accountId;
    case 'stand-in':
      return facts.standInId === actor.accountId;
    case 'team-visible':
      return facts.visibility === 'team' || facts.assigneeId === null;
  }
}
