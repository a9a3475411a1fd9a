import type { HistoryChoice, Visibility } from '@jmd-digital/schemas/values';
import { JmdError } from '../errors.ts';
import type { CaseCore, Loaded, Room } from './case-core.ts';
import { isNewest, withSealed } from './key-watch.ts';
import { beginEpoch, recipientsOf, teamRecipient } from './recipients.ts';
import { refuseWhere } from './trust-check.ts';

/** Lets a case go to somebody else, or lets others read along. Every change of who may read seals keys on this device. */
export interface HandOvers {
  /** Gives a case that nobody took to another site. Throws `not_found` where the team there has no key. */
  forward(caseId: string, siteId: string): Promise<void>;
  /** The client's answer to a hand-over. */
  answerHandOver(caseId: string, answer: HistoryChoice | 'no'): Promise<Room>;
  /** Lets the team read along, or the counsellor alone. */
  setVisibility(caseId: string, visibility: Visibility): Promise<Room>;
}

export function createHandOvers(core: CaseCore): HandOvers {
  const { account, load, again } = core;
  const { jmd } = account;

  /** A new epoch as if the case stood otherwise: for who may read then. */
  async function epochFor(loaded: Loaded, change: Partial<Loaded['data']['case']>, leadsBack: boolean) {
    const summary = { ...loaded.data.case, ...change };
    const recipients = await recipientsOf({ ...loaded.data, case: summary });
    const older = leadsBack && summary.rotationDue !== 'key-reset' ? loaded.raw.get(summary.keyEpoch) : null;
    const { newEpoch, raw } = await beginEpoch(account, summary.id, summary.keyEpoch + 1, older ?? null, recipients);
    raw.fill(0);
    return newEpoch;
  }

  return {
    async forward(caseId, siteId) {
      const loaded = await load(caseId);
      refuseWhere(loaded.alarms);
      const { teamKey } = await jmd.identity.readTeamKey({ siteId });
      if (!teamKey) throw new JmdError({ code: 'NOT_FOUND', reason: 'not_found', retryable: false });
      const known = await account.watch((now) => now);
      if (!isNewest(known, { id: siteId, keyId: teamKey.keyId }))
        refuseWhere([{ kind: 'keys', id: siteId, name: null }]);
      const wraps = await core.shareAll(loaded, [teamRecipient(siteId, teamKey)]);
      await account.watch((now) => withSealed(now, siteId, teamKey.keyId));
      await jmd.counselling.forwardCase({ caseId, siteId, wraps });
    },
    answerHandOver: (caseId, answer) =>
      again(async () => {
        if (answer === 'no') {
          await jmd.counselling.answerHandOver({ answer, caseId });
          return core.open(caseId);
        }
        const loaded = await load(caseId);
        refuseWhere(loaded.alarms);
        const { handOverTo } = loaded.data.case;
        if (handOverTo === null) return core.room(loaded);
        const newEpoch = await epochFor(loaded, { assigneeId: handOverTo }, answer === 'all');
        await jmd.counselling.answerHandOver({ answer, caseId, newEpoch });
        return core.open(caseId);
      }),
    setVisibility: (caseId, visibility) =>
      again(async () => {
        const loaded = await load(caseId);
        refuseWhere(loaded.alarms);
        const newEpoch = await epochFor(loaded, { visibility }, true);
        await jmd.counselling.setVisibility({ caseId, visibility, newEpoch });
        return core.open(caseId);
      }),
  };
}
