import { type Bytes, type CaseKey, createCaseKey, toBase64Url } from '@jmd-digital/crypto';
import type { CaseEntry, CaseSummary, NewEpoch, OwnAccount, Participant, ReadCaseOutput } from '@jmd-digital/schemas';
import type { KeyPurpose } from '@jmd-digital/schemas/values';
import type { Account } from '../account/create-account.ts';
import type { KeyWatch } from '../account/store.ts';
import { isJmdError, JmdError } from '../errors.ts';
import type { Certified } from './certified.ts';
import { type KeyEvent, keyEventsIn } from './key-events.ts';
import { importKeys, openCaseKeys, openTeamKeys, type TeamRing } from './key-ring.ts';
import type { KeyAlarm } from './key-watch.ts';
import { type Message, type Problem, type Read, readMessages } from './read-messages.ts';
import { beginEpoch, type Recipient, recipientsOf, wrapsFor } from './recipients.ts';
import { createTrustCheck, type TrustCheck } from './trust-check.ts';

/** An open case: what this account can read of it, and what it can do there. A snapshot; opening it again gives the next. */
export interface Room
  extends Pick<
    ReadCaseOutput,
    'participants' | 'appointments' | 'contacts' | 'transfers' | 'funder' | 'record' | 'mayWrite' | 'carrierKeepsDays'
  > {
  summary: CaseSummary;
  /** Who besides the client can open it, and who could; and whether that is everything, or only what is newer. */
  holders: (ReadCaseOutput['holders'][number] & { readsAll: boolean })[];
  messages: Message[];
  /** Notes of the team; none for a client. */
  notes: Message[];
  /** Messages that were sealed for keys that this account does not have, or not any more. */
  lockedCount: number;
  problems: Problem[];
  /** The client made new keys after the case began: what is older is locked for them until it is shared again. */
  clientHasNewKeys: boolean;
  /** What happened to keys while the case ran, to be shown between the messages. */
  keyEvents: KeyEvent[];
  /** Keys that are not what this device knows. While there are any, nothing can be sent here. */
  alarms: KeyAlarm[];
  /** Whether the carrier certifies keys, and whose present keys it vouches for: ids of participants. */
  certifies: boolean;
  certified: string[];
}

/** A case as the server gave it, with its keys opened. The bytes are the caller's to forget. */
export interface Loaded {
  data: ReadCaseOutput;
  raw: Map<number, Bytes>;
  internal: Map<number, Bytes>;
  alarms: KeyAlarm[];
  certified: Certified;
}

type BothRead = { client: Read; internal: Read; alarms: KeyAlarm[] };

/** What every action on a case is made of. Not for use outside of this package. */
export interface CaseCore {
  account: Account;
  trust: TrustCheck;
  /** The own account; throws `not_signed_in`. */
  me(): OwnAccount;
  load(caseId: string): Promise<Loaded>;
  /** The messages, and every doubt about keys, those that the messages themselves give rise to among them. Forgets the keys. */
  read(loaded: Loaded): Promise<BothRead>;
  room(loaded: Loaded): Promise<Room>;
  open(caseId: string): Promise<Room>;
  /** Does something that another device may get in the way of, on fresh data each time. */
  again<T>(work: () => Promise<T>): Promise<T>;
  /** The epoch after the present one, which leads back to it where it may. */
  nextEpoch(
    loaded: Pick<Loaded, 'data'>,
    older: Bytes | null,
    purpose?: KeyPurpose,
  ): Promise<{ newEpoch: NewEpoch; raw: Bytes }>;
  /** Every key at hand, sealed to recipients. The bytes are forgotten. */
  shareAll(loaded: Loaded, recipients: readonly Recipient[]): ReturnType<typeof wrapsFor>;
}

/** How often another device or member may be quicker before an error goes to the caller. */
const ROUNDS = 3;
const PAGE = 500;

interface Opened {
  entries: CaseEntry[];
  read: Map<'client' | 'internal', { with: string; count: number; read: Read }>;
}

export function createCaseCore(account: Account): CaseCore {
  const { jmd } = account;
  const me = () => {
    if (account.state.kind !== 'signed-in') throw notSignedIn();
    return account.state.me;
  };

  async function teamsFor(siteId: string): Promise<TeamRing> {
    const holds = me().memberships.some((held) => held.siteId === siteId);
    if (!holds) return new Map();
    return openTeamKeys(account, siteId, await jmd.identity.listTeamKeys({ siteId }));
  }

  const trust = createTrustCheck(account, () => me().kind === 'staff');

  /** What was loaded and opened on this page before: only what came since is fetched and opened again. */
  const opened = new Map<string, Opened>();
  account.subscribe(() => account.state.kind === 'signed-in' || opened.clear());

  async function load(caseId: string): Promise<Loaded> {
    const before = await account.watch((known) => known);
    const known: Opened = opened.get(caseId) ?? { entries: [], read: new Map() };
    opened.set(caseId, known);
    const after = () => known.entries.at(-1)?.serverSeq ?? 0;
    for (;;) {
      const data = await jmd.counselling.readCase({ caseId, limit: PAGE, afterSeq: after() });
      // Two that load at once bring the same entries; each is kept once.
      known.entries.push(...data.entries.filter(({ serverSeq }) => serverSeq > after()));
      if (data.more && data.entries.length > 0) continue;
      return opening({ ...data, entries: [...known.entries] }, before);
    }
  }

  async function opening(data: ReadCaseOutput, before: KeyWatch): Promise<Loaded> {
    const checked = await trust.check(data, before);
    const teams = await teamsFor(data.case.siteId);
    const raw = await openCaseKeys(account, data, teams);
    return { data, ...checked, raw, internal: await openCaseKeys(account, data, teams, 'internal') };
  }

  async function read({ data, raw, internal, alarms }: Loaded): Promise<BothRead> {
    const client = await readOn(data, await importKeys(raw), 'client');
    const notes = await readOn(data, await importKeys(internal), 'internal');
    return { client, internal: notes, alarms: [...alarms, ...(await trust.checkHeads(client.heads))] };
  }

  /** Goes on from what was opened before, as long as keys and participants are the same. */
  async function readOn(
    data: ReadCaseOutput,
    keys: Map<number, CaseKey>,
    thread: 'client' | 'internal',
  ): Promise<Read> {
    const { case: summary, entries, participants } = data;
    const known = opened.get(summary.id)?.read;
    const stands = JSON.stringify([[...keys.keys()], participants.map(({ id, name, keys: all }) => [id, name, all])]);
    const last = known?.get(thread);
    const before = last?.with === stands && last.count <= entries.length ? last : null;
    const rest = entries.slice(before?.count ?? 0);
    const now = await readMessages(me().id, summary.id, rest, participants, keys, before?.read, thread);
    known?.set(thread, { with: stands, count: entries.length, read: now });
    return now;
  }

  async function room(loaded: Loaded): Promise<Room> {
    const { client: read_, internal, alarms } = await read(loaded);
    const { messages, lockedCount, problems } = read_;
    const { case: summary, participants, epochs, appointments, contacts, transfers, funder, record } = loaded.data;
    const { mayWrite, carrierKeepsDays } = loaded.data;
    const holders = loaded.data.holders.map((each) => ({ ...each, readsAll: reachesBack(each.fromEpoch, epochs) }));
    const vouchedFor = ({ id, keys }: Participant) => loaded.certified(id, keys.at(-1)?.keyId ?? '');
    const client = participants.find(({ role }) => role === 'client');
    const since = client?.keys.findLast(({ until }) => until === null)?.since ?? '';
    const first = epochs.map(({ createdAt }) => createdAt).toSorted()[0] ?? '';
    const clientHasNewKeys = (client?.keys.length ?? 0) > 1 && Date.parse(since) > Date.parse(first);
    return {
      ...{ summary, participants, messages, notes: internal.messages, lockedCount, clientHasNewKeys, alarms },
      ...{ appointments, contacts, transfers, holders, funder, record, mayWrite, carrierKeepsDays },
      problems: [...problems, ...internal.problems],
      keyEvents: keyEventsIn(loaded.data),
      certifies: loaded.data.trust.carrierKey !== null,
      certified: participants.filter(vouchedFor).map(({ id }) => id),
    };
  }

  return {
    ...{ account, trust, me, load, read, room },
    open: async (caseId) => room(await load(caseId)),
    async again(work) {
      for (let round = 1; ; round += 1) {
        try {
          return await work();
        } catch (error) {
          const raced = isJmdError(error) && ['old_epoch', 'missing_recipient', 'conflict'].includes(error.reason);
          if (!raced || round === ROUNDS) throw error;
        }
      }
    },
    async nextEpoch({ data }, older, purpose = 'case') {
      const { case: summary } = data;
      const everyone = await recipientsOf(data);
      // After a reset what was before stays locked for the client until it is shared on purpose: the new key hides it. And
      // so it does for a team that could not read along, where the counsellor is gone: the client opens it, or does not.
      const reset = summary.rotationDue === 'key-reset';
      const hides = purpose === 'case' && (reset || isAlone(data));
      return beginEpoch(
        account,
        summary.id,
        (purpose === 'case' ? summary.keyEpoch : summary.internalEpoch) + 1,
        hides ? null : older,
        everyone.filter(({ kind }) => purpose === 'case' || kind !== 'client'),
        purpose,
      );
    },
    async shareAll({ data, raw, internal }, recipients) {
      const wraps = [];
      for (const [purpose, keys] of [['case', raw] as const, ['internal', internal] as const]) {
        const fitting = recipients.filter(({ kind }) => purpose === 'case' || kind !== 'client');
        for (const [epoch, bytes] of keys) {
          wraps.push(...(await wrapsFor(account, data.case.id, { purpose, epoch, raw: bytes }, fitting)));
          bytes.fill(0);
        }
      }
      return wraps;
    },
  };
}

/** The key that the next entry of a thread is sealed under: the present one, or a new epoch where one is due. */
export async function keyToSealWith(
  core: CaseCore,
  loaded: Loaded,
  purpose: KeyPurpose = 'case',
): Promise<{ raw: Bytes; epoch: number; newEpoch: NewEpoch | null }> {
  const { keyEpoch, rotationDue, internalEpoch, internalDue } = loaded.data.case;
  const [epoch, due, keys] =
    purpose === 'case'
      ? [keyEpoch, rotationDue !== null, loaded.raw]
      : [internalEpoch, internalDue || internalEpoch === 0, loaded.internal];
  const older = keys.get(epoch)?.slice() ?? null;
  if (older && !due) return { raw: older, epoch, newEpoch: null };
  const fresh = await core.nextEpoch(loaded, older, purpose);
  older?.fill(0);
  return { raw: fresh?.raw ?? createCaseKey(), epoch: fresh.newEpoch.epoch, newEpoch: fresh.newEpoch };
}

/** Whether the client alone holds keys of a case: it was its counsellor's alone, and they are gone. */
const isAlone = ({ case: { assigneeId }, holders }: Pick<ReadCaseOutput, 'case' | 'holders'>): boolean =>
  assigneeId === null && holders.every(({ fromEpoch }) => fromEpoch === null);

/** Whether links lead from an epoch back to the first. */
function reachesBack(from: number | null, epochs: ReadCaseOutput['epochs']): boolean {
  if (from === null) return false;
  const links = new Map(epochs.filter(({ purpose }) => purpose === 'case').map(({ epoch, link }) => [epoch, link]));
  for (let epoch = from; epoch > 1; epoch -= 1) if (!links.get(epoch)) return false;
  return true;
}

/** This account as the author of entries. */
export function authorOf({ account, me }: Pick<CaseCore, 'account' | 'me'>) {
  const { id, kind } = me();
  const { keyId, signKey } = account.identity();
  return { id, role: kind === 'client' ? ('client' as const) : ('counsellor' as const), keyId, signKey };
}

/** This account as a recipient of keys. */
export function selfOf({ account, me }: Pick<CaseCore, 'account' | 'me'>): Recipient {
  const { keyId, public: keys } = account.identity();
  return {
    kind: me().kind === 'client' ? 'client' : 'counsellor',
    id: me().id,
    keyId: toBase64Url(keyId),
    public: keys.kem,
  };
}

const notSignedIn = () => new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
