import { type Certificate, readCertificate } from '@jmd-digital/crypto/public';
import { currentTeam, type Db, listKeyCertificates, listTeamKeyRows, teamMemberKey } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { siteTarget } from './targets.ts';
import { sameBytes } from './tokens.ts';

export interface CertificateTarget extends Target {
  siteId: string;
  read: Certificate;
  /** Ways in which it may lead up to a carrier, each from the top down: a certifier's own certificate gets renewed. */
  chains: Uint8Array[][];
  /** Whether the keys that it is about are those of the member or team now. */
  known: boolean;
}

export const noCertificate = () => new ApiError('invalid_input', { fieldErrors: { encoded: 'invalid' } });

/** The site that a certificate is about. Null where there is no such site. Throws `invalid_input` for what is none. */
export async function certificateTarget(
  ctx: ApiContext,
  { encoded }: { encoded: string },
): Promise<CertificateTarget | null> {
  const { db } = ctx.database;
  const bytes = fromBase64Url(encoded);
  const read = await readCertificate(bytes).catch(() => null);
  if (!read) throw noCertificate();
  if (read.kind === 'site') {
    const site = await siteTarget(ctx, read.subjectId);
    const team = await currentTeam(db, read.subjectId, ctx.now().toString());
    const known = team.some(({ keyId }) => sameBytes(keyId, read.subjectKeyId));
    return site && { ...site, read, chains: [[bytes]], known };
  }
  const above = await waysDownTo(db, read.issuerKeyId);
  const sites = [...new Set(above.map(({ siteId }) => siteId))];
  let about: { siteId: string; known: boolean } | null = null;
  for (const siteId of sites) {
    const known = await isOfSite(db, read, siteId, ctx.now().toString());
    // Where the certifier works at several sites, it is about the one whose keys these are.
    if (about === null || (known && !about.known)) about = { siteId, known };
  }
  const site = about && (await siteTarget(ctx, about.siteId));
  if (!about || !site) throw noCertificate();
  const chains = above.filter(({ siteId }) => siteId === site.siteId).map(({ way }) => [...way, bytes]);
  return { ...site, read, chains, known: about.known };
}

/** Certificates that lead from a carrier down to a key: of who certifies at a site, or of a member by way of them. */
async function waysDownTo(db: Db, keyId: Uint8Array): Promise<{ siteId: string; way: Uint8Array[] }[]> {
  const ways: { siteId: string; way: Uint8Array[] }[] = [];
  for (const { kind, siteId, encoded, issuerKeyId } of await listKeyCertificates(db, keyId)) {
    if (siteId === null) continue;
    if (kind === 'site') ways.push({ siteId, way: [encoded] });
    if (kind !== 'member') continue;
    for (const top of await listKeyCertificates(db, issuerKeyId)) {
      if (top.kind === 'site' && top.siteId === siteId) ways.push({ siteId, way: [top.encoded, encoded] });
    }
  }
  return ways;
}

async function isOfSite(db: Db, read: Certificate, siteId: string, at: string): Promise<boolean> {
  if (read.kind === 'member') {
    const key = await teamMemberKey(db, siteId, read.subjectId, at);
    return key !== null && sameBytes(key, read.subjectKeyId);
  }
  if (read.subjectId !== siteId) return false;
  return (await listTeamKeyRows(db, siteId)).some(({ keyId }) => sameBytes(keyId, read.subjectKeyId));
}
