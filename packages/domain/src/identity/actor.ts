import type { RoleName, Visibility } from '@jmd-digital/schemas/values';

/** A role that an account holds now. Site roles name the carrier of the site too. */
export interface HeldRole {
  role: RoleName;
  siteId: string | null;
  carrierId: string | null;
}

/** Who asks. */
export interface Actor {
  kind: 'public' | 'client' | 'staff';
  /** Null for the public. */
  accountId: string | null;
  /** Staff: a second factor is set up. Without one they may do nothing but set one up. */
  hasFactor: boolean;
  /** Proved who they are within the last minutes. */
  fresh: boolean;
  roles: readonly HeldRole[];
}

/** Everyone who is not signed in. */
export const PUBLIC: Actor = { kind: 'public', accountId: null, hasFactor: false, fresh: false, roles: [] };

/** What an action is done to, as far as permission depends on it. What does not apply is left out. */
export interface Target {
  /** The account that it belongs to, or is about. */
  accountId?: string | null;
  siteId?: string | null;
  /** The carrier; for something at a site, the carrier of the site. */
  carrierId?: string | null;
  /** The role that is given or taken. */
  role?: RoleName;
  case?: CaseFacts;
}

/** A case, as far as permission depends on it. */
export interface CaseFacts {
  clientId: string;
  assigneeId: string | null;
  visibility: Visibility;
  /** Who stands in today for an absent assignee. */
  standInId: string | null;
}
