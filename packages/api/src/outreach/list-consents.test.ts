import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { consentOf, contentOf, newId, newsroom, pictureIn } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('Those that end soonest come first and those that have ended last, page by page, each with its pictures', async () => {
  const { call } = room.amal;
  const ends = ['2027-05-01', '2026-11-24', '2026-11-25', '2027-05-01', '2029-01-01', '2026-01-01'];
  const consents = ends.map((validUntil) => consentOf({ validUntil }));
  for (const consent of consents) await call.outreach.putConsent({ siteId: SITE, consent });
  const [withdrawn, named] = [consents[4]?.id ?? '', consents[0]?.id ?? ''];
  await call.outreach.withdrawConsent({ siteId: SITE, consentId: withdrawn });

  const [before, after] = [newId(), newId()];
  const post = { siteId: SITE, postId: newId() };
  const contentWith = (pictureId: string) =>
    contentOf([], { pictures: [pictureIn(pictureId, { consentIds: [named] }), pictureIn(newId())] });
  await call.outreach.putPost({ ...post, revision: 0, content: contentWith(before) });
  await call.outreach.putPost({ ...post, revision: 1, content: contentWith(after) });

  const seen: { validUntil: string; state: string; id: string; pictureIds: string[] }[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof call.outreach.listConsents>> = await call.outreach.listConsents({
      ...{ siteId: SITE, limit: 2 },
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(seen.map(({ validUntil, state }) => [validUntil, state])).toEqual([
    ['2026-11-25', 'valid'],
    ['2027-05-01', 'valid'],
    ['2027-05-01', 'valid'],
    ['2026-01-01', 'expired'],
    ['2026-11-24', 'expired'],
    ['2029-01-01', 'withdrawn'],
  ]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
  expect(seen.find(({ id }) => id === named)?.pictureIds.toSorted()).toEqual([before, after].toSorted());
  const wrong = call.outreach.listConsents({ siteId: SITE, cursor: 'x' });
  expect(await refusalOf(wrong)).toMatchObject({ fieldErrors: { cursor: 'invalid' } });
});
