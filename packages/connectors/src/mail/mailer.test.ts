import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createMailer } from './mailer.ts';

let server: SMTPServer | null = null;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A real SMTP server that keeps what it takes. */
async function mailbox(refuse = false) {
  const taken: { from: string; to: string[]; raw: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuse ? new Error('550 unknown') : undefined),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(parts).toString();
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const options = { url: `smtp://127.0.0.1:${port}`, from: 'Start <start@example.org>', hostname: 'example.org' };
  return { taken, mailer: createMailer(options) };
}

test('A mail arrives as it was written, in every script, and says nothing of the machine', async () => {
  const { taken, mailer } = await mailbox();
  await mailer.send({ to: 'jemand@example.org', subject: 'شيء جديد', text: 'Etwas Neues ist da.\nشيء جديد' });
  expect(taken).toHaveLength(1);
  const [mail] = taken;
  expect(mail).toMatchObject({ from: 'start@example.org', to: ['jemand@example.org'] });
  expect(mail?.raw).toContain('From: Start <start@example.org>');
  expect(mail?.raw).not.toMatch(/x-mailer|nodemailer/i);
  expect(mail?.raw).toMatch(/Message-ID: <[0-9a-f-]{36}@example\.org>/);
});

test.each([
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org, b@example.org',
  'A <a@example.org>',
  '"a b"@example.org',
  'a',
  '',
])('What is not one address and nothing else gets no mail: %j', async (to) => {
  const { taken, mailer } = await mailbox();
  await expect(mailer.send({ to, subject: 'Start', text: 'x' })).rejects.toThrow();
  expect(taken).toEqual([]);
});

test('A server that refuses, and one that is not there, are told', async () => {
  const { mailer } = await mailbox(true);
  await expect(mailer.send({ to: 'a@example.org', subject: 'Start', text: 'x' })).rejects.toThrow();
  const nowhere = createMailer({ url: 'smtp://127.0.0.1:9', from: 'a@example.org', hostname: 'example.org' });
  await expect(nowhere.send({ to: 'a@example.org', subject: 'Start', text: 'x' })).rejects.toThrow();
});
