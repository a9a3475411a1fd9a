import { carrierCertificateKey, type Db, keyLogHead, listCertificates } from '@jmd-digital/db';
import type { Trust } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';

/** What the keys at a site are checked with on devices. @param keyIds whose certificates are asked for */
export async function trustAt(
  db: Db,
  { siteId, carrierId }: { siteId: string; carrierId: string },
  keyIds: Uint8Array[],
): Promise<Trust> {
  const carrierKey = await carrierCertificateKey(db, carrierId);
  const certificates = carrierKey ? await listCertificates(db, siteId, keyIds) : [];
  const head = await keyLogHead(db);
  return {
    carrierId,
    carrierKey: carrierKey && toBase64Url(carrierKey),
    certificates: certificates.map(({ encoded }) => toBase64Url(encoded)),
    logHead: head && { seq: head.seq, hash: toBase64Url(head.hash) },
  };
}
