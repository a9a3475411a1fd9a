import type { Call, ChannelBase, Connector, Io, NotSent, Refused, Unknown } from '../outgoing/channel.ts';
import { failure, notRemoved, ofPicture, repeatable, succeeded } from '../outgoing/outcome.ts';
import { type Answer, pick, pickString, request } from '../outgoing/request.ts';
import { COLLECTION, MAX_PICTURE_BYTES, recordOf } from './record.ts';
import { recordKey } from './record-key.ts';

/** An account of Bluesky, or of another server of the AT protocol. */
export interface BlueskyChannel extends ChannelBase {
  platform: 'bluesky';
  /** Handle or DID. */
  identifier: string;
  /** An app password, never the one of the account. */
  password: string;
}

interface Session {
  did: string;
  token: string;
}

type Procedure = 'createSession' | 'uploadBlob' | 'putRecord' | 'deleteRecord';

/** A procedure of XRPC; `body` is sent as JSON, or as it is with the type that is named. */
function call(
  { server, local = false }: BlueskyChannel,
  procedure: Procedure,
  body: object | { bytes: Uint8Array<ArrayBuffer>; type: string },
  token?: string,
): Call {
  const group = procedure === 'createSession' ? 'server' : 'repo';
  const raw = 'bytes' in body ? body : null;
  return {
    ...{ server, local, method: 'POST', path: `/xrpc/com.atproto.${group}.${procedure}` },
    headers: {
      'content-type': raw ? raw.type : 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: raw ? raw.bytes : JSON.stringify(body),
  };
}

export const bluesky: Connector<BlueskyChannel> = {
  async prepare(channel, outgoing, io) {
    // The server would take it, and then refuse the post without a reason that a person could act on.
    if (outgoing.pictures.some(({ bytes }) => bytes.length > MAX_PICTURE_BYTES))
      return { kind: 'refused', reason: 'picture', permanent: true };
    const session = await signIn(channel, io);
    if ('kind' in session) return session;
    const blobs: unknown[] = [];
    for (const { bytes, type } of outgoing.pictures) {
      const answer = await request(call(channel, 'uploadBlob', { bytes, type }, session.token), io);
      const blob = succeeded(answer) ? pick(answer.body, 'blob') : undefined;
      if (blob === undefined) return ofPicture(repeatable(failed(answer)));
      blobs.push(blob);
    }
    const record = recordOf(outgoing, blobs);
    // Writes to a place of our choice: a second time changes nothing, where `createRecord` would make a second post.
    const where = { repo: session.did, collection: COLLECTION, rkey: recordKey(outgoing.key) };
    return { kind: 'ready', call: () => call(channel, 'putRecord', { ...where, record }, session.token) };
  },

  async publish(ready, io) {
    const answer = await request(ready.call(), io);
    const remoteId = succeeded(answer) ? pickString(answer.body, 'uri') : null;
    if (!succeeded(answer) || !remoteId) return failed(answer);
    const at = placeOf(remoteId);
    return { kind: 'sent', remoteId, url: at && `https://bsky.app/profile/${at.repo}/post/${at.rkey}` };
  },

  async remove(channel, remoteId, io) {
    const at = placeOf(remoteId);
    if (!at) return { kind: 'refused', reason: 'invalid', permanent: true };
    const session = await signIn(channel, io);
    if ('kind' in session) return notRemoved(session);
    const answer = await request(call(channel, 'deleteRecord', { ...at, collection: COLLECTION }, session.token), io);
    return succeeded(answer) ? { kind: 'removed' } : notRemoved(failed(answer));
  },

  // Limits stand in the schema of a post; no server changes them.
  limits: async () => null,
};

async function signIn(channel: BlueskyChannel, io: Io): Promise<Session | Refused | NotSent> {
  const { identifier, password } = channel;
  const answer = await request(call(channel, 'createSession', { identifier, password }), io);
  if (!succeeded(answer)) return repeatable(failure(answer));
  const [did, token] = [pickString(answer.body, 'did'), pickString(answer.body, 'accessJwt')];
  return did && token ? { did, token } : { kind: 'not_sent' };
}

/** `at://did:plc:…/app.bsky.feed.post/…` */
function placeOf(uri: string): { repo: string; rkey: string } | null {
  const found = /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri);
  return found?.[1] && found[2] ? { repo: found[1], rkey: found[2] } : null;
}

/**
 * Tokens live for two hours, or until the server gets new keys, and are refused with 400: then whoever asks signs in again, and
 * nothing was done.
 */
function failed(answer: Answer): Refused | NotSent | Unknown {
  const error = answer.kind === 'answered' && answer.status === 400 ? pick(answer.body, 'error') : null;
  return error === 'ExpiredToken' || error === 'InvalidToken' ? { kind: 'not_sent' } : failure(answer);
}
