import { expect, test } from 'vitest';
import { mailbox } from '../../test/mailbox.ts';
import { createMailer } from './mailer.ts';

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
