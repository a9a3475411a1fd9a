import { type Attachment, randomBytes, uuidText } from '@jmd-digital/crypto';
import type { CaseSummary, GiveResetCodeOutput } from '@jmd-digital/schemas';
import type { CounsellingLanguage, Topic } from '@jmd-digital/schemas/values';
import type { Account } from '../account/create-account.ts';
import { isJmdError, JmdError } from '../errors.ts';
import { type Followed, type FollowOptions, merge } from '../stream.ts';
import { authorOf, createCaseCore, keyToSealWith, type Loaded, type Room, selfOf } from './case-core.ts';
import { type NewFile, type newFileKeys, openAttachment, uploadFile } from './files.ts';
import { createHandOvers, type HandOvers } from './hand-over.ts';
import { isNewest, seeCarrier, trustAnew, withSealed } from './key-watch.ts';
import { beginEpoch, type Recipient, recipientsOf, teamRecipient } from './recipients.ts';
import { type Draft, sealEntry } from './seal-entry.ts';
import { refuseWhere, seenIn } from './trust-check.ts';

export interface NewEnquiry {
  siteId: string;
  topic: Topic;
  language: CounsellingLanguage;
  text: string;
  /** Made once, so that a question that was sent and not heard of is not asked twice. */
  caseId?: string;
  /** Token of an invitation that led here. */
  invitation?: string;
}

export interface Cases extends HandOvers {
  /**
   * Opens a case. Throws `not_found` where the site's team has no key yet: nothing can be sent there. Everything that
   * seals throws `keys_replaced` where keys are not the ones that this device has seen before.
   */
  submit(enquiry: NewEnquiry): Promise<string>;
  list(siteId?: string): Promise<CaseSummary[]>;
  open(caseId: string): Promise<Room>;
  /**
   * Sends a message, a correction, or takes one back, and gives the room with it. A case whose key is due for a new epoch
   * gets one. A draft whose `messageId` is there already is not sent again.
   * @param signal gives up; what is on its way then may still arrive
   */
  send(caseId: string, draft: string | Draft, signal?: AbortSignal): Promise<Room>;
  /** Adds a note that only the team can read. */
  addNote(caseId: string, draft: string | Draft): Promise<Room>;
  /** Seals and sends a file, to be named in a message; see `uploadFile`. */
  upload(
    caseId: string,
    file: NewFile,
    keys: ReturnType<typeof newFileKeys>,
    options?: Parameters<typeof uploadFile>[4],
  ): Promise<Attachment>;
  /** The content of a file that came with a message. */
  openFile(caseId: string, file: Attachment): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes a case. Where somebody else was quicker, `summary` says who. */
  accept(caseId: string): Promise<Room>;
  /** Erases a case for ever; one that is gone already stays so. */
  erase(caseId: string): Promise<void>;
  /** Begins a new epoch of the key where one is due. */
  rotate(caseId: string): Promise<void>;
  /** Seals everything that this account can read to the client's present keys. */
  shareAgain(caseId: string): Promise<void>;
  /** Opens everything that this account can read to somebody who may read and lacks what is older: an account, or a team. */
  shareWith(caseId: string, id: string): Promise<Room>;
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

const asDraft = (draft: string | Draft): Draft => (typeof draft === 'string' ? { text: draft } : draft);

/** Cases of an account that is signed in. Everything that is sealed is opened and sealed here, on the device. */
export function createCases(account: Account): Cases {
  const { jmd } = account;
  const core = createCaseCore(account);
  const { me, load, read, room, open, again } = core;

  /** Seals what was written under the key that is due, and hands it to whoever sends it. */
  const write = (caseId: string, given: string | Draft, thread: 'client' | 'internal', signal?: AbortSignal) =>
    again(async () => {
      const draft = asDraft(given);
      const loaded = await load(caseId);
      // It came through before, and only the answer was lost.
      if (loaded.data.entries.some(({ messageId }) => messageId === draft.messageId)) return room(loaded);
      const { case: summary, trust } = loaded.data;
      const key = await keyToSealWith(core, loaded, thread === 'client' ? 'case' : 'internal');
      const { [thread]: before, alarms } = await read(loaded);
      refuseWhere(alarms);
      const author = authorOf(core);
      const context = { caseId, lang: summary.language, thread, trust, author, last: before.chain[author.id] };
      const envelope = await sealEntry(draft, context, key);
      const sent = { caseId, envelope, ...(key.newEpoch ? { newEpoch: key.newEpoch } : {}) };
      if (thread === 'internal') await jmd.counselling.addNote(sent);
      else {
        const blobIds = (draft.files ?? []).map(({ blobId }) => blobId);
        const retracts = draft.retracts ? { retracts: draft.retracts } : {};
        signal?.throwIfAborted();
        await jmd.counselling.sendMessage({ ...sent, blobIds, ...retracts }, signal ? { signal } : {});
      }
      return open(caseId);
    });

  /** Seals every key at hand to some of those who may read. */
  const share = async (loaded: Loaded, to: (recipient: Recipient) => boolean) => {
    refuseWhere(loaded.alarms);
    const wraps = await core.shareAll(loaded, (await recipientsOf(loaded.data)).filter(to));
    if (wraps.length > 0) await jmd.counselling.shareCaseKeys({ caseId: loaded.data.case.id, wraps });
  };

  return {
    ...createHandOvers(core),
    async submit({ siteId, topic, language, text, invitation, caseId = uuidText(randomBytes(16)) }) {
      const { teamKey, trust } = await jmd.identity.readTeamKey({ siteId });
      if (!teamKey) throw new JmdError({ code: 'NOT_FOUND', reason: 'not_found', retryable: false });
      const known = await account.watch((now) => now);
      if (!isNewest(known, { id: siteId, keyId: teamKey.keyId }))
        refuseWhere([{ kind: 'keys', id: siteId, name: null }]);
      refuseWhere(seeCarrier(known, trust).alarms);
      const recipients = [selfOf(core), teamRecipient(siteId, teamKey)];
      const { newEpoch, raw } = await beginEpoch(account, caseId, 1, null, recipients);
      const author = authorOf(core);
      const context = { caseId, lang: language, thread: 'client' as const, trust, author, last: undefined };
      const envelope = await sealEntry({ text }, context, { raw, epoch: 1 });
      // Before it goes out: a server that shows another list afterwards must not find this forgotten.
      await account.watch((now) => withSealed(now, siteId, teamKey.keyId));
      try {
        const sent = { caseId, siteId, topic, language, keys: [newEpoch], envelope };
        await jmd.counselling.submitEnquiry({ ...sent, ...(invitation ? { invitation } : {}) });
      } catch (error) {
        // Sealed anew it is another envelope: the first one came through, and only the answer was lost.
        const there = isJmdError(error) && error.reason === 'conflict';
        if (!there || !(await open(caseId).catch(() => null))) throw error;
      }
      return caseId;
    },

    async list(siteId) {
      const found: CaseSummary[] = [];
      for await (const each of jmd.counselling.listCases(siteId ? { siteId, limit: 100 } : { limit: 100 }))
        found.push(each);
      return found;
    },
    open,
    send: (caseId, draft, signal) => write(caseId, draft, 'client', signal),
    addNote: (caseId, draft) => write(caseId, draft, 'internal'),
    upload: (caseId, file, keys, options) => uploadFile(account, caseId, file, keys, options),
    openFile: (caseId, file) => openAttachment(account, caseId, file),

    async accept(caseId) {
      refuseWhere((await load(caseId)).alarms);
      const { taken } = await jmd.counselling.acceptCase({ caseId });
      const loaded = await load(caseId);
      if (!taken) return room(loaded);
      await share(loaded, ({ id }) => id === me().id);
      return open(caseId);
    },
    async erase(caseId) {
      await Promise.resolve(jmd.counselling.eraseCase({ caseId })).catch((error) => {
        if (!isJmdError(error) || error.reason !== 'not_found') throw error;
      });
    },
    rotate: (caseId) =>
      again(async () => {
        const loaded = await load(caseId);
        const { rotationDue, keyEpoch } = loaded.data.case;
        if (!rotationDue) return;
        refuseWhere(loaded.alarms);
        const { newEpoch } = await core.nextEpoch(loaded, loaded.raw.get(keyEpoch) ?? null);
        await jmd.counselling.rotateCaseKey({ caseId, newEpoch });
      }),
    shareAgain: async (caseId) => share(await load(caseId), ({ kind }) => kind === 'client'),
    async shareWith(caseId, id) {
      await share(await load(caseId), (recipient) => recipient.id === id);
      return open(caseId);
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
      return open(caseId);
    },
    giveResetCode: (caseId) => jmd.identity.giveResetCode({ caseId }),
  };
}
