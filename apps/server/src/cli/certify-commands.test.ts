import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRoot, deriveIdentity } from '@jmd-digital/crypto';
import { judgeChain, readCertificate, writeCertificateRequest } from '@jmd-digital/crypto/public';
import { beforeEach, expect, test, vi } from 'vitest';
import { certificateKeyCommand, certifyCommand } from './certify-commands.ts';

const SITE = '0193c0de-0000-7000-8000-00000000517e';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jmd-certify-'));
});

/** The last line that a command says. */
async function answerOf(work: () => Promise<number>): Promise<string> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    expect(await work()).toBe(0);
    return String(said.mock.calls.at(-1)?.[0]);
  } finally {
    said.mockRestore();
  }
}

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

test('A key that is kept apart certifies who certifies at a site', async () => {
  const file = join(folder, 'carrier.key');
  const publicKey = await answerOf(() => certificateKeyCommand.run([file]));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { public: subject } = await deriveIdentity(createRoot());
  const request = writeCertificateRequest({ siteId: SITE, subject });
  const certificate = bytes(await answerOf(() => certifyCommand.run([file, request, '--days', '10'])));
  expect(await readCertificate(certificate)).toMatchObject({ kind: 'site', subjectId: SITE, subject });
  const judged = (pinned: Uint8Array<ArrayBuffer>, days: number) =>
    judgeChain([certificate], [pinned], Date.now() + days * 86_400_000);
  expect(await judged(bytes(publicKey), 9)).toBeNull();
  expect(await judged(bytes(publicKey), 11)).toBe('expired');
  expect(await judged(subject.sign, 1)).toBe('not_pinned');
});

test('A key is never written over; what is no key and no request is refused with words', async () => {
  const file = join(folder, 'carrier.key');
  await answerOf(() => certificateKeyCommand.run([file]));
  const before = await readFile(file, 'utf8');
  await expect(certificateKeyCommand.run([file])).rejects.toThrow('it is there already');
  expect(await readFile(file, 'utf8')).toBe(before);
  await expect(certifyCommand.run([file, 'abc'])).rejects.toThrow('This is no request');
  const { public: subject } = await deriveIdentity(createRoot());
  const request = writeCertificateRequest({ siteId: SITE, subject });
  await expect(certifyCommand.run([file, request, '--days', '0'])).rejects.toThrow('from 1 to 3650');
  await expect(certifyCommand.run([join(folder, 'none'), request])).rejects.toThrow('cannot be read');
  await writeFile(file, 'short');
  await expect(certifyCommand.run([file, request])).rejects.toThrow('holds no certificate key');
});
