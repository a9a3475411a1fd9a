import { judgeChain } from '@jmd-digital/crypto/public';
import { carrierCertificateKey, findCertificateId, insertCertificate } from '@jmd-digital/db';
import { putCertificateInput, putCertificateOutput } from '@jmd-digital/schemas';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { certificateTarget, noCertificate } from './certificate-target.ts';

/**
 * Keeps a certificate that a carrier signed for the one who certifies at a site, or that one for a member or the team
 * there. What does not lead up to the carrier's key is refused, and so is what is about keys that are not in use there.
 * The same one again is the same.
 */
export const putCertificate = procedureOn(putCertificateInput, certificateTarget)
  .output(putCertificateOutput)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { read, chains, siteId, carrierId, known } = ctx.target;
      const pinned = carrierId ? await carrierCertificateKey(tx, carrierId) : null;
      const pins = pinned ? [Uint8Array.from(pinned)] : [];
      const at = ctx.now().epochMilliseconds;
      const problems = await Promise.all(chains.map((chain) => judgeChain(chain, pins, at)));
      const encoded = chains[0]?.at(-1);
      if (!encoded || !known || !problems.includes(null)) throw noCertificate();
      const before = await findCertificateId(tx, encoded);
      if (before !== null) return { id: before };
      const id = crypto.randomUUID();
      await insertCertificate(tx, {
        ...{ id, kind: read.kind, subjectKeyId: read.subjectKeyId, issuerKeyId: read.issuerKeyId },
        ...{ carrierId: carrierId ?? null, siteId, encoded, createdAt: ctx.now().toString() },
      });
      const object = { objectKind: 'certificate', objectId: id } as const;
      await audit(ctx, tx, { verb: 'certificate.issued', ...object, siteId, carrierId: carrierId ?? null });
      return { id };
    }),
  );
