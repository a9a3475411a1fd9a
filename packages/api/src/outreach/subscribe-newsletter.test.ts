import { OPT_IN_DAYS } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextAt, refusalOf } from '../../test/caller.ts';
import { mailbox } from '../../test/mailbox.ts';
import { channelOf, newsroom } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { createLimits } from '../identity/limits.ts';
import { doDueWork } from '../jobs/jobs.ts';
import { eraseWhatIsDue } from '../jobs/keeping.ts';
import { createCaller } from '../router.ts';
import { confirmOptIn, leaveNewsletter, readOptIn } from './newsletter/answers.ts';
import { unsubscribeLink } from './newsletter/links.ts';

const database = testDatabase();
/** What is due is read from the database's clock, so everybody begins with the time that it is. */
const clock = { now: Temporal.Now.instant() };
const box = mailbox();
const context = () => ({ ...contextAt(database.current, clock), ...box.services });
const channel = channelOf({ platform: 'newsletter', connector: 'newsletter', name: 'Neues', serverUrl: null });

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel });
});
beforeEach(async () => {
  box.mails = [];
  clock.now = Temporal.Now.instant();
  await database.current.pool.query('delete from newsletter_subscriber');
});

const ask = (email: string, ctx = context()) =>
  createCaller(ctx).outreach.subscribeNewsletter({ channelId: channel.id, email, locale: 'de' });
const work = () => doDueWork(context());
const tokens = () => box.mails.map(({ text }) => /\/newsletter\/confirm\/([\w-]{43})$/m.exec(text)?.[1] ?? 'no token');
const counts = async () => {
  const { mail: _, ...found } = await room.amal.call.outreach.readNewsletter({ siteId: SITE, channelId: channel.id });
  return found;
};
const rows = async () => (await database.current.pool.query('select * from newsletter_subscriber')).rows;

test('Nobody gets a newsletter who has not said yes to the mail that asks', async () => {
  expect(await ask('amal@example.org')).toEqual({ done: true });
  await work();
  expect(box.told()).toEqual(['amal@example.org']);
  const [mail] = box.mails;
  expect(mail?.subject).toBe('Möchtest du diesen Newsletter?');
  expect(mail?.text).toContain('„Neues“ von JMD Musterstadt');
  expect([mail?.html, mail?.unsubscribe]).toEqual([undefined, undefined]);
  expect(await counts()).toEqual({ confirmed: 0, pending: 1 });

  const [token = ''] = tokens();
  for (const _ of [1, 2]) expect(await readOptIn(context(), token)).toMatchObject({ name: 'Neues', locale: 'de' });
  expect(await counts()).toEqual({ confirmed: 0, pending: 1 });
  expect(await confirmOptIn(context(), token)).toBe('de');
  expect(await counts()).toEqual({ confirmed: 1, pending: 0 });
  expect([await confirmOptIn(context(), token), await readOptIn(context(), token)]).toEqual([null, null]);
});

test('Neither the address nor the token can be read in the database, with its jobs', async () => {
  await ask('Heimlich@example.org');
  const { pool } = database.current;
  const held = async () => [
    ...(await pool.query('select newsletter_subscriber::text as row from newsletter_subscriber')).rows,
    ...(await pool.query('select payload::text as row from graphile_worker._private_jobs')).rows,
  ];
  const before = JSON.stringify(await held());
  await work();
  const [token = 'none'] = tokens();
  for (const text of [before, JSON.stringify(await held())]) {
    expect(text.toLowerCase()).not.toContain('heimlich');
    expect(text).not.toContain(token);
    expect(text).not.toContain(Buffer.from('Heimlich').toString('hex'));
  }
});

describe('The answer is the same', () => {
  test('whether the address is new, was asked or is there, and who is there gets no mail', async () => {
    await ask('amal@example.org');
    await work();
    const [first = ''] = tokens();
    expect(await ask('AMAL@example.org')).toEqual({ done: true });
    await work();
    const [, second = ''] = tokens();
    expect(await rows()).toHaveLength(1);
    expect(await confirmOptIn(context(), first)).toBeNull();
    expect(await confirmOptIn(context(), second)).toBe('de');
    expect(await ask('amal@example.org')).toEqual({ done: true });
    await work();
    expect(box.mails).toHaveLength(2);
    expect(await counts()).toEqual({ confirmed: 1, pending: 0 });
  });

  test('where an address had its three mails of the day', async () => {
    const limits = createLimits(database.current);
    for (const _ of [1, 2, 3, 4, 5]) {
      expect(await ask('viel@example.org', { ...context(), limits, address: '192.0.2.77' })).toEqual({ done: true });
      await work();
    }
    expect(box.mails).toHaveLength(3);
  });
});

test('Who asks for too many addresses has to wait', async () => {
  const limits = createLimits(database.current);
  const ctx = { ...context(), limits, address: '192.0.2.78' };
  for (let count = 0; count < 20; count += 1) await ask(`a${count}@example.org`, ctx);
  expect(await refusalOf(ask('b@example.org', ctx))).toMatchObject({ reason: 'rate_limited' });
});

test('Only newsletters can be asked for, and only where mails are sent', async () => {
  const { channelId } = room;
  const wrong = createCaller(context()).outreach.subscribeNewsletter({
    channelId,
    email: 'a@example.org',
    locale: 'de',
  });
  expect((await refusalOf(wrong)).reason).toBe('not_found');
  expect((await refusalOf(ask('a@example.org', { ...context(), mailer: null as never }))).reason).toBe('unavailable');
  const { call } = room.amal;
  expect((await refusalOf(call.outreach.readNewsletter({ siteId: SITE, channelId }))).reason).toBe('not_found');
  expect((await call.outreach.readNewsletter({ siteId: SITE, channelId: channel.id })).mail).toBe(false);
});

test('An address that never confirmed is erased, and its link says nothing any more', async () => {
  await ask('amal@example.org');
  await work();
  const [token = ''] = tokens();
  const asked = clock.now;
  clock.now = asked.add({ hours: 24 * OPT_IN_DAYS - 1 });
  await eraseWhatIsDue(context());
  expect(await readOptIn(context(), token)).not.toBeNull();
  clock.now = asked.add({ hours: 24 * OPT_IN_DAYS + 1 });
  expect(await confirmOptIn(context(), token)).toBeNull();
  await eraseWhatIsDue(context());
  expect(await rows()).toEqual([]);
});

test('Whoever leaves is erased at once, once more changes nothing, and a wrong link erases nobody', async () => {
  await ask('amal@example.org');
  await ask('danylo@example.org');
  const [amal, danylo] = await rows();
  const endOf = (id: string) => unsubscribeLink(context(), id).split('/').at(-1) ?? '';
  const foreign = `${danylo.id}.${endOf(amal.id).split('.')[1]}`;
  for (const end of [foreign, `${danylo.id}.`, `${danylo.id}`, '.', '', `${endOf(danylo.id)}A`, 'x.y'])
    expect([end, await leaveNewsletter(context(), end)]).toEqual([end, false]);
  for (const _ of [1, 2]) expect(await leaveNewsletter(context(), endOf(amal.id))).toBe(true);
  expect((await rows()).map(({ id }) => id)).toEqual([danylo.id]);
});
