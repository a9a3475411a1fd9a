import { doDueWork, seedDemonstration } from '@jmd-digital/api';
import { LOCALES } from '@jmd-digital/schemas/values';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailServer } from './mail-server.ts';
import { type RunningApp, runningApp } from './running-app.ts';

const CHANNEL = '0193c0de-0000-7000-8000-0000000c4a11';
const ADDRESS = 'Heimlich.Haselmaus@example.org';

const database = testDatabase();
const query = (sql: string, values: unknown[] = []) => database.current.pool.query(sql, values);
let app: RunningApp;
let mail: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  await seedDemonstration(database.current);
  mail = await mailServer('JMD <news@example.org>');
  app = await runningApp(database.current, { mailer: mail.mailer });
  await query(
    `insert into channel (id, site_id, platform, connector, name, facts, state, revision, changed_at)
     select $1, id, 'newsletter', 'newsletter', 'Neues <b>&</b> Termine', '{}', 'active', 1, now()
     from site where name = 'JMD Dresden'`,
    [CHANNEL],
  );
});
afterAll(async () => {
  await app.close();
  await mail.close();
});
beforeEach(async () => {
  await query('delete from newsletter_subscriber');
  mail.taken.length = 0;
});

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  ...{ method: 'POST', body: new URLSearchParams(fields), headers },
});
const signUp = (email: string, path = `/newsletter/${CHANNEL}?lang=de`) => app.get(path, form({ email }));
const subscribers = async () => (await query('select id, confirmed_at from newsletter_subscriber')).rows;
const pathOf = (link = '') => link.replace('http://localhost:4100', '');

/** Asks for an address, and gives the path that the mail leads to. */
async function asked(email: string): Promise<string> {
  await signUp(email);
  await doDueWork(app.services);
  return pathOf(/^http:\S+\/newsletter\/confirm\/\S+$/m.exec(mail.taken.at(-1)?.text ?? '')?.[0]);
}

test.each(LOCALES)('The sign-up in %s says who sends it and works without a script', async (locale) => {
  const response = await app.get(`/newsletter/${CHANNEL}?lang=${locale}`);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(text).toContain(`<html lang="${locale === 'de-x-leicht' ? 'de' : locale}"`);
  expect(text).toContain(locale === 'ar' || locale === 'fa' ? 'dir="rtl"' : 'dir="ltr"');
  expect(text).toContain('JMD Dresden');
  expect(text).toContain('Neues &lt;b&gt;&amp;&lt;/b&gt; Termine');
  expect(text).toMatch(/<form method="post"[\s\S]*type="email"[\s\S]*<button/);
  expect(text).not.toMatch(/<script|style=|onclick/);
});

test('The whole way: asked by a form, confirmed by a button, left by another one', async () => {
  const answer = await signUp(ADDRESS);
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Schau in dein Postfach')]);
  await doDueWork(app.services);
  expect(mail.taken.map(({ to }) => to)).toEqual([ADDRESS]);
  const link = /^http:\S+$/m.exec(mail.taken[0]?.text ?? '')?.[0];
  expect(link).toMatch(/^http:\/\/localhost:4100\/newsletter\/confirm\/[\w-]{43}$/);
  expect(mail.taken[0]?.text).toContain('JMD Dresden');

  // Programs that look into mails follow its links.
  for (const method of ['GET', 'HEAD', 'GET']) expect((await app.get(pathOf(link), { method })).status).toBe(200);
  expect((await subscribers()).map((row) => row.confirmed_at)).toEqual([null]);
  const page = await (await app.get(pathOf(link))).text();
  expect(page).toContain('<form method="post"><button');
  const yes = await app.get(pathOf(link), form({}));
  expect([yes.status, await yes.text()]).toEqual([200, expect.stringContaining('Du bist angemeldet')]);
  const [row] = await subscribers();
  expect(row.confirmed_at).not.toBeNull();
  for (const again of [await app.get(pathOf(link)), await app.get(pathOf(link), form({}))])
    expect([again.status, await again.text()]).toEqual([404, expect.stringContaining('Dieser Link gilt nicht mehr')]);

  const mac = Buffer.from(app.services.seal.derive('newsletter-leave', row.id)).toString('base64url');
  const leave = `/newsletter/leave/${row.id}.${mac}`;
  expect(await (await app.get(leave)).text()).toContain('Abbestellen und Adresse löschen');
  expect(await subscribers()).toHaveLength(1);
  for (const _ of [1, 2]) expect((await app.get(leave, form({}))).status).toBe(200);
  expect(await subscribers()).toEqual([]);
});

test('A mail program ends it with one request, from wherever it is (RFC 8058)', async () => {
  await asked(ADDRESS);
  const [row] = await subscribers();
  const mac = Buffer.from(app.services.seal.derive('newsletter-leave', row.id)).toString('base64url');
  const oneClick = form(
    { 'List-Unsubscribe': 'One-Click' },
    { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
  );
  const wrong = await app.get(`/newsletter/leave/${row.id}.${'A'.repeat(43)}`, oneClick);
  expect([wrong.status, (await subscribers()).length]).toEqual([404, 1]);
  expect((await app.get(`/newsletter/leave/${row.id}.${mac}`, oneClick)).status).toBe(200);
  expect(await subscribers()).toEqual([]);
});

test('No page says whether an address is known', async () => {
  const [first, again] = [await signUp(ADDRESS), await signUp(ADDRESS)];
  await app.get(await asked(ADDRESS), form({}));
  const [known, other] = [await signUp(ADDRESS), await signUp('neu@example.org')];
  const pages = await Promise.all([first, again, known, other].map((response) => response.text()));
  expect(new Set(pages).size).toBe(1);
});

test.each(['', 'amal', 'amal@', 'a b@example.org', 'x@y.de, z@y.de', '"<script>"@example.org'])(
  'What is no address stays in its field, escaped: %j',
  async (email) => {
    const response = await signUp(email);
    const text = await response.text();
    expect([response.status, text]).toEqual([422, expect.stringContaining('aria-invalid="true"')]);
    expect(text).not.toContain('<script>');
    expect(await subscribers()).toEqual([]);
  },
);

test('A page of somebody else cannot ask in the name of who looks at it', async () => {
  const foreign = form({ email: ADDRESS }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
  expect((await app.get(`/newsletter/${CHANNEL}`, foreign)).status).toBe(403);
  expect(await subscribers()).toEqual([]);
});

test('There is nothing where no newsletter is, and no form is too long', async () => {
  for (const path of ['/newsletter/0193c0de-0000-7000-8000-0000000c4a12', '/newsletter/x', '/newsletter/'])
    expect((await app.get(path, { headers: { accept: 'text/html' } })).status).toBe(404);
  expect((await signUp(`${'a'.repeat(5_000)}@example.org`)).status).toBe(413);
});

test('The log names no address and no token', async () => {
  const path = await asked(ADDRESS);
  await app.get(path, form({}));
  const [row] = await subscribers();
  await app.get(`/newsletter/leave/${row.id}.x`, form({}));
  const log = app.lines.join('\n');
  for (const secret of ['aselmaus', path.split('/').at(-1) ?? '', row.id]) expect(log).not.toContain(secret);
  expect(JSON.parse(app.lines.at(-1) ?? '{}')).toMatchObject({ route: '/newsletter', method: 'POST', status: 404 });
});
