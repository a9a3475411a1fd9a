import { type Database, insertPolicies } from '@jmd-digital/db';
import type {
  ConsentDraft,
  DeliveryState,
  PictureUse,
  PolicyRule,
  PostContent,
  PutChannelInput,
} from '@jmd-digital/schemas';
import { contextAt } from './caller.ts';
import { CARRIER, employee, SITE, seedSites } from './people.ts';
import { policyOf } from './policies.ts';

export const newId = (): string => crypto.randomUUID();

export const channelOf = (more: Partial<PutChannelInput['channel']> = {}): PutChannelInput['channel'] => ({
  ...{ id: newId(), platform: 'mastodon', connector: 'mastodon', name: 'Mastodon', account: null, revision: 0 },
  ...{ serverUrl: 'https://social.example.org', state: 'active' },
  facts: {
    jointControllerUntil: null,
    privacyNotice: true,
    imprint: true,
    dpiaOn: null,
    youngest: 16,
    disclosed: true,
  },
  ...more,
});

export const contentOf = (channelIds: string[], more: Partial<PostContent> = {}): PostContent => ({
  ...{ title: 'Sprechstunde', purpose: 'event', audience: 'young-people', channelIds, namesNobody: true },
  ...{
    parts: [{ lang: 'de', text: 'Am Dienstag ab 16 Uhr.', warning: null }],
    variants: [],
    pictures: [],
    event: null,
  },
  ...more,
});

export const consentOf = (more: Partial<ConsentDraft> = {}): ConsentDraft => ({
  ...{ id: newId(), subjectRef: 'Ordner 3, Blatt 12', minor: false, guardian: false, revision: 0 },
  ...{ purposes: ['event'], platforms: ['site-page', 'mastodon'], validUntil: '2027-12-31' },
  ...more,
});

/** A picture as a post uses it. */
export const pictureIn = (pictureId: string, more: Partial<PictureUse> = {}): PictureUse => ({
  ...{ pictureId, alt: { de: 'Ein Tisch mit Stühlen' }, decorativeReason: null, credit: 'JMD', licence: 'CC BY 4.0' },
  ...{ showsPeople: false, consentIds: [] },
  ...more,
});

const rule = (id: string, more: Partial<PolicyRule>): PolicyRule => ({
  ...{ id, effect: 'allow', platforms: '*', actions: ['post'], purposes: '*', audiences: '*', devices: '*' },
  ...{ conditions: [], reason: { de: 'So ist es.', en: 'So it is.' }, source: null },
  ...more,
});

/** Posting is allowed everywhere but on TikTok, where an editor has said yes, and from 2027 on the carrier too. */
async function seedPolicy({ db }: Database): Promise<void> {
  const editor = rule('editor', { effect: 'require', conditions: [{ kind: 'approval', steps: ['editor'] }] });
  const carrier = rule('carrier', { effect: 'require', conditions: [{ kind: 'approval', steps: ['carrier-pr'] }] });
  const tiktok = rule('tiktok', { effect: 'deny', platforms: ['tiktok'] });
  const versions = [
    policyOf('carrier', CARRIER, { validFrom: '2026-01-01', rules: [rule('posting', {}), editor, tiktok] }),
    policyOf('carrier', CARRIER, {
      ...{ validFrom: '2027-01-01', version: 2, rules: [rule('posting', {}), editor, carrier, tiktok] },
    }),
  ];
  await insertPolicies(
    db,
    versions.map(({ ownerId, ...row }) => ({
      ...{ ...row, carrierId: ownerId, siteId: null, createdBy: null, createdAt: '2026-01-01T00:00:00Z' },
    })),
  );
}

/** A site with a policy, an administrator who keeps a channel, two who write, and an editor. */
export async function newsroom(database: Database) {
  await seedSites(database);
  await seedPolicy(database);
  const admin = await employee(database, 'site-admin', 'Verwaltung');
  const amal = await employee(database, 'counsellor', 'Amal');
  const danylo = await employee(database, 'counsellor', 'Danylo');
  const selin = await employee(database, 'editor', 'Selin');
  const channel = channelOf();
  await admin.call.outreach.putChannel({ siteId: SITE, channel, secret: 'Zugang' });
  return {
    ...{ admin, amal, danylo, selin, channelId: channel.id, seal: contextAt(database).seal },
    /** A post of Amal's that waits for approval. */
    async submitted(more: Partial<PostContent> = {}, channelIds = [channel.id]) {
      const at = { siteId: SITE, postId: newId() };
      await amal.call.outreach.putPost({ ...at, revision: 0, content: contentOf(channelIds, more) });
      const { problems } = await amal.call.outreach.submitPost({ ...at, revision: 1 });
      if (problems.length > 0) throw new Error(`Not handed in: ${problems.map(({ kind }) => kind).join()}`);
      return at;
    },
    /** A channel that is the page of the site itself. */
    async page() {
      const page = channelOf({ platform: 'site-page', connector: 'feed', name: 'Seite', serverUrl: null });
      await admin.call.outreach.putChannel({ siteId: SITE, channel: page });
      return page.id;
    },
    /** A delivery of the newest revision that is in some state already. */
    async delivered(
      post: { postId: string },
      channel: string,
      state: DeliveryState,
      plannedAt = '2026-12-01T15:00:00Z',
    ) {
      const id = newId();
      const decision = { outcome: 'allow', missing: [], ruleIds: [], reasons: [], policies: [], at: plannedAt };
      await database.pool.query(
        `insert into delivery (id, post_id, revision, channel_id, planned_local, zone, planned_at, state, decision, sent_at, sending_since)
         select $1, id, revision, $3, to_char($5::timestamptz at time zone 'Europe/Berlin', 'YYYY-MM-DD"T"HH24:MI'),
           'Europe/Berlin', $5, $4, $6, case $4 when 'sent' then now() end, case $4 when 'sending' then now() end
         from post where id = $2`,
        [id, post.postId, channel, state, plannedAt, decision],
      );
      return id;
    },
    /** The same with the editor's yes. */
    async approved(more: Partial<PostContent> = {}, channelIds = [channel.id]) {
      const at = await this.submitted(more, channelIds);
      await selin.call.outreach.reviewPost(yes(at));
      return at;
    },
  };
}

/** An editor's yes to the first revision. */
export const yes = (at: { siteId: string; postId: string }) => ({
  ...{ ...at, approvalId: newId(), revision: 1, step: 'editor' as const, decision: 'approve' as const, note: '' },
});

/** How often the audit names an object with a verb. */
export async function audited({ pool }: Database, verb: string, objectId: string): Promise<number> {
  const { rows } = await pool.query(
    'select count(*)::int as count from audit_event where verb = $1 and object_id = $2',
    [verb, objectId],
  );
  return rows[0].count;
}
