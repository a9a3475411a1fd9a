import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings, certificate } from './tables.ts';

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

/** Certificates of sites that name a key as their certifier, the newest first: one may certify at several sites. */
export async function listSiteCertificates(db: Db, certifierKeyId: Uint8Array): Promise<CertificateRow[]> {
  return db
    .select()
    .from(certificate)
    .where(
      and(eq(certificate.subjectKeyId, certifierKeyId), eq(certificate.kind, 'site'), isNull(certificate.revokedAt)),
    )
    .orderBy(desc(certificate.createdAt), desc(certificate.id));
}

/** Public half of a carrier's certificate key; null where it has set none. */
export async function carrierCertificateKey(db: Db, carrierId: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ key: carrierSettings.certPublic })
    .from(carrierSettings)
    .where(eq(carrierSettings.carrierId, carrierId));
  return row?.key ?? null;
}
