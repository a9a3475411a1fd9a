import { type Peer, type Received, type Reply, startPeer } from './peer.ts';

export interface TelegramMessage {
  id: number;
  /** Of a text, or below a picture. */
  text: string;
  /** Bytes of the picture; null where there is none. */
  picture: number | null;
}

export interface TelegramPeer extends Peer {
  token: string;
  /** `@name` of the only channel. */
  chat: string;
  /** What people see, by id. */
  messages: Map<number, TelegramMessage>;
}

const TEXT_MAX = 4096;
const CAPTION_MAX = 1024;

/**
 * Speaks the part of the Bot API that publishes into a channel (core.telegram.org/bots/api), with its limits. Nothing makes a
 * repeat the same message: Telegram has no key for it.
 */
export async function telegramPeer(): Promise<TelegramPeer> {
  const [token, name] = ['123456:token-of-a-test', 'jmd_test'];
  const messages = new Map<number, TelegramMessage>();
  let ids = 1;

  function post(text: string, picture: number | null) {
    const id = ids++;
    messages.set(id, { id, text, picture });
    return { message_id: id, chat: { id: -1001, type: 'channel', username: name } };
  }

  const peer = await startPeer(async (request, publishing) => {
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? [];
    if (given !== token) return refused(given ? 401 : 404, given ? 'Unauthorized' : 'Not Found');
    const fields = await fieldsOf(request);
    if (fields.chat_id !== `@${name}`) return refused(400, 'Bad Request: chat not found');
    const [text, caption] = [cleaned(fields.text), cleaned(fields.caption)];
    if (method === 'sendMessage') return publishing(() => tooLong(text, TEXT_MAX, 'message') ?? done(post(text, null)));
    if (method === 'sendPhoto') {
      const size = sizeOf(fields.photo);
      return publishing(() => tooLong(caption, CAPTION_MAX, 'caption') ?? (size ? done(post(caption, size)) : noPhoto));
    }
    if (method === 'sendMediaGroup') {
      const media: { media: string; caption?: string }[] = JSON.parse(String(fields.media));
      const photos = media.map(({ media: from, caption: words = '' }) => ({
        ...{ words, size: sizeOf(fields[from.replace('attach://', '')]) },
      }));
      if (photos.length < 2 || photos.length > 10) return refused(400, 'Bad Request: wrong number of items');
      if (photos.some(({ size }) => !size)) return noPhoto;
      const long = photos.map(({ words }) => tooLong(words, CAPTION_MAX, 'caption')).find(Boolean);
      return publishing(() => long ?? done(photos.map(({ words, size }) => post(words, size))));
    }
    if (method === 'deleteMessage')
      return messages.delete(Number(fields.message_id))
        ? done(true)
        : refused(400, 'Bad Request: message to delete not found');
    return refused(404, 'Not Found: method not found');
  });
  return Object.assign(peer, { token, chat: `@${name}`, messages });
}

async function fieldsOf(request: Received): Promise<Record<string, unknown>> {
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data');
  return isForm ? Object.fromEntries(await request.form()) : request.json();
}

/** Telegram drops carriage returns (`clean_input_string` of its library): forms put one before each line feed. */
const cleaned = (text: unknown) => String(text ?? '').replaceAll('\r', '');

const sizeOf = (file: unknown): number | null => (file instanceof File && file.size > 0 ? file.size : null);

const tooLong = (text: string, max: number, what: string): Reply | null =>
  text.length > max ? refused(400, `Bad Request: ${what} is too long: ${text}`) : null;

const done = (result: unknown): Reply => ({ status: 200, body: { ok: true, result } });
const refused = (status: number, text: string): Reply => ({
  ...{ status, body: { ok: false, error_code: status, description: text } },
});
const noPhoto = refused(400, 'Bad Request: there is no photo in the request');
