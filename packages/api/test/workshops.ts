import { randomBytes } from 'node:crypto';
import type { Database } from '@jmd-digital/db';
import { callerAt } from './caller.ts';
import type { Clock } from './people.ts';

export const newKey = () => randomBytes(32).toString('base64url');

/** A workshop on the first station, with whoever leads it. */
export async function openedWorkshop(database: Database, clock?: Clock) {
  const { apply } = callerAt(database, clock);
  const [workshopId, leaderKey]: [string, string] = [crypto.randomUUID(), newKey()];
  const { code, expiresAt } = await apply.openWorkshop({ id: workshopId, stationId: 's1', leaderKey });
  return {
    ...{ workshopId, leaderKey, code, expiresAt },
    show: () => apply.showWorkshop({ workshopId, leaderKey }),
    close: () => apply.closeWorkshop({ workshopId, leaderKey }),
    /** Somebody who sits down, and can say what they solved. */
    async join(seatKey = newKey()) {
      const joined = await apply.joinWorkshop({ code, seatKey });
      return { seatKey, joined, report: (...done: string[]) => apply.reportWorkshop({ workshopId, seatKey, done }) };
    },
  };
}
