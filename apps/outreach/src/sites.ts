import { may } from '@jmd-digital/domain/identity';
import type { OwnAccount } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';

/** The site that one works for. */
export interface SiteScope {
  id: string;
  carrierId: string;
  name: string;
}

/** Whether something is to be offered at a site; the server decides again. */
export const mayAt = (me: OwnAccount, { id, carrierId }: SiteScope, action: string): boolean =>
  may(me, action, { siteId: id, carrierId });

/** Sites whose posts are the own business, each once, by name: those of the own roles, and all sites of an own carrier. */
export async function loadSites(jmd: Account['jmd'], me: OwnAccount): Promise<SiteScope[]> {
  const found = new Map<string, SiteScope>();
  const scopes = me.memberships.flatMap(({ siteId, carrierId }) =>
    siteId ? { siteId } : carrierId ? { carrierId } : [],
  );
  for (const scope of scopes) {
    for await (const { id, carrierId, name } of jmd.directory.listSites(scope)) {
      const site = { id, carrierId, name };
      if (mayAt(me, site, 'outreach.listPosts')) found.set(id, site);
    }
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}
