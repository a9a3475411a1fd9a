import { setTimeout as pause } from 'node:timers/promises';
import { writePost } from '@jmd-digital/domain/outreach';
import type {
  Call,
  ChannelBase,
  ChannelLimits,
  Connector,
  Io,
  NotSent,
  Outgoing,
  Picture,
  Refused,
} from '../outgoing/channel.ts';
import { failure, notRemoved, ofPicture, repeatable, succeeded } from '../outgoing/outcome.ts';
import { pick, pickPage, pickString, request } from '../outgoing/request.ts';

/** An account on a server that speaks the API of Mastodon 4 (GoToSocial, Akkoma and others do, too). */
export interface MastodonChannel extends ChannelBase {
  platform: 'mastodon';
  /** With the scopes `write:statuses` and `write:media`. */
  token: string;
}

/** How often a server is asked whether a picture is ready, and how long is waited in between, milliseconds. */
const MEDIA_QUESTIONS = 30;
const MEDIA_PAUSE_MS = 1000;

const call = (channel: MastodonChannel, rest: Pick<Call, 'method' | 'path' | 'headers' | 'body'>): Call => ({
  ...{ ...rest, server: channel.server, local: channel.local ?? false },
  headers: { authorization: `Bearer ${channel.token}`, ...rest.headers },
});

export const mastodon: Connector<MastodonChannel> = {
  async prepare(channel, outgoing, io) {
    const ids: string[] = [];
    for (const picture of outgoing.pictures) {
      const uploaded = await upload(channel, picture, io);
      if (typeof uploaded !== 'string') return uploaded;
      ids.push(uploaded);
    }
    const body = JSON.stringify(statusOf(outgoing, ids));
    const headers = { 'content-type': 'application/json', 'idempotency-key': outgoing.key };
    return { kind: 'ready', call: () => call(channel, { method: 'POST', path: '/api/v1/statuses', headers, body }) };
  },

  async publish(ready, io) {
    const answer = await request(ready.call(), io);
    const remoteId = succeeded(answer) ? pickString(answer.body, 'id') : null;
    if (!succeeded(answer) || !remoteId) return failure(answer);
    return { kind: 'sent', remoteId, url: pickPage(answer.body, 'url') };
  },

  async remove(channel, remoteId, io) {
    const path = `/api/v1/statuses/${encodeURIComponent(remoteId)}`;
    const answer = await request(call(channel, { method: 'DELETE', path }), io);
    // What somebody else took down is gone just as well.
    const gone = answer.kind === 'answered' && (answer.status === 404 || answer.status === 410);
    return succeeded(answer) || gone ? { kind: 'removed' } : notRemoved(failure(answer));
  },

  async limits({ server, local = false }, io) {
    const answer = await request({ server, local, method: 'GET', path: '/api/v2/instance' }, io);
    return succeeded(answer) ? limitsOf(answer.body) : null;
  },
};

/** The words of a request of Mastodon's API. */
function statusOf({ text, warning, langs, pictures }: Outgoing, mediaIds: readonly string[]) {
  const [lang] = langs;
  return {
    status: writePost('mastodon', { text, warning, alts: pictures.map(({ alt }) => alt) }).text,
    media_ids: mediaIds,
    visibility: 'public',
    // ISO 639-1: servers know no regions and no German made easy.
    ...(lang ? { language: new Intl.Locale(lang).language } : {}),
    ...(warning ? { spoiler_text: warning, sensitive: true } : {}),
  };
}

/** The id of a picture that is ready; a post that names one which is not would be refused. */
async function upload(
  channel: MastodonChannel,
  { bytes, type, alt }: Picture,
  io: Io,
): Promise<string | Refused | NotSent> {
  const body = new FormData();
  body.append('file', new Blob([bytes], { type }), 'picture');
  if (alt) body.append('description', alt);
  const taken = await request(call(channel, { method: 'POST', path: '/api/v2/media', body }), io);
  const id = succeeded(taken) ? pickString(taken.body, 'id') : null;
  if (!succeeded(taken) || !id) return ofPicture(repeatable(failure(taken)));
  if (taken.status !== 202) return id;
  const { wait = (milliseconds) => pause(milliseconds, undefined, { signal: io.signal }) } = io;
  for (let asked = 0; asked < MEDIA_QUESTIONS && !io.signal?.aborted; asked += 1) {
    await wait(MEDIA_PAUSE_MS).catch(() => {});
    const path = `/api/v1/media/${encodeURIComponent(id)}`;
    const answer = await request(call(channel, { method: 'GET', path }), io);
    if (!succeeded(answer)) return ofPicture(repeatable(failure(answer)));
    if (answer.status === 200) return id;
  }
  return { kind: 'not_sent' };
}

/** `configuration` of `/api/v2/instance`; null where it is not there. */
function limitsOf(body: unknown): ChannelLimits | null {
  const number = (...path: string[]) => {
    const found = pick(body, 'configuration', ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
  };
  const max = number('statuses', 'max_characters');
  const perLink = number('statuses', 'characters_reserved_per_url');
  if (max === undefined || perLink === undefined) return null;
  const types = pick(body, 'configuration', 'media_attachments', 'supported_mime_types');
  return {
    text: { weighted: { max, perLink } },
    pictures: number('statuses', 'max_media_attachments'),
    alt: number('media_attachments', 'description_limit'),
    pictureBytes: number('media_attachments', 'image_size_limit'),
    pictureTypes: Array.isArray(types) ? types.filter((type) => /^image\//.test(String(type))).map(String) : undefined,
  };
}
