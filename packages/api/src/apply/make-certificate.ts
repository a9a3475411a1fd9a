import { judgeBadge } from '@jmd-digital/crypto/badge';
import type { CertificateStation } from '@jmd-digital/documents/server';
import { type Badge, makeCertificateInput, makeCertificateOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { ApiError, type FieldErrors } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedure } from '../trpc.ts';
import { badgeIssuer } from './badge/badge-issuer.ts';
import { findStation } from './path.ts';

/**
 * A certificate as a PDF, of badges that this server issued. Nothing of it is kept and nothing is logged; the name is in the
 * answer alone, and in no error.
 */
export const makeCertificate = procedure
  .input(makeCertificateInput)
  .output(makeCertificateOutput)
  .mutation(async ({ ctx, input: { name, badges } }) => {
    await ctx.limits.takeCertificate(ctx.address, ctx.now());
    await refuseForeign(badges, badgeIssuer(ctx.seal).id);
    const issuedOn = todayInGermany(ctx);
    const earned = badges.map((one) => ({ one, station: stationOf(one) }));
    earned.sort((a, b) => a.station.number - b.station.number);
    const { pdf, nameShown } = await ctx.renderCertificate({
      ...{ name, issuedOn, verifyUrl: `${ctx.publicUrl}/apply/#/proof` },
      stations: earned.map(({ station }) => station),
      badges: JSON.stringify(
        earned.map(({ one }) => one),
        null,
        2,
      ),
    });
    const fileName = `JMD-apply-Zertifikat-${issuedOn}.pdf`;
    return { pdf: Buffer.from(pdf).toString('base64'), fileName, nameShown };
  });

/** Refuses what anybody else issued or changed, and a second badge of the same station. */
async function refuseForeign(badges: readonly Badge[], issuer: string): Promise<void> {
  const problems = await Promise.all(badges.map((one) => judgeBadge(one, issuer)));
  const stations = badges.map(({ credentialSubject }) => credentialSubject.achievement.id);
  const fieldErrors: FieldErrors = {};
  for (const [index, station] of stations.entries())
    if (problems[index] !== null || stations.indexOf(station) < index) fieldErrors[`badges.${index}`] = 'invalid';
  if (Object.keys(fieldErrors).length > 0) throw new ApiError('invalid_input', { fieldErrors });
}

/** What the paper says of a badge: what was signed, also where the station is another one by now. */
function stationOf({ validFrom, credentialSubject: { achievement } }: Badge): CertificateStation {
  const id = achievement.id.slice(achievement.id.lastIndexOf('/') + 1);
  return {
    number: findStation(id)?.station.number ?? 0,
    title: achievement.name,
    goals: achievement.criteria.narrative.split('\n').map((line) => line.replace(/^- /, '')),
    earnedOn: Temporal.Instant.from(validFrom).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
  };
}
