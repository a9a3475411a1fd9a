import { type CarrierDetails, listCarrierDetails } from '@jmd-digital/db';
import { RETENTION_DEFAULTS } from '@jmd-digital/domain/identity';
import { type CarrierSettings, listCarriersInput, listCarriersOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { procedure } from '../trpc.ts';

const PAGE = 50;

/** The carriers that the asker administers or audits; for the platform, all. */
export const listCarriers = procedure
  .input(listCarriersInput)
  .output(listCarriersOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const all = ctx.actor.roles.some(({ role }) => role === 'platform-admin');
    const own = ctx.actor.roles.flatMap(({ role, carrierId }) =>
      (role === 'carrier-admin' || role === 'auditor') && carrierId ? [carrierId] : [],
    );
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await listCarrierDetails(ctx.database.db, all ? 'all' : own, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1)?.carrier;
    return {
      items: page.map((row) => ({
        ...row.carrier,
        ...{ siteCount: row.siteCount, settings: settingsOf(row), revision: row.settings?.revision ?? 0 },
      })),
      nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
    };
  });

function settingsOf({ settings }: CarrierDetails): CarrierSettings {
  return {
    privacyTexts: settings?.privacyTexts ?? {},
    privacyUrl: settings?.privacyUrl ?? null,
    imprintUrl: settings?.imprintUrl ?? null,
    dataProtectionContact: settings?.dataProtectionContact ?? null,
    certPublic: settings?.certPublic ? toBase64Url(settings.certPublic) : null,
    closedCaseDays: settings?.closedCaseDays ?? RETENTION_DEFAULTS.closedCaseDays,
    unansweredDays: settings?.unansweredDays ?? RETENTION_DEFAULTS.unansweredDays,
    idleAccountDays: settings?.idleAccountDays ?? RETENTION_DEFAULTS.idleAccountDays,
    auditDays: settings?.auditDays ?? RETENTION_DEFAULTS.auditDays,
    funderQuestions: settings?.funderQuestions ?? [],
  };
}
