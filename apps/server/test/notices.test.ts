import { doDueWork, seedDemonstration } from '@jmd-digital/api';
import { NOTICES } from '@jmd-digital/content';
import { LOCALES, type Locale } from '@jmd-digital/schemas/values';
import type { Account } from '@jmd-digital/sdk/account';
import { type Cases, createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailServer } from './mail-server.ts';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const COUNSELLOR = 'Mirabelle Sonnental';
const COUNSELLOR_ADDRESS = 'beraterin@example.org';
/** What stories are about, and how that is called in German. */
const TOPICS = [
  { topic: 'housing', label: 'Wohnen' },
  { topic: 'school', label: 'Schule' },
] as const;

const database = testDatabase();
let app: RunningApp;
let mail: Awaited<ReturnType<typeof mailServer>>;
let siteId = '';
let siteName = '';
let lead: Account;
let desk: Cases;

/** A conversation, with everything of it that a mail must not tell. */
interface Story {
  locale: Locale;
  address: string;
  phone: Cases;
  caseId: string;
  secrets: string[];
}
const stories: Story[] = [];

beforeAll(async () => {
  await seedDemonstration(database.current);
  mail = await mailServer('Start <start@example.org>');
  app = await runningApp(database.current, { mailer: mail.mailer, noticeDelaySeconds: 0 });
  const { rows } = await database.current.pool.query<{ id: string; carrier_id: string; name: string }>(
    'select id, carrier_id, name from site order by name limit 1',
  );
  const [site] = rows;
  if (!site) throw new Error('There is no site');
  [siteId, siteName] = [site.id, site.name];
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = await invite(platform.account, app.url, 'carrier-admin', { carrierId: site.carrier_id }, 'Traeger');
  lead = (await invite(carrier.account, app.url, 'team-lead', { siteId }, COUNSELLOR)).account;
  await lead.setNoticeAddress(COUNSELLOR_ADDRESS);
  await ensureTeamKeys(lead, siteId);
  desk = createCases(lead);
  for (const locale of LOCALES) {
    for (const { topic, label } of TOPICS) stories.push(await tell(locale, topic, label));
  }
  await doDueWork(app.services);
  // Each of them stretches a password, and the machine may be busy.
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

/** Somebody asks, is answered twice, and writes back. Of two stories in a language everything is of another length. */
async function tell(locale: Locale, topic: 'housing' | 'school', label: string): Promise<Story> {
  const number = 10 + stories.length;
  const loginName = `Silberfuchs ${'am Bach '.repeat(number % 2)}${number}`;
  const address = `jemand-${number}@example.org`;
  const texts = ['Frage', 'Antwort', 'Nachfrage', 'Dank'].map((what) => `${what} ${number} `.repeat(1 + (number % 2)));
  const [question = '', answer = '', more = '', thanks = ''] = texts;
  const { account } = personOn(app.url);
  await account.signUp({ loginName, password: PASSWORD, locale, ...DEVICE });
  await account.setNoticeAddress(address);
  const phone = createCases(account);
  const caseId = await phone.submit({ siteId, topic, language: 'de', text: question });
  const { summary } = await desk.accept(caseId);
  await desk.send(caseId, answer);
  await desk.send(caseId, more);
  await phone.send(caseId, thanks);
  const me = account.state.kind === 'signed-in' ? account.state.me.id : '';
  const secrets = [loginName, topic, label, summary.caseNumber, caseId, me, ...texts.map((text) => text.trim())];
  return { locale, address, phone, caseId, secrets };
}

const mailsTo = (address: string) => mail.taken.filter(({ to }) => to === address);
/** Mails that are read in a language; the counsellor reads German. */
const mailsIn = (locale: Locale) => [
  ...stories.filter((story) => story.locale === locale).flatMap(({ address }) => mailsTo(address)),
  ...(locale === 'de' ? mailsTo(COUNSELLOR_ADDRESS) : []),
];

test('Whoever is in a case hears of it once, the counsellor of every case, and nobody else hears anything', () => {
  for (const { address } of stories) expect([address, mailsTo(address).length]).toEqual([address, 1]);
  expect(mailsTo(COUNSELLOR_ADDRESS)).toHaveLength(stories.length);
  expect(mail.taken).toHaveLength(2 * stories.length);
});

test.each(LOCALES)(
  'In %s every mail has the same words and the same size, whoever gets it and whatever happened',
  (locale) => {
    const mails = mailsIn(locale);
    expect(mails.length).toBeGreaterThanOrEqual(2);
    const { subject, text } = NOTICES[locale];
    for (const each of mails) {
      expect(each.text.trimEnd()).toBe(text.replace('{link}', 'http://localhost:4100').trimEnd());
      expect(each.headers.get('subject')).toBe(subject);
      expect(each.headers.get('from')).toBe('Start <start@example.org>');
      expect(each.headers.get('to')).toBe(each.to);
    }
    expect(new Set(mails.map(({ body }) => body)).size).toBe(1);
    expect(new Set(mails.map(({ body }) => Buffer.byteLength(body))).size).toBe(1);
    // But for the address, not even the sizes of whole mails differ.
    expect(new Set(mails.map(({ raw, to }) => Buffer.byteLength(raw) - to.length)).size).toBe(1);
    expect(new Set(mails.map(({ headers }) => [...headers.keys()].join())).size).toBe(1);
  },
);

test('No mail says who somebody is, whom they write with, where, about what, or what was said', () => {
  const everywhere = [COUNSELLOR, ...COUNSELLOR.split(' '), siteName, siteId];
  expect(mail.taken).toHaveLength(2 * stories.length);
  for (const { to, raw, text, headers } of mail.taken) {
    const shown = [raw, text, ...headers.values()].join('\n').toLowerCase();
    expect(shown).toContain('http://localhost:4100');
    const secrets = stories.flatMap((story) => story.secrets);
    const told = [...secrets, ...everywhere].filter((secret) => secret === '' || shown.includes(secret.toLowerCase()));
    expect([to, told]).toEqual([to, []]);
  }
});

test('Whatever is written within the hour, no second mail goes out', async () => {
  const before = mail.taken.length;
  for (const { phone, caseId } of stories.slice(0, 3)) {
    await desk.send(caseId, 'Noch eine Antwort.');
    await phone.send(caseId, 'Noch eine Frage.');
    await doDueWork(app.services);
  }
  expect(mail.taken).toHaveLength(before);
  const { rows } = await database.current.pool.query<{ key: string }>(
    'select key from graphile_worker.jobs order by key',
  );
  const later = stories
    .slice(0, 3)
    .flatMap(({ caseId }) => ['client', 'team'].map((side) => `notice/${caseId}/${side}/later`));
  expect(rows.map(({ key }) => key)).toEqual(later.toSorted());
});
