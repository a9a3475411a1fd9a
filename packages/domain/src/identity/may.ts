import type { OwnAccount } from '@jmd-digital/schemas';
import type { Target } from './actor.ts';
import { decide } from './decide.ts';

/**
 * Whether something is to be offered at all, on the own device: as if somebody had just proved who they are, for a proof
 * can be asked for. The server decides again, with what it knows.
 */
export function may(
  { id, kind, needsFactor, memberships }: Pick<OwnAccount, 'id' | 'kind' | 'needsFactor' | 'memberships'>,
  action: string,
  target: Target,
): boolean {
  const roles = memberships.map(({ role, siteId, carrierId }) => ({ role, siteId, carrierId }));
  return decide(action, { kind, accountId: id, hasFactor: !needsFactor, fresh: true, roles }, target).allowed;
}
