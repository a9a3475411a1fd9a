import { PERMISSIONS, type PermissionRule, type Role } from './permissions.ts';

export interface Actor {
  role: Role;
}

/** The one place that says yes. Denies every action that the table does not name. */
export function decide(
  action: string,
  actor: Actor,
  table: Readonly<Record<string, readonly PermissionRule[]>> = PERMISSIONS,
): boolean {
  return Object.hasOwn(table, action) && (table[action] ?? []).some(({ role }) => role === actor.role);
}
