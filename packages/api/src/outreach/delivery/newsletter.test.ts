import type { Mail } from '@jmd-digital/connectors/mail';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../test/outreach.ts';
import { SITE } from '../../../test/people.ts';
import { sendingRoom } from '../../../test/sending.ts';
import { readUnsubscribe } from '../newsletter/links.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;

/** What the mail server of a test does with a mail; throws what nodemailer throws. */
let take: (mail: Mail) => Promise<void> | void;
let mails: Mail[] = [];
const mailer = {
  async send(mail: Mail) {
    await take(mail);
    mails.push(mail);
  },
  close() {},
};
const trouble = (more: object) => Object.assign(new Error('no'), more);

beforeAll(async () => {
  sending = await sendingRoom(database.current, { mailer });
});
beforeEach(() => {
  mails = [];
  take = () => {};
});

/** A newsletter with people who get it, and one who has not confirmed it. */
async function newsletter(...names: string[]) {
  const given = { platform: 'newsletter', connector: 'newsletter', name: 'Rundbrief' } as const;
  const { id: channelId } = await sending.channelAt('http://127.0.0.1', undefined, given);
  const subscribe = async (name: string, confirmed = true) => {
    const id = newId();
    const address = sending.room.seal.seal('newsletter-address', id, new TextEncoder().encode(`${name}@example.org`));
    await database.current.pool.query(
      `insert into newsletter_subscriber (id, channel_id, sealed_address, address_key, locale, token_hash, asked_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, now(), $7)`,
      [
        id,
        channelId,
        address,
        Buffer.from(id),
        name === 'Ben' ? 'en' : 'de',
        ...(confirmed ? [null, 'now'] : ['\\x00', null]),
      ],
    );
    return id;
  };
  const ids = [];
  for (const name of names) ids.push(await subscribe(name));
  await subscribe('Niemand', false);
  const parts = ['de', 'en'].map((lang) => ({ lang, text: lang === 'de' ? 'Guten Tag' : 'Good day', warning: null }));
  return { ids, channelId, id: await sending.planned(channelId, { title: 'Rundbrief 7', parts }) };
}
const told = () => mails.map(({ to }) => to).toSorted();
const rows = async (id: string) => {
  const { rows } = await database.current.pool.query(
    'select state from newsletter_mail where delivery_id = $1 order by state',
    [id],
  );
  return rows.map(({ state }) => state);
};

test('Each who confirmed gets one mail, their own language first, with a link that ends it for them alone', async () => {
  const { ids, id } = await newsletter('Ada', 'Ben');
  await Promise.all([sending.round(), sending.round()]);
  await sending.round(3_600);
  expect(await sending.delivery(id)).toMatchObject({ state: 'sent', remoteUrl: null });
  expect(told()).toEqual(['Ada@example.org', 'Ben@example.org']);
  const [ada, ben] = ['Ada', 'Ben'].map((name) => mails.find(({ to }) => to.startsWith(name)));
  expect(ada).toMatchObject({
    subject: 'Rundbrief 7',
    text: expect.stringMatching(/^Guten Tag[\s\S]+Good day[\s\S]+JMD Muster/),
  });
  expect(ben?.text).toMatch(/^Good day\n\nUnsubscribe from this newsletter:\n[\s\S]+Guten Tag/);
  const [, end = ''] = ada?.unsubscribe?.split('/leave/') ?? [];
  expect(readUnsubscribe(sending.context(), end)).toBe(ids[0]);
});

test('Whoever goes on with a newsletter leaves out everybody for whom a mail was written down', async () => {
  const { ids, id } = await newsletter('Ada', 'Ben', 'Can');
  const begun = `insert into newsletter_mail (delivery_id, subscriber_id, state, at) values ($1, $2, 'sending', now())`;
  await database.current.pool.query(begun, [id, ids[0]]);
  await database.current.pool.query(
    `update delivery set state = 'sending', attempt = 1, sending_since = '2026-12-01T15:01:00Z' where id = $1`,
    [id],
  );
  await sending.round(301);
  expect((await sending.delivery(id)).state).toBe('outcome_unknown');
  expect(mails).toEqual([]);
  const choice = { event: 'denied-by-person' } as const;
  const decide = { siteId: SITE, deliveryId: id, from: 'outcome_unknown' } as const;
  await sending.room.amal.call.outreach.decideDelivery({ ...decide, choice });
  await sending.round(360);
  expect(told()).toEqual(['Ben@example.org', 'Can@example.org']);
  expect([(await sending.delivery(id)).state, await rows(id)]).toEqual(['sent', ['sending', 'sent', 'sent']]);
});

test('An address that takes nothing keeps nobody else from theirs, and one that says “later” gets it later', async () => {
  const { id } = await newsletter('Ada', 'Ben', 'Can');
  take = ({ to }) => {
    if (to.startsWith('Ada')) throw trouble({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 });
    if (to.startsWith('Ben')) throw trouble({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 });
  };
  await sending.round();
  expect(await sending.delivery(id)).toMatchObject({ state: 'queued', attempt: 1 });
  expect([told(), await rows(id)]).toEqual([['Can@example.org'], ['refused', 'sent']]);
  take = () => {};
  await sending.round(60);
  expect(told()).toEqual(['Ben@example.org', 'Can@example.org']);
  expect((await sending.delivery(id)).state).toBe('sent');
});

test('A mail server that is not there is waited for, and one that breaks off in the middle asked nothing twice', async () => {
  const { id } = await newsletter('Ada', 'Ben');
  take = () => {
    throw trouble({ code: 'ESOCKET', command: 'CONN' });
  };
  await sending.round();
  expect([(await sending.delivery(id)).state, await rows(id)]).toEqual(['queued', []]);
  let calls = 0;
  take = () => {
    calls += 1;
    if (calls === 1) throw trouble({ code: 'ETIMEDOUT', command: 'DATA' });
  };
  await sending.round(60);
  await sending.round(3_600);
  expect([calls, mails.length, await rows(id)]).toEqual([2, 1, ['sending', 'sent']]);
});

test('Who leaves while it is sent gets none', async () => {
  const { channelId, id } = await newsletter('Ada', 'Ben');
  take = async () => {
    await database.current.pool.query(
      'delete from newsletter_subscriber where channel_id = $1 and id not in (select subscriber_id from newsletter_mail)',
      [channelId],
    );
  };
  await sending.round();
  expect([mails.length, (await sending.delivery(id)).state]).toEqual([1, 'sent']);
});
