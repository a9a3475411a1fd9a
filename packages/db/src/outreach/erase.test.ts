import type { ChannelFacts, PolicyDecision, PostContent } from '@jmd-digital/schemas';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, siteOf } from '../../test/directories.ts';
import { applyDirectoryChange } from '../directory/apply.ts';
import { eraseDemonstration } from '../directory/erase-demonstration.ts';
import { sitesInUse } from '../directory/in-use.ts';
import { insertChannel } from './channels.ts';
import { insertDelivery } from './deliveries.ts';
import { insertApproval, insertComment, insertPost, insertPostRevision } from './posts.ts';

const database = testDatabase();
const AT = '2026-12-01T10:00:00Z';
const TABLES = ['channel', 'post', 'post_revision', 'post_approval', 'post_comment', 'delivery'];

beforeAll(async () => {
  const { db } = database.current;
  await applyDirectoryChange(db, changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(10), siteOf(11)] }));
  const siteId = id(10);
  const facts: ChannelFacts = {
    ...{ jointControllerUntil: null, privacyNotice: true, imprint: true, dpiaOn: null, youngest: 16, disclosed: true },
  };
  await insertChannel(db, {
    ...{ id: id(20), siteId, platform: 'forum', connector: 'manual', name: 'Forum', serverUrl: null, account: null },
    ...{ sealedSecret: null, facts, limits: null, limitsAt: null, state: 'active', revision: 1, changedAt: AT },
  });
  await insertPost(db, { id: id(30), siteId, state: 'draft', revision: 1, createdAt: AT, changedAt: AT });
  const content: PostContent = {
    ...{ title: 'Titel', purpose: 'event', audience: 'public', channelIds: [id(20)], namesNobody: true },
    ...{ parts: [{ lang: 'de', text: 'Text', warning: null }], variants: [], pictures: [], event: null },
  };
  const revision = { postId: id(30), revision: 1 };
  await insertPostRevision(db, { ...revision, content, authorId: id(40), at: AT });
  await insertApproval(db, {
    ...{ ...revision, id: id(50), step: 'editor', byId: id(41), decision: 'approve', note: '', at: AT },
  });
  await insertComment(db, { ...revision, id: id(51), authorId: id(41), text: 'Gut', at: AT });
  const decision: PolicyDecision = {
    ...{ outcome: 'allow', missing: [], ruleIds: [], reasons: [], policies: [], at: AT },
  };
  await insertDelivery(db, {
    ...{ ...revision, id: id(60), channelId: id(20), plannedLocal: '2026-12-01T16:00', zone: 'Europe/Berlin' },
    ...{ plannedAt: AT, state: 'planned', decision },
  });
});

const counts = async () => {
  const { rows } = await database.current.pool.query(
    `select ${TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return Object.values(rows[0]);
};

test('A site with posts cannot go', async () => {
  const { db } = database.current;
  expect((await sitesInUse(db, [id(10), id(11)])).map((site) => site.id)).toEqual([id(10)]);
});

test('Nothing of posts and channels is left when a demonstration is erased', async () => {
  expect(await counts()).toEqual(TABLES.map(() => 1));
  await eraseDemonstration(database.current.db);
  expect(await counts()).toEqual(TABLES.map(() => 0));
});
