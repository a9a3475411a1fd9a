import { kitDraft, postContent } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { contentOf, copyOfKit, kitOfPost, kitProblems, langsOf, newKit, newKitPost } from './kit.ts';

const written = () => ({ ...newKitPost('de'), title: 'Sprechstunde', parts: [{ lang: 'de', text: 'Komm vorbei.' }] });

test('A new kit lacks its words, and is one for the server once they are there', () => {
  expect([...kitProblems(newKit('de'))]).toEqual(['title', '0.title', '0.de']);
  const whole = { ...newKit('de'), title: 'Sprechstunde', posts: [written()] };
  expect(kitProblems(whole).size).toBe(0);
  expect(kitDraft.safeParse(whole).success).toBe(true);
});

test('Days are whole, from none to a year', () => {
  const at = (dayOffset: number) => kitProblems({ ...newKit('de'), title: 'A', posts: [{ ...written(), dayOffset }] });
  expect([0, 365].map((days) => at(days).size)).toEqual([0, 0]);
  expect([-1, 366, 1.5, Number.NaN].map((days) => [...at(days)])).toEqual(Array(4).fill(['0.dayOffset']));
});

test('A draft from a kit is a post for the server, for the channels that were chosen', () => {
  const channelId = crypto.randomUUID();
  const content = contentOf(written(), [channelId]);
  expect(postContent.safeParse(content).success).toBe(true);
  expect(content).toMatchObject({ channelIds: [channelId], namesNobody: false });
});

test('A kit from a post, and a copy, are kits of their own', () => {
  const content = contentOf(written(), [crypto.randomUUID()]);
  const kit = kitOfPost({ ...content, parts: [{ lang: 'de', text: 'Komm.', warning: 'Vorsicht' }] });
  expect(kitDraft.safeParse(kit).success).toBe(true);
  expect(kit.posts[0]).not.toHaveProperty('channelIds');
  const copy = copyOfKit(kit);
  expect(copy.id).not.toBe(kit.id);
  expect(copy).toMatchObject({ posts: kit.posts, share: 'site', revision: 0 });
  expect(langsOf({ posts: [...kit.posts, { ...newKitPost('ar') }, newKitPost('de')] })).toEqual(['de', 'ar']);
});
