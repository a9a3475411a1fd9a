import { isDeepStrictEqual } from 'node:util';
import {
  insertMisinformation,
  lockMisinformation,
  type MisinformationRow,
  snippetIsThere,
  updateMisinformation,
} from '@jmd-digital/db';
import { findIdentity } from '@jmd-digital/domain/streetwork';
import { putMisinformationInput, putMisinformationOutput } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Writes down a false claim. Nobody is named in it, and no words of anybody stand in it. */
export const putMisinformation = procedureOn(putMisinformationInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putMisinformationOutput)
  .mutation(({ ctx, input: { siteId, note } }) =>
    ctx.database.db.transaction(async (tx) => {
      if (findIdentity(note.claim).length > 0) {
        throw new ApiError('invalid_input', { fieldErrors: { 'note.claim': 'names_somebody' } });
      }
      if (note.snippetId !== null && !(await snippetIsThere(tx, siteId, note.snippetId))) {
        throw new ApiError('invalid_input', { fieldErrors: { 'note.snippetId': 'unknown_value' } });
      }
      const row = { ...note, siteId, revision: note.revision + 1, changedAt: ctx.now().toString() };
      const { carrierId } = ctx.target;
      const at = { objectKind: 'misinformation', objectId: note.id, carrierId, siteId } as const;
      if (note.revision === 0 && (await insertMisinformation(tx, row))) {
        await audit(ctx, tx, { verb: 'misinformation.changed', ...at });
        return { note: toNote(row) };
      }
      const found = await lockMisinformation(tx, note.id);
      if (!found || found.siteId !== siteId) throw new ApiError('conflict');
      if (isDeepStrictEqual({ ...found, changedAt: row.changedAt }, row)) return { note: toNote(found) };
      if (found.revision !== note.revision) throw new ApiError('conflict');
      await updateMisinformation(tx, row);
      await audit(ctx, tx, { verb: 'misinformation.changed', ...at });
      return { note: toNote(row) };
    }),
  );

const toNote = (row: MisinformationRow) => ({ ...row, changedAt: moment(row.changedAt) });
