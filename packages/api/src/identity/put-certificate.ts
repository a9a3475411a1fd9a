import { type Certificate, judgeChain, readCertificate } from '@jmd-digital/crypto/public';
import { carrierCertificateKey, findSiteCertificate, insertCertificate } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import { putCertificateInput, putCertificateOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { siteTarget } from './targets.ts';

type CertificateTarget = Target & { siteId: string; read: Certificate; chain: Uint8Array[] };

/**
 * Keeps a certificate that a carrier signed for the one who certifies at a site, or that one for a member or the team.
 * What does not lead up to the carrier's key is refused.
 */
export const putCertificate = procedureOn(putCertificateInput, certificateTarget)
  .output(putCertificateOutput)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { read, chain, siteId, carrierId } = ctx.target;
      const pinned = carrierId ? await carrierCertificateKey(tx, carrierId) : null;
      const problem = await judgeChain(chain, pinned ? [Uint8Array.from(pinned)] : [], ctx.now().epochMilliseconds);
      if (problem !== null) throw new ApiError('invalid_input', { fieldErrors: { encoded: 'invalid' } });
      const id = crypto.randomUUID();
      await insertCertificate(tx, {
        ...{ id, kind: read.kind, subjectKeyId: read.subjectKeyId, issuerKeyId: read.issuerKeyId },
        ...{ carrierId: carrierId ?? null, siteId, encoded: chain.at(-1) ?? new Uint8Array() },
        createdAt: ctx.now().toString(),
      });
      const object = { objectKind: 'certificate', objectId: id } as const;
      await audit(ctx, tx, { verb: 'certificate.issued', ...object, siteId, carrierId: carrierId ?? null });
      return { id };
    }),
  );

/** The site that a certificate is about: its own, or the one whose certifier signed it. */
async function certificateTarget(ctx: ApiContext, { encoded }: { encoded: string }): Promise<CertificateTarget | null> {
  const bytes = fromBase64Url(encoded);
  const read = await readCertificate(bytes).catch(() => null);
  if (!read) throw new ApiError('invalid_input', { fieldErrors: { encoded: 'invalid' } });
  const above = read.kind === 'site' ? null : await findSiteCertificate(ctx.database.db, read.issuerKeyId);
  const siteId = read.kind === 'site' ? read.subjectId : above?.siteId;
  const site = siteId ? await siteTarget(ctx, siteId) : null;
  return site && { ...site, read, chain: above ? [above.encoded, bytes] : [bytes] };
}
