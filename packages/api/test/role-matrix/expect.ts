import type { Actor, Target } from '@jmd-digital/domain/identity';
import { GRANTS } from './people.ts';

export type Outcome = 'allowed' | 'not_signed_in' | 'not_permitted' | 'step_up_required';

interface Line {
  role: string;
  scope: string;
  fresh: boolean;
  conditions: string[];
}

function readPolicy(text: string): Line[] {
  return text.split(' ').map((word) => {
    const match = /^([a-z-]+)@(any|own|site|carrier|platform)(!?)(?:\(([a-z|-]+)\))?$/.exec(word);
    if (!match) throw new Error(`No line of the policy: ${word}`);
    const [, role = '', scope = '', fresh, conditions] = match;
    return { role, scope, fresh: fresh === '!', conditions: conditions?.split('|') ?? [] };
  });
}

/** What the policy says of one asker and one target. */
export function expectedOutcome(text: string, actor: Actor, target: Target): Outcome {
  const fitting = readPolicy(text).filter((line) => holds(line, actor, target) && meets(line, actor, target));
  if (fitting.some(({ fresh }) => !fresh || actor.fresh)) return 'allowed';
  if (fitting.length > 0) return 'step_up_required';
  return actor.kind === 'public' ? 'not_signed_in' : 'not_permitted';
}

function holds({ role, scope }: Line, actor: Actor, target: Target): boolean {
  if (role === 'everyone') return true;
  const plain =
    actor.kind === 'client' ? 'client' : actor.kind === 'staff' ? (actor.hasFactor ? 'staff' : 'new-staff') : '';
  if (scope === 'own') {
    const owner = target.case?.clientId ?? target.accountId;
    return plain === role && owner === actor.accountId;
  }
  if (plain === role) return scope === 'any';
  if (plain !== 'staff') return false;
  return actor.roles
    .filter((held) => held.role === role)
    .some((held) => {
      if (scope === 'any') return true;
      if (scope === 'platform') return !target.siteId && !target.carrierId;
      if (scope === 'site') return target.siteId !== null && held.siteId === target.siteId;
      return target.carrierId !== null && held.carrierId === target.carrierId;
    });
}

function meets({ conditions }: Line, actor: Actor, target: Target): boolean {
  if (conditions.length === 0) return true;
  return conditions.some((condition) => {
    const roles = GRANTS[condition];
    if (roles) return target.role !== undefined && roles.includes(target.role);
    const facts = target.case;
    if (!facts) return false;
    if (condition === 'assignee') return facts.assigneeId === actor.accountId;
    if (condition === 'stand-in') return facts.standInId === actor.accountId;
    return facts.visibility === 'team' || facts.assigneeId === null;
  });
}
