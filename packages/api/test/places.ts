import type { Database } from '@jmd-digital/db';
import type { AdminPermission, PlaceDraft, ProfileDraft } from '@jmd-digital/schemas';
import { NOW } from './caller.ts';
import { newId } from './outreach.ts';
import { employee, OTHER_SITE, SITE, seedSites } from './people.ts';

export const placeOf = (more: Partial<PlaceDraft> = {}): PlaceDraft => ({
  ...{ id: newId(), platform: 'facebook-group', name: 'Neu in Musterstadt', url: null, langs: ['de'] },
  ...{ topics: ['housing'], memberBand: '100-to-1000', access: 'membership', rulesUrl: null },
  ...{ rulesCheckedOn: '2026-11-02', rulesAllow: false, note: '', revision: 0, ...more },
});

export const permissionOf = (more: Partial<AdminPermission> = {}): AdminPermission => ({
  ...{ id: newId(), askedOn: '2026-11-02', way: 'message', answer: 'granted', scope: ['read', 'reply'] },
  ...{ validUntil: '2026-12-31', note: '', ...more },
});

export const profileOf = (more: Partial<ProfileDraft> = {}): ProfileDraft => ({
  ...{ id: newId(), platform: 'instagram', handle: 'jmd.musterstadt', carrierNamed: true, portrait: true },
  ...{ imprintUrl: 'https://jmd.example.org/impressum', device: 'service', revision: 0, ...more },
});

/** Two who do streetwork at a site, and one who does at another. */
export async function street(database: Database, clock = { now: NOW }) {
  await seedSites(database);
  const amal = await employee(database, 'counsellor', 'Amal', { clock });
  const danylo = await employee(database, 'team-lead', 'Danylo', { clock });
  const nearby = await employee(database, 'counsellor', 'Nebenan', { siteId: OTHER_SITE, clock });
  return {
    ...{ amal, danylo, nearby, clock },
    /** A place that is worked at, with a permission. */
    async active(more: Partial<PlaceDraft> = {}) {
      const place = placeOf(more);
      await amal.call.streetwork.putPlace({ siteId: SITE, place });
      const at = { siteId: SITE, placeId: place.id };
      await amal.call.streetwork.recordPermission({ ...at, permission: permissionOf() });
      await amal.call.streetwork.movePlace({ ...at, revision: 1, to: 'active' });
      return at;
    },
  };
}
export type Street = Awaited<ReturnType<typeof street>>;

type Reported = Parameters<Street['amal']['call']['streetwork']['reportIncident']>[0]['incident'];
export const incidentOf = (more: Partial<Reported> = {}): Reported => ({
  ...{ id: newId(), kind: 'threat', placeId: null, day: '2026-11-24', note: '', ...more },
});

/** The same two, and who supervises them. */
export async function supervised(database: Database, clock = { now: NOW }) {
  const street_ = await street(database, clock);
  const supervisor = await employee(database, 'supervisor', 'Petra', { clock });
  return {
    ...{ ...street_, supervisor },
    /** An incident that Amal reported. */
    async reported(more: Partial<Reported> = {}) {
      const incident = incidentOf(more);
      await street_.amal.call.streetwork.reportIncident({ siteId: SITE, incident });
      return { siteId: SITE, incidentId: incident.id };
    },
  };
}
export type Supervised = Awaited<ReturnType<typeof supervised>>;
