import type { LogHead, ReadCaseOutput } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';
import type { KeyWatch } from '../account/store.ts';
import { JmdError } from '../errors.ts';
import { type Certified, certifiedBy } from './certified.ts';
import { type KeyAlarm, type Seen, seeCarrier, seeKeys } from './key-watch.ts';
import { createLogWatch, seeHead } from './log-watch.ts';

type CaseKeys = Pick<ReadCaseOutput, 'case' | 'participants' | 'trust'>;

export interface TrustCheck {
  /** Compares the keys of a case with what this device has seen. @param before what was known before the server was asked */
  check(data: CaseKeys, before: KeyWatch): Promise<{ alarms: KeyAlarm[]; certified: Certified }>;
  /** Compares places in the log that others named in their messages. Only staff follow the log. */
  checkHeads(heads: readonly LogHead[]): Promise<KeyAlarm[]>;
}

export const seenIn = (participants: ReadCaseOutput['participants']): Seen[] =>
  participants.map(({ id, name, keys }) => ({ id, name, keyIds: keys.map(({ keyId }) => keyId) }));

const logAlarm: KeyAlarm = { kind: 'log', id: '', name: null };

/**
 * Checks other people's keys, for one account on one device. Young people's devices pin keys and carry places in the log
 * along; desks also follow the log, for it grows with every account and a phone has better things to load.
 */
export function createTrustCheck(account: Account, follows: () => boolean): TrustCheck {
  const log = createLogWatch(account);
  return {
    async check({ case: { siteId }, participants, trust }, before) {
      const alarms: KeyAlarm[] = [];
      if (!seeHead(before.log, trust.logHead)) alarms.push(logAlarm);
      else if (follows()) {
        if (!(await log.follow(trust.logHead))) alarms.push(logAlarm);
        else alarms.push(...(await unlisted(participants, before)));
      }
      let found: KeyAlarm[] = [];
      const { carriers } = await account.watch((now) => {
        const keys = seeKeys(before, now, seenIn(participants));
        const carrier = seeCarrier(keys.watch, trust);
        found = [...keys.alarms, ...carrier.alarms];
        // What the log speaks against is not remembered as known.
        if (alarms.length > 0) return now;
        return follows() ? carrier.watch : withHead(carrier.watch, trust.logHead);
      });
      const pinned = carriers[trust.carrierId];
      return { alarms: [...alarms, ...found], certified: await certifiedBy(trust, siteId, pinned, Date.now()) };
    },
    async checkHeads(heads) {
      if (!follows()) return [];
      for (const head of heads) if (!(await log.contains(head))) return [logAlarm];
      return [];
    },
  };

  /** Keys that are new to this device have to stand in the log. */
  async function unlisted(participants: ReadCaseOutput['participants'], before: KeyWatch): Promise<KeyAlarm[]> {
    const alarms: KeyAlarm[] = [];
    for (const participant of participants) {
      for (const key of participant.keys) {
        if (before.pins[participant.id]?.includes(key.keyId) || (await log.lists(participant, key))) continue;
        alarms.push({ kind: 'log', id: participant.id, name: participant.name });
      }
    }
    return alarms;
  }
}

/** Who does not follow the log remembers how far it was. */
const withHead = (watch: KeyWatch, head: LogHead | null): KeyWatch =>
  head === null || (watch.log.at(-1)?.seq ?? 0) >= head.seq ? watch : { ...watch, log: [head] };

/** Throws `keys_replaced` where keys are not what they were: nothing is sealed then. */
export function refuseWhere(alarms: readonly KeyAlarm[]): void {
  if (alarms.length > 0) throw new JmdError({ code: 'FORBIDDEN', reason: 'keys_replaced', retryable: false });
}
