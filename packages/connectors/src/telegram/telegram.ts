import { writePost } from '@jmd-digital/domain/outreach';
import type { Call, ChannelBase, Connector, NotSent, Outgoing, Refused, Unknown } from '../outgoing/channel.ts';
import { failure, notRemoved, notSent, succeeded } from '../outgoing/outcome.ts';
import { type Answer, pick, pickString, request } from '../outgoing/request.ts';

/** A channel of Telegram in which a bot may post and delete. */
export interface TelegramChannel extends ChannelBase {
  platform: 'telegram-channel';
  /** Of the bot. It stands in the path of each request, so no address ever gets into a message or a log. */
  token: string;
  /** `@name` of the channel, or its number, `-100…`. */
  chat: string;
}

/** What a token looks like: whatever else stood in the path would ask for something else. */
const TOKEN = /^\d+:[\w-]+$/;

const call = (
  { server, local = false, token }: TelegramChannel,
  method: string,
  body: FormData | Record<string, unknown>,
): Call => ({
  ...{ server, local, method: 'POST', path: `/bot${token}/${method}` },
  ...(body instanceof FormData
    ? { body }
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
});

const SIGN_IN: Refused = { kind: 'refused', reason: 'sign_in', permanent: false };

export const telegram: Connector<TelegramChannel> = {
  // Pictures go with the post, and a token needs no sign-in: nothing is to be done before.
  async prepare(channel, outgoing) {
    if (!TOKEN.test(channel.token)) return SIGN_IN;
    return { kind: 'ready', call: () => messageOf(channel, outgoing) };
  },

  async publish(ready, io) {
    const answer = await request(ready.call(), io);
    const result = succeeded(answer) ? pick(answer.body, 'result') : undefined;
    const messages: unknown[] = Array.isArray(result) ? result : [result];
    const ids = messages.map((message) => pick(message, 'message_id')).filter((id) => typeof id === 'number');
    const [first] = ids;
    // Several pictures are several messages, each of which has to be taken down.
    if (first === undefined || ids.length !== messages.length) return failed(answer);
    const name = pickString(messages[0], 'chat', 'username');
    const url = name && /^\w+$/.test(name) ? `https://t.me/${name}/${first}` : null;
    return { kind: 'sent', remoteId: ids.join(','), url };
  },

  async remove(channel, remoteId, io) {
    if (!TOKEN.test(channel.token)) return SIGN_IN;
    if (!/^\d+(?:,\d+)*$/.test(remoteId)) return { kind: 'refused', reason: 'invalid', permanent: true };
    // One by one: of several at once Telegram does not say which ones stayed.
    for (const id of remoteId.split(',').map(Number)) {
      const answer = await request(call(channel, 'deleteMessage', { chat_id: channel.chat, message_id: id }), io);
      if (!succeeded(answer) && !/message to delete not found/i.test(description(answer)))
        return notRemoved(failed(answer));
    }
    return { kind: 'removed' };
  },

  // Limits are the same for every bot; no request tells them.
  limits: async () => null,
};

function messageOf(channel: TelegramChannel, { text, warning, pictures }: Outgoing): Call {
  const written = writePost('telegram-channel', { text, warning, alts: pictures.map(({ alt }) => alt) }).text;
  if (pictures.length === 0) return call(channel, 'sendMessage', { chat_id: channel.chat, text: written });
  const form = new FormData();
  form.append('chat_id', channel.chat);
  for (const [index, { bytes, type }] of pictures.entries())
    form.append(pictures.length === 1 ? 'photo' : `picture${index}`, new Blob([bytes], { type }), `picture${index}`);
  if (pictures.length === 1) {
    form.append('caption', written);
    return call(channel, 'sendPhoto', form);
  }
  // The caption of the first one is shown as that of the group.
  const media = pictures.map((_, index) => ({
    ...{ type: 'photo', media: `attach://picture${index}` },
    ...(index === 0 ? { caption: written } : {}),
  }));
  form.append('media', JSON.stringify(media));
  return call(channel, 'sendMediaGroup', form);
}

/** What Telegram says of a refusal: looked at, never passed on. */
const description = (answer: Answer) => (answer.kind === 'answered' && pickString(answer.body, 'description')) || '';

/** How long to wait stands in the body, and a channel that is closed to the bot is told with 400, as a bad text is. */
function failed(answer: Answer): Refused | NotSent | Unknown {
  if (answer.kind !== 'answered') return failure(answer);
  if (answer.status === 429) {
    const seconds = pick(answer.body, 'parameters', 'retry_after');
    if (typeof seconds === 'number') return notSent(seconds * 1000);
  }
  if (answer.status === 400 && /chat not found|rights|admin/i.test(description(answer)))
    return { kind: 'refused', reason: 'not_allowed', permanent: false };
  return failure(answer);
}
