import { randomBytes, uuidText } from '@jmd-digital/crypto';
import type { EvidenceFile } from '@jmd-digital/crypto/files';
import type { Account } from '../account/create-account.ts';
import { JmdError } from '../errors.ts';
import { openTeamSeeds } from './key-ring.ts';
import { ensureTeamKeys } from './team-keys.ts';

/** A sealed file of an incident as it was opened on this device; `file` is null where this account lacks the key of its epoch. */
export interface OpenedEvidence {
  id: string;
  file: EvidenceFile | null;
}

/** Where a sealed file belongs. */
export interface EvidencePlace {
  siteId: string;
  incidentId: string;
}

/**
 * Seals a file under the newest key of the site's team and keeps it with an incident. Only what is sealed leaves the device.
 * Throws `missing_recipient` where this account holds no key of the team, `too_long` beyond 2 MB.
 * @param evidenceId made once, so that a file that is sent twice is there once
 */
export async function keepEvidence(
  account: Account,
  { siteId, incidentId }: EvidencePlace,
  file: EvidenceFile,
  evidenceId: string = uuidText(randomBytes(16)),
): Promise<string> {
  const { epoch } = await ensureTeamKeys(account, siteId);
  const seed = (await seedsOf(account, siteId)).get(epoch);
  if (!seed) throw new JmdError({ code: 'CONFLICT', reason: 'missing_recipient', retryable: false });
  const { sealEvidence } = await import('@jmd-digital/crypto/files');
  const sealed = await sealEvidence(seed, { siteId, incidentId, evidenceId, epoch }, file);
  await account.jmd.streetwork.putEvidence({
    siteId,
    evidence: { id: evidenceId, incidentId, epoch, sealed: toBase64(sealed) },
  });
  return evidenceId;
}

/** Opens the sealed files of an incident on this device. Each look is in the audit. */
export async function lookAtEvidence(
  account: Account,
  { siteId, incidentId }: EvidencePlace,
): Promise<OpenedEvidence[]> {
  const { evidence } = await account.jmd.streetwork.readEvidence({ siteId, incidentId });
  const seeds = await seedsOf(account, siteId);
  const { openEvidence } = await import('@jmd-digital/crypto/files');
  const opened = evidence.map(async ({ id, epoch, sealed }) => {
    const seed = seeds.get(epoch);
    const context = { siteId, incidentId, evidenceId: id, epoch };
    return { id, file: seed ? await openEvidence(seed, context, fromBase64(sealed)) : null };
  });
  return Promise.all(opened);
}

async function seedsOf(account: Account, siteId: string): Promise<Map<number, Uint8Array>> {
  const listed = await account.jmd.identity.listTeamKeys({ siteId });
  return new Map((await openTeamSeeds(account, siteId, listed)).map(({ epoch, seed }) => [epoch, seed]));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
