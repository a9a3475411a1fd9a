import { type Db, listPermissionsOf, lockPlace, type PlacePermissionRow, type PlaceRow } from '@jmd-digital/db';
import { countingPermission, findIdentity, hindrances, placeStateAt } from '@jmd-digital/domain/streetwork';
import type { AdminPermission, StreetworkPlace } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';

/** A place as it stands on a day. */
function toPlace(row: PlaceRow, said: readonly PlacePermissionRow[], day: string): StreetworkPlace {
  const { id, siteId, content, rulesCheckedBy, offeredTo, revision } = row;
  const own = said.filter(({ placeId }) => placeId === id).map(toPermission);
  const permission = countingPermission(own, day);
  const written = { ...content, state: row.state };
  return {
    ...{ ...content, id, siteId, revision, rulesCheckedBy, offeredTo, permission },
    state: placeStateAt(written, permission, day),
    hindrances: hindrances(written, permission, day),
  };
}

const toPermission = ({ id, content }: PlacePermissionRow): AdminPermission => ({ id, ...content });

/** Places with what was said of them, on a day. */
export async function placesAt(db: Db, rows: readonly PlaceRow[], day: string): Promise<StreetworkPlace[]> {
  const said = await listPermissionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPlace(row, said, day));
}

export async function placeAt(db: Db, row: PlaceRow, day: string): Promise<StreetworkPlace> {
  return toPlace(row, await listPermissionsOf(db, [row.id]), day);
}

/** A place of the site, held until the transaction ends. Throws `not_found` where it is none of it. */
export async function lockPlaceOf(tx: Db, siteId: string, placeId: string): Promise<PlaceRow> {
  const row = await lockPlace(tx, placeId);
  if (row?.siteId !== siteId) throw new ApiError('not_found');
  return row;
}

/** Throws `invalid_input` where a note could lead to a person. Its words never come back. */
export function refuseNames(note: string, field: string): void {
  if (findIdentity(note).length > 0)
    throw new ApiError('invalid_input', { fieldErrors: { [field]: 'names_somebody' } });
}
