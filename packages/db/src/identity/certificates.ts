import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings, certificate, keyLog } from './tables.ts';

export type CertificateRow = typeof certificate.$inferSelect;

export async function insertCertificate(db: Db, row: typeof certificate.$inferInsert): Promise<void> {
  await db.insert(certificate).values(row);
}

/** Id of the certificate with exactly these bytes; null where there is none. */
export async function findCertificateId(db: Db, encoded: Uint8Array): Promise<string | null> {
  const [row] = await db
    .select({ id: certificate.id })
    .from(certificate)
    .where(and(eq(certificate.encoded, encoded), isNull(certificate.revokedAt)))
    .limit(1);
  return row?.id ?? null;
}

/** Certificates about a key that count, the newest first: one may certify, or be a member, at several sites. */
export async function listKeyCertificates(db: Db, keyId: Uint8Array): Promise<CertificateRow[]> {
  return db
    .select()
    .from(certificate)
    .where(and(eq(certificate.subjectKeyId, keyId), isNull(certificate.revokedAt)))
    .orderBy(desc(certificate.createdAt), desc(certificate.id));
}

/** Certificates at a site that count: those of its certifiers, and those of the keys asked for, the newest first. */
export async function listCertificates(db: Db, siteId: string, keyIds: Uint8Array[]): Promise<CertificateRow[]> {
  const wanted =
    keyIds.length === 0
      ? eq(certificate.kind, 'site')
      : or(eq(certificate.kind, 'site'), inArray(certificate.subjectKeyId, keyIds));
  return db
    .select()
    .from(certificate)
    .where(and(eq(certificate.siteId, siteId), isNull(certificate.revokedAt), wanted))
    .orderBy(desc(certificate.createdAt), desc(certificate.id));
}

/** Takes back what was certified of an account's keys at a site, as a member and as who certifies there. Gives their ids. */
export async function revokeCertificates(db: Db, accountId: string, siteId: string, at: string): Promise<string[]> {
  const keys = db.select({ keyId: keyLog.keyId }).from(keyLog).where(eq(keyLog.subjectId, accountId));
  const revoked = await db
    .update(certificate)
    .set({ revokedAt: at })
    .where(and(eq(certificate.siteId, siteId), isNull(certificate.revokedAt), inArray(certificate.subjectKeyId, keys)))
    .returning({ id: certificate.id });
  return revoked.map(({ id }) => id);
}

/** Public half of a carrier's certificate key; null where it has set none. */
export async function carrierCertificateKey(db: Db, carrierId: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ key: carrierSettings.certPublic })
    .from(carrierSettings)
    .where(eq(carrierSettings.carrierId, carrierId));
  return row?.key ?? null;
}
