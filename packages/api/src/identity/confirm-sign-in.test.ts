import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { browser, codeOf, device, employee, seedSites } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function begun(clock = { now: NOW }) {
  const lead = await employee(database.current, 'team-lead', `Person ${Math.random()}`, { clock });
  clock.now = clock.now.add({ minutes: 2 });
  const call = createCaller(browser(database.current, clock).ctx);
  const step = await call.identity.signIn({ loginName: lead.name, authKey: lead.authKey, device: device() });
  if (step.kind !== 'second-factor') throw new Error('No second factor was asked for');
  return { lead, call, step, clock };
}

test('The password alone opens nothing; the code does, and once', async () => {
  const { lead, call, step, clock } = await begun();
  expect(step).toMatchObject({ methods: ['totp', 'backup-code'], passkeyOptions: null });
  expect(step).not.toHaveProperty('sealedRoot');
  const proof = { kind: 'totp' as const, code: codeOf(lead.secret, clock) };
  expect(await call.identity.confirmSignIn({ ticket: step.ticket, proof })).toMatchObject({
    kind: 'signed-in',
    account: { id: lead.id },
  });
  expect(await refusalOf(call.identity.confirmSignIn({ ticket: step.ticket, proof }))).toMatchObject({
    reason: 'ticket_expired',
  });
  const next = await call.identity.signIn({ loginName: lead.name, authKey: lead.authKey, device: device() });
  const ticket = next.kind === 'second-factor' ? next.ticket : '';
  expect(await refusalOf(call.identity.confirmSignIn({ ticket, proof }))).toMatchObject({ reason: 'wrong_code' });
});

test('A clock that is half a minute off is fine, two minutes are not', async () => {
  const off = async (seconds: number) => {
    const { lead, call, step, clock } = await begun();
    const code = codeOf(lead.secret, { now: clock.now.add({ seconds }) });
    return call.identity.confirmSignIn({ ticket: step.ticket, proof: { kind: 'totp', code } }).then(
      () => 'in',
      (error) => error.reason,
    );
  };
  expect([await off(-30), await off(30), await off(-120), await off(120)]).toEqual([
    'in',
    'in',
    'wrong_code',
    'wrong_code',
  ]);
});

test('Five tries, then the ticket is gone, even for the right code', async () => {
  const { lead, call, step, clock } = await begun();
  for (let i = 0; i < 5; i += 1) {
    const wrong = call.identity.confirmSignIn({ ticket: step.ticket, proof: { kind: 'totp', code: '000000' } });
    expect(await refusalOf(wrong)).toMatchObject({ reason: 'wrong_code' });
  }
  const right = { kind: 'totp' as const, code: codeOf(lead.secret, clock) };
  expect(await refusalOf(call.identity.confirmSignIn({ ticket: step.ticket, proof: right }))).toMatchObject({
    reason: 'ticket_expired',
  });
});

test('A backup code stands in for the factor once, and the ticket lives for five minutes', async () => {
  const { lead, call, step, clock } = await begun();
  const proof = { kind: 'backup-code' as const, code: (lead.backupCodes[3] ?? '').toLowerCase() };
  expect(await call.identity.confirmSignIn({ ticket: step.ticket, proof })).toMatchObject({ kind: 'signed-in' });
  const late = await begun();
  late.clock.now = late.clock.now.add({ minutes: 6 });
  expect(clock.now).toBeTruthy();
  const code = codeOf(late.lead.secret, late.clock);
  const refused = late.call.identity.confirmSignIn({ ticket: late.step.ticket, proof: { kind: 'totp', code } });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'ticket_expired' });
});
