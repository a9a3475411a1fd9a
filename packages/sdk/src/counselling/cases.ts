import {
  type Bytes,
  type CaseKey,
  type ChainState,
  createCaseKey,
  fromBase64Url,
  importCaseKey,
  type MessageFacts,
  newMessageId,
  randomBytes,
  sealMessage,
  toBase64Url,
  uuidText,
} from '@jmd-digital/crypto';
import type {
  CaseEntry,
  CaseSummary,
  GiveResetCodeOutput,
  Participant,
  ReadCaseOutput,
  Trust,
} from '@jmd-digital/schemas';
import type { CounsellingLanguage, Topic } from '@jmd-digital/schemas/values';
import type { Account } from '../account/create-account.ts';
import type { KeyWatch } from '../account/store.ts';
import { isJmdError, JmdError } from '../errors.ts';
import { type Followed, type FollowOptions, merge } from '../stream.ts';
import type { Certified } from './certified.ts';
import { type KeyEvent, keyEventsIn } from './key-events.ts';
import { importKeys, openCaseKeys, openTeamKeys, type TeamRing } from './key-ring.ts';
import { isNewest, type KeyAlarm, seeCarrier, trustAnew, withSealed } from './key-watch.ts';
import { type Message, type Problem, type Read, readMessages } from './read-messages.ts';
import { beginEpoch, type Recipient, recipientsOf, teamRecipient, wrapsFor } from './recipients.ts';
import { createTrustCheck, refuseWhere, seenIn } from './trust-check.ts';

export interface NewEnquiry {
  siteId: string;
  topic: Topic;
  language: CounsellingLanguage;
  text: string;
}

/** An open case: what this account can read of it, and what it can do there. A snapshot; `refresh` gives the next. */
export interface Room {
  summary: CaseSummary;
  participants: Participant[];
  messages: Message[];
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

export interface Cases {
  /**
   * Opens a case. Throws `not_found` where the site's team has no key yet: nothing can be sent there. Everything that
   * seals throws `keys_replaced` where keys are not the ones that this device has seen before.
   */
  submit(enquiry: NewEnquiry): Promise<string>;
  list(siteId?: string): Promise<CaseSummary[]>;
  open(caseId: string): Promise<Room>;
  /** Sends a message and gives the room with it. A case whose key is due for a new epoch gets one. */
  send(caseId: string, text: string): Promise<Room>;
  /** Takes a case. Where somebody else was quicker, `summary` says who. */
  accept(caseId: string): Promise<Room>;
  /** Begins a new epoch of the key where one is due. */
  rotate(caseId: string): Promise<void>;
  /** Seals everything that this account can read to the client's present keys. */
  shareAgain(caseId: string): Promise<void>;
  /**
   * Hears of everything that happens in a case from now on, exactly once and in order, over lost connections too. Ends with
   * the signal; throws where the case may not be followed any more. Go on from `summary.eventSeq` of a room.
   */
  follow(caseId: string, options?: FollowOptions): AsyncGenerator<Followed, void>;
  /** The same for the inbox of a site. */
  followInbox(siteId: string, options?: FollowOptions): AsyncGenerator<Followed, void>;
  /** The same for several inboxes at once, from now on. */
  followInboxes(siteIds: readonly string[], signal: AbortSignal): AsyncGenerator<Followed, void>;
  /** Says that everything up to the last entry of a room was seen. */
  markSeen(room: Room): Promise<void>;
  /** Takes the keys as they are shown now, after both sides have compared their words. */
  trustAgain(caseId: string): Promise<Room>;
  giveResetCode(caseId: string): Promise<GiveResetCodeOutput>;
}

/** How often another device or member may be quicker before an error goes to the caller. */
const ROUNDS = 3;
const PAGE = 500;

interface Loaded {
  data: ReadCaseOutput;
  raw: Map<number, Bytes>;
  alarms: KeyAlarm[];
  certified: Certified;
}

/** Cases of an account that is signed in. Everything that is sealed is opened and sealed here, on the device. */
export function createCases(account: Account): Cases {
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
  const opened = new Map<string, { entries: CaseEntry[]; read: { with: string; count: number; read: Read } | null }>();
  account.subscribe(() => account.state.kind === 'signed-in' || opened.clear());

  async function load(caseId: string): Promise<Loaded> {
    const before = await account.watch((known) => known);
    const known = opened.get(caseId) ?? { entries: [], read: null };
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
    return { data, ...checked, raw: await openCaseKeys(account, data, await teamsFor(data.case.siteId)) };
  }

  /** The messages, and every doubt about keys, those that the messages themselves give rise to among them. */
  async function read({ data, raw, alarms }: Loaded): Promise<Read & { alarms: KeyAlarm[] }> {
    const found = await readOn(data, await importKeys(raw));
    return { ...found, alarms: [...alarms, ...(await trust.checkHeads(found.heads))] };
  }

  /** Goes on from what was opened before, as long as keys and participants are the same. */
  async function readOn(data: ReadCaseOutput, keys: Map<number, CaseKey>): Promise<Read> {
    const { case: summary, entries, participants } = data;
    const known = opened.get(summary.id);
    const stands = JSON.stringify([[...keys.keys()], participants.map(({ id, name, keys: all }) => [id, name, all])]);
    const before = known?.read?.with === stands && known.read.count <= entries.length ? known.read : null;
    const rest = entries.slice(before?.count ?? 0);
    const read = await readMessages(me().id, summary.id, rest, participants, keys, before?.read);
    if (known) known.read = { with: stands, count: entries.length, read };
    return read;
  }

  async function room(loaded: Loaded): Promise<Room> {
    const { messages, lockedCount, problems, alarms } = await read(loaded);
    const { case: summary, participants, epochs } = loaded.data;
    const vouchedFor = ({ id, keys }: Participant) => loaded.certified(id, keys.at(-1)?.keyId ?? '');
    const client = participants.find(({ role }) => role === 'client');
    const since = client?.keys.findLast(({ until }) => until === null)?.since ?? '';
    const first = epochs.map(({ createdAt }) => createdAt).toSorted()[0] ?? '';
    const clientHasNewKeys = (client?.keys.length ?? 0) > 1 && Date.parse(since) > Date.parse(first);
    return {
      ...{ summary, participants, messages, lockedCount, problems, clientHasNewKeys, alarms },
      keyEvents: keyEventsIn(loaded.data),
      certifies: loaded.data.trust.carrierKey !== null,
      certified: participants.filter(vouchedFor).map(({ id }) => id),
    };
  }

  /** Does something that another device may get in the way of, on fresh data each time. */
  async function again<T>(work: () => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      try {
        return await work();
      } catch (error) {
        const raced = isJmdError(error) && ['old_epoch', 'missing_recipient', 'conflict'].includes(error.reason);
        if (!raced || round === ROUNDS) throw error;
      }
    }
  }

  const author = () => {
    const { id, kind } = me();
    const { keyId, signKey } = account.identity();
    return { id, role: kind === 'client' ? ('client' as const) : ('counsellor' as const), keyId, signKey };
  };

  /** A text as it goes out: the next one of this author, under a key whose bytes are forgotten. */
  async function sealText(
    text: string,
    of: Pick<MessageFacts, 'caseId' | 'lang'> & { trust: Trust },
    last: ChainState[string] | undefined,
    { raw, epoch }: { raw: Bytes; epoch: number },
  ): Promise<string> {
    const key = await importCaseKey(raw, epoch);
    raw.fill(0);
    const facts: MessageFacts = {
      ...{ caseId: of.caseId, thread: 'client', kind: 'text', messageId: newMessageId() },
      ...{ seq: (last?.seq ?? 0) + 1, prevHash: last ? hexBytes(last.hash) : null },
      ...{ clientTime: Date.now(), lang: of.lang, logHead: headOf(of.trust) },
    };
    const content = { ...{ text, format: 'plain' as const, replyTo: null, attachments: [], extra: null } };
    return toBase64Url(await sealMessage(facts, content, author(), key));
  }

  /** The epoch after the present one, which leads back to it where it may. */
  const nextEpoch = async ({ data }: Loaded, older: Bytes | null) =>
    beginEpoch(
      account,
      data.case.id,
      data.case.keyEpoch + 1,
      leadsBack(data.case) ? older : null,
      await recipientsOf(data),
    );

  return {
    async submit({ siteId, topic, language, text }) {
      const caseId = uuidText(randomBytes(16));
      const { teamKey, trust: shown } = await jmd.identity.readTeamKey({ siteId });
      if (!teamKey) throw new JmdError({ code: 'NOT_FOUND', reason: 'not_found', retryable: false });
      const known = await account.watch((now) => now);
      if (!isNewest(known, { id: siteId, keyId: teamKey.keyId }))
        refuseWhere([{ kind: 'keys', id: siteId, name: null }]);
      refuseWhere(seeCarrier(known, shown).alarms);
      const self = account.identity();
      const recipients: Recipient[] = [
        { kind: 'client', id: me().id, keyId: toBase64Url(self.keyId), public: self.public.kem },
        teamRecipient(siteId, teamKey),
      ];
      const { newEpoch, raw } = await beginEpoch(account, caseId, 1, null, recipients);
      const envelope = await sealText(text, { caseId, lang: language, trust: shown }, undefined, { raw, epoch: 1 });
      // Before it goes out: a server that shows another list afterwards must not find this forgotten.
      await account.watch((now) => withSealed(now, siteId, teamKey.keyId));
      await jmd.counselling.submitEnquiry({ caseId, siteId, topic, language, keys: [newEpoch], envelope });
      return caseId;
    },

    async list(siteId) {
      const found: CaseSummary[] = [];
      for await (const each of jmd.counselling.listCases(siteId ? { siteId, limit: 100 } : { limit: 100 }))
        found.push(each);
      return found;
    },
    open: async (caseId) => room(await load(caseId)),

    send: (caseId, text) =>
      again(async () => {
        const loaded = await load(caseId);
        const { case: summary } = loaded.data;
        const older = loaded.raw.get(summary.keyEpoch)?.slice() ?? null;
        const { chain, alarms } = await read(loaded);
        refuseWhere(alarms);
        const fresh = summary.rotationDue || !older ? await nextEpoch(loaded, older) : null;
        const key = {
          raw: fresh?.raw ?? older ?? createCaseKey(),
          epoch: fresh ? fresh.newEpoch.epoch : summary.keyEpoch,
        };
        const of = { caseId, lang: summary.language, trust: loaded.data.trust };
        const envelope = await sealText(text, of, chain[me().id], key);
        older?.fill(0);
        await jmd.counselling.sendMessage({ caseId, envelope, ...(fresh ? { newEpoch: fresh.newEpoch } : {}) });
        return room(await load(caseId));
      }),

    async accept(caseId) {
      refuseWhere((await load(caseId)).alarms);
      const { taken } = await jmd.counselling.acceptCase({ caseId });
      const loaded = await load(caseId);
      if (!taken) return room(loaded);
      refuseWhere(loaded.alarms);
      const own = (await recipientsOf(loaded.data)).filter(({ id }) => id === me().id);
      const wraps = await shareAll(account, caseId, loaded.raw, own);
      if (wraps.length > 0) await jmd.counselling.shareCaseKeys({ caseId, wraps });
      return room(await load(caseId));
    },
    rotate: (caseId) =>
      again(async () => {
        const loaded = await load(caseId);
        const { rotationDue, keyEpoch } = loaded.data.case;
        if (!rotationDue) return;
        refuseWhere(loaded.alarms);
        const { newEpoch } = await nextEpoch(loaded, loaded.raw.get(keyEpoch) ?? null);
        await jmd.counselling.rotateCaseKey({ caseId, newEpoch });
      }),
    async shareAgain(caseId) {
      const { data, raw, alarms } = await load(caseId);
      refuseWhere(alarms);
      const client = (await recipientsOf(data)).filter(({ kind }) => kind === 'client');
      const wraps = await shareAll(account, caseId, raw, client);
      if (wraps.length > 0) await jmd.counselling.shareCaseKeys({ caseId, wraps });
    },
    follow: (caseId, options) => account.follow(() => jmd.counselling.followCase({ caseId }), options),
    followInbox: (siteId, options) => account.follow(() => jmd.counselling.followInbox({ siteId }), options),
    followInboxes: (siteIds, signal) =>
      merge(siteIds.map((siteId) => account.follow(() => jmd.counselling.followInbox({ siteId }), { signal }))),
    async markSeen({ summary: { id, lastSeq, seenByClient, seenByTeam } }) {
      const seen = me().kind === 'client' ? seenByClient : seenByTeam;
      if (seen < lastSeq) await jmd.counselling.markSeen({ caseId: id, seq: lastSeq });
    },
    async trustAgain(caseId) {
      const { data } = await load(caseId);
      await account.watch((known) => trustAnew(known, seenIn(data.participants), data.trust));
      return room(await load(caseId));
    },
    giveResetCode: (caseId) => jmd.identity.giveResetCode({ caseId }),
  };
}

/** Every key at hand, sealed to recipients. The bytes are forgotten. */
async function shareAll(account: Account, caseId: string, raw: Map<number, Bytes>, recipients: readonly Recipient[]) {
  const wraps = [];
  for (const [epoch, bytes] of raw) {
    wraps.push(...(await wrapsFor(account, caseId, { purpose: 'case', epoch, raw: bytes }, recipients)));
    bytes.fill(0);
  }
  return wraps;
}

/** After a reset what was before stays locked for the client until it is shared on purpose: the new key hides it. */
const leadsBack = ({ rotationDue }: CaseSummary) => rotationDue !== 'key-reset';

const headOf = ({ logHead }: Trust) => logHead && { seq: logHead.seq, hash: fromBase64Url(logHead.hash) };

const hexBytes = (hex: string): Bytes =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

const notSignedIn = () => new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
