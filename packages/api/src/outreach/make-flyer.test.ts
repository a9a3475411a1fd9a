import type { MakeFlyerInput } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const make = (more: Partial<MakeFlyerInput> = {}, who = room.amal) =>
  who.call.outreach.makeFlyer({
    ...{ siteId: SITE, template: 'invitation', locale: 'de', title: 'Tag der offenen Tür', event: null },
    ...{ text: 'Komm vorbei.', leadsTo: { url: 'https://jmd.example.org/' } },
    ...more,
  });

test('Something to print comes as a PDF with a name that says what it is', async () => {
  const { pdf, fileName, fits } = await make({ template: 'card', locale: 'ar' });
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  expect({ fileName, fits }).toEqual({ fileName: 'JMD-Karten-ar-2026-11-25.pdf', fits: 'well' });
});

test('The code leads to a short link of the site, and of no other one', async () => {
  await room.amal.call.outreach.putLink({
    ...{ siteId: SITE, link: { campaign: 'tag', medium: 'flyer', url: 'https://jmd.example.org/' } },
  });
  expect((await make({ leadsTo: { slug: 'tag-flyer' } })).fits).toBe('well');
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  for (const refused of [
    make({ leadsTo: { slug: 'nirgends' } }),
    make({ siteId: OTHER_SITE, leadsTo: { slug: 'tag-flyer' } }, nearby),
  ])
    expect(await refusalOf(refused)).toMatchObject({ fieldErrors: { leadsTo: 'unknown_value' } });
});

test('What has no room, or no letter in our fonts, is refused with the field that has to change', async () => {
  const long = 'Wir beantworten deine Fragen. '.repeat(60).trim();
  expect(await refusalOf(make({ template: 'card', text: long }))).toMatchObject({ fieldErrors: { text: 'too_long' } });
  expect(await refusalOf(make({ title: '山' }))).toMatchObject({ fieldErrors: { text: 'invalid' } });
  const url = `https://jmd.example.org/${'a'.repeat(400)}`;
  expect(await refusalOf(make({ template: 'card', leadsTo: { url } }))).toMatchObject({
    fieldErrors: { leadsTo: 'too_long' },
  });
});
