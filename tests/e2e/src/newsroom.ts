import type { Account } from '@jmd-digital/sdk/account';
import type { Browser, Page } from '@playwright/test';
import { accept, makeTeam, type Team } from './people.ts';
import type { RunningServer } from './server.ts';
import { type AdminWords, comeIn } from './staff.ts';

export interface Newsroom extends Team {
  /** Who leads the team and writes posts, in a browser, signed in. */
  page: Page;
  backupCode: string;
  /** Opens a browser for somebody else of the site. */
  another(role: 'editor' | 'team-lead' | 'counsellor', name: string): Promise<Page>;
  /** Somebody of the carrier who has a say in posts, without a browser. */
  ofCarrier(role: 'carrier-pr' | 'data-protection', name: string): Promise<Account>;
}

/** A site whose posts are written: a team that calls the API, and somebody who works in a browser. */
export async function openNewsroom(browser: Browser, server: RunningServer, t: AdminWords): Promise<Newsroom> {
  const team = await makeTeam(server.url, server.setupToken, 'Presse');
  const another = async (role: 'editor' | 'team-lead' | 'counsellor', name: string) => {
    const { token } = await inviteAt(team.carrierAdmin, team.siteId, role, name);
    return comeIn(browser, `${server.url}/admin/#/invitation/${token}`, name, t);
  };
  const { page, backupCode } = await another('team-lead', 'Amal');
  const carrierId = ownOf(team.carrierAdmin)[0]?.carrierId ?? null;
  return {
    ...{ ...team, page, backupCode },
    another: async (role, name) => (await another(role, name)).page,
    async ofCarrier(role, name) {
      const invitation = { id: crypto.randomUUID(), role, note: name, carrierId, siteId: null };
      const { token } = await team.carrierAdmin.jmd.identity.inviteStaff(invitation);
      return accept(server.url, token, name);
    },
  };
}

const ownOf = ({ state }: Account) => (state.kind === 'signed-in' ? state.me.memberships : []);

const inviteAt = (by: Account, siteId: string, role: 'editor' | 'team-lead' | 'counsellor', note: string) =>
  by.jmd.identity.inviteStaff({ id: crypto.randomUUID(), role, note, carrierId: null, siteId });
