import { may } from '@jmd-digital/domain/identity';
import type { OwnAccount } from '@jmd-digital/schemas';

/** Sites whose cases are the own business, each once. */
export const sitesOf = (me: OwnAccount): string[] =>
  [...new Set(me.memberships.flatMap(({ siteId }) => siteId ?? []))].filter((siteId) =>
    may(me, 'counselling.followInbox', { siteId }),
  );
