import {
  type CaseRow,
  type Db,
  findCarrierSettings,
  findRecord,
  findSiteCarrier,
  listContacts,
  listWritings,
  putFact,
  putRecord,
} from '@jmd-digital/db';
import { factOf } from '@jmd-digital/domain/counselling';
import { TIME_ZONE } from '@jmd-digital/domain/directory';
import { caseRecord, funderAnswers, RECORD_VERSION, statFact } from '@jmd-digital/schemas';
import { instantOf } from '../identity/session.ts';

/** Freezes what is counted of a case, or freezes it anew. The fact has no way back to the case; the case knows its fact. */
export async function freezeFact(db: Db, row: CaseRow, at: string): Promise<void> {
  const site = await findSiteCarrier(db, row.siteId);
  if (!site) return;
  const kept = await findRecord(db, row.id);
  const settings = await findCarrierSettings(db, site.carrierId);
  const fact = factOf({
    ...{ topic: row.topic as never, language: row.language, closeReason: row.closeReason, clientId: row.clientId },
    ...{ openedAt: row.openedAt, firstResponseAt: row.firstResponseAt },
    record: caseRecord.safeParse(kept?.record).data ?? null,
    answers: funderAnswers.safeParse(kept?.answers).data ?? {},
    questions: settings?.funderQuestions ?? [],
    contacts: await listContacts(db, row.id),
    writings: await listWritings(db, row.id),
  });
  const id = kept?.factId ?? crypto.randomUUID();
  const month = instantOf(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().with({ day: 1 }).toString();
  const { siteId } = row;
  await putFact(db, {
    ...{ id, siteId, carrierId: site.carrierId, schemaVersion: RECORD_VERSION, month, fact: statFact.parse(fact) },
  });
  await putRecord(db, row.id, { factId: id }, at);
}
