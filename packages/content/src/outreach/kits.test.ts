import { kitDraft, LOCALES } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { outreachKits } from './kits.ts';
import { exampleKit } from './schema.ts';

const LANGS = ['de', 'de-x-leicht', 'en', 'ar', 'uk'];
const parts = outreachKits.flatMap(({ posts }) => posts.flatMap((post) => post.parts));

test('Each example is a kit that a site could have written', () => {
  expect(z.array(exampleKit).parse(outreachKits)).toEqual(outreachKits);
  for (const kit of outreachKits) {
    expect(kitDraft.safeParse({ ...kit, share: 'site', revision: 0 }).success).toBe(true);
    expect(kit.posts.map(({ dayOffset }) => dayOffset)).toEqual(
      kit.posts.map(({ dayOffset }) => dayOffset).toSorted((a, b) => a - b),
    );
  }
  expect(new Set(outreachKits.map(({ id }) => id)).size).toBe(outreachKits.length);
});

test('Every post is there in the same languages, which we speak', () => {
  expect(LANGS.filter((lang) => !LOCALES.some((locale) => locale === lang))).toEqual([]);
  for (const { posts } of outreachKits)
    for (const post of posts) expect(post.parts.map(({ lang }) => lang)).toEqual(LANGS);
});

test('What a site has to fill in stands in square brackets, as often in each language', () => {
  const places = (text: string) => text.match(/\[[^\]]+\]/g)?.length ?? 0;
  for (const { posts } of outreachKits)
    for (const post of posts) {
      const counts = post.parts.filter(({ lang }) => lang !== 'de-x-leicht').map(({ text }) => places(text));
      expect(counts[0]).toBeGreaterThan(0);
      expect([post.title, ...counts]).toEqual([post.title, ...counts.map(() => counts[0])]);
    }
});

test('No text shouts, and none has a number, an address or a day that somebody could take for real', () => {
  for (const { text } of parts) {
    expect(text).not.toMatch(/[!！]/);
    expect(text.replaceAll(/\[[^\]]*\]/g, '')).not.toMatch(/\d|@|https?:/);
  }
});
