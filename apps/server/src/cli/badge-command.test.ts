import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { didOfKey, newProof, proofValueOf, signedBytes } from '@jmd-digital/crypto/badge';
import { BADGE_CONTEXT, type Badge } from '@jmd-digital/schemas';
import { beforeAll, expect, test, vi } from 'vitest';
import { badgeCommand } from './badge-command.ts';

let folder: string;
let issuer: string;
let good: Badge;

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

async function badgeOf(name: string): Promise<Badge> {
  const id = didOfKey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
  const document: Omit<Badge, 'proof'> = {
    '@context': [...BADGE_CONTEXT],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id, type: ['Profile'], name: 'JMD digital' },
    validFrom: '2026-11-25T10:15:00Z',
    name,
    credentialSubject: {
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://jmd.example.org/apply/#/station/s1',
        type: ['Achievement'],
        ...{ name, description: 'Ohne Aufsicht.', criteria: { narrative: '- Ich kann etwas.' } },
      },
    },
  };
  const proof = newProof(id, document.validFrom, document['@context']);
  const signature = sign(null, await signedBytes(document, proof), privateKey);
  return { ...document, proof: { ...proof, proofValue: proofValueOf(signature) } };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jmd-badge-'));
  good = await badgeOf('Ich und meine Stärken');
  issuer = good.issuer.id;
});

/** What the command says of a file with this in it, and how it ends. */
async function verify(content: unknown, ...more: string[]): Promise<{ code: number; said: string }> {
  const file = join(folder, 'badge.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const spy = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const code = await badgeCommand.run(['verify', file, ...more]);
    return { code, said: spy.mock.calls.flat().join('\n') };
  } finally {
    spy.mockRestore();
  }
}

test('A badge that is as it was issued says what it is for, and whose it is', async () => {
  const { code, said } = await verify(good);
  expect(code).toBe(0);
  for (const part of ['Good: Ich und meine Stärken', 'Ich kann etwas.', issuer, good.credentialSubject.id])
    expect(said).toContain(part);
  expect(said).toContain('compare the issuer');
  expect((await verify(good, '--issuer', issuer)).said).not.toContain('compare the issuer');
});

test('One bad badge of several is enough for a bad end', async () => {
  const forged = { ...good, name: 'Meisterprüfung' };
  expect(await verify([good, good])).toMatchObject({ code: 0 });
  const { code, said } = await verify([good, forged, { no: 'badge' }]);
  expect(code).toBe(1);
  expect(said).toMatch(/1\. Good.*2\. Not good: something in it was changed.*3\. Not good: this is no badge/s);
  const other = await verify(good, '--issuer', `${issuer.slice(0, -1)}${issuer.endsWith('2') ? '3' : '2'}`);
  expect(other).toMatchObject({ code: 1, said: expect.stringContaining('not by whom you named') });
});

test('A badge that somebody signed to trick a terminal or to say more than a badge does no harm', async () => {
  const { said } = await verify(await badgeOf('Gut\u001b[2J\u202e'));
  for (const trick of ['\u001b', '\u202e']) expect(said).not.toContain(trick);
  expect(said).toContain('Gut');
});

test('What cannot be read is said in words', async () => {
  await expect(verify('no json')).rejects.toThrow('holds no JSON');
  await expect(badgeCommand.run(['verify', join(folder, 'none.json')])).rejects.toThrow('there is no such file');
  await expect(badgeCommand.run(['look', 'x'])).rejects.toThrow('It goes: jmd badge verify');
});
