/** Who asks. Accounts come with their own domain; everyone who is not signed in is the public. */
export type Role = 'public';

/** One line of the table: this role may do the action. */
export interface PermissionRule {
  role: Role;
}

/**
 * Which action is open to whom. An action is the name of a procedure or REST operation. What is not in the table is
 * denied.
 */
export const PERMISSIONS: Readonly<Record<string, readonly PermissionRule[]>> = {
  'directory.findSites': [{ role: 'public' }],
  'directory.listSites': [{ role: 'public' }],
  'hsds.read': [{ role: 'public' }],
};
