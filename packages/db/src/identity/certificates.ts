import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings, certificate } from './tables.ts';

export type CertificateRow = typeof certificate.$inferSelect;

export async function insertCertificate(db: Db, row: typeof certificate.$inferInsert): Promise<void> {
  await db.insert(certificate).values(row);
}

/** The certificate of a site that names a key as its certifier; null where there is none. */
export async function findSiteCertificate(db: Db, certifierKeyId: Uint8Array): Promise<CertificateRow | null> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(
      and(eq(certificate.subjectKeyId, certifierKeyId), eq(certificate.kind, 'site'), isNull(certificate.revokedAt)),
    )
    .limit(1);
  return row ?? null;
}

/** Public half of a carrier's certificate key; null where it has set none. */
export async function carrierCertificateKey(db: Db, carrierId: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ key: carrierSettings.certPublic })
    .from(carrierSettings)
    .where(eq(carrierSettings.carrierId, carrierId));
  return row?.key ?? null;
}
