import { graphemes, type Peer, type Received, type Reply, startPeer } from './peer.ts';

export interface MastodonStatus {
  id: string;
  text: string;
  warning: string;
  language: string | null;
  pictures: { description: string | null; type: string; size: number }[];
}

export interface MastodonPeer extends Peer {
  token: string;
  /** What people see, by id. */
  statuses: Map<string, MastodonStatus>;
}

interface Options {
  maxCharacters?: number;
  perLink?: number;
  /** How often a picture says that it is not ready. */
  slowMedia?: number;
}

const ALT_MAX = 1500;
const PICTURES_MAX = 4;

/**
 * Speaks the part of Mastodon's API that publishes (docs.joinmastodon.org: instance, media, statuses), counts as Mastodon
 * does, and makes one post of all requests with the same `Idempotency-Key`.
 */
export async function mastodonPeer({
  maxCharacters = 500,
  perLink = 23,
  slowMedia = 0,
}: Options = {}): Promise<MastodonPeer> {
  const token = 'mastodon-token-of-a-test';
  const statuses = new Map<string, MastodonStatus>();
  const byKey = new Map<string, Reply>();
  const media = new Map<string, MastodonStatus['pictures'][number] & { asked: number }>();
  let ids = 100;
  const nextId = () => String(ids++);

  const instance = {
    configuration: {
      statuses: {
        ...{ max_characters: maxCharacters, characters_reserved_per_url: perLink },
        max_media_attachments: PICTURES_MAX,
      },
      media_attachments: {
        ...{ description_limit: ALT_MAX, image_size_limit: 16_777_216 },
        supported_mime_types: ['image/jpeg', 'image/png', 'video/mp4'],
      },
    },
  };

  async function upload(request: Received): Promise<Reply> {
    const form = await request.form();
    const file = form.get('file');
    const description = form.get('description');
    if (!(file instanceof File) || !file.type.startsWith('image/')) return invalid('File is not a picture');
    if (typeof description === 'string' && graphemes(description) > ALT_MAX) return invalid('Description is too long');
    const id = nextId();
    const described = typeof description === 'string' ? description : null;
    media.set(id, { description: described, type: file.type, size: file.size, asked: 0 });
    return { status: slowMedia > 0 ? 202 : 200, body: { id, type: 'image', url: null } };
  }

  function ask(id: string): Reply {
    const found = media.get(id);
    if (!found) return missing;
    found.asked += 1;
    return { status: found.asked > slowMedia ? 200 : 206, body: { id, type: 'image' } };
  }

  function take(request: Received, origin: string): Reply {
    const key = String(request.headers['idempotency-key'] ?? '');
    const before = byKey.get(key);
    if (before) return before;
    const body = request.json();
    const [text, warning] = [String(body.status ?? ''), String(body.spoiler_text ?? '')];
    const mediaIds = Array.isArray(body.media_ids) ? body.media_ids.map(String) : [];
    const counted = (warning + text).replace(/https?:\/\/[^\s)]+/g, 'x'.repeat(perLink));
    if (graphemes(counted) > maxCharacters)
      return invalid(`Text character limit of ${maxCharacters} exceeded: ${text}`);
    if (mediaIds.length > PICTURES_MAX) return invalid('Cannot attach more than 4 files');
    const pictures = mediaIds.map((id) => media.get(id));
    if (text === '' && pictures.length === 0) return invalid('Text can’t be blank');
    const ready = pictures.filter((picture) => picture !== undefined && (slowMedia === 0 || picture.asked > slowMedia));
    if (ready.length < pictures.length) return invalid('Cannot attach files that have not finished processing');
    const id = nextId();
    statuses.set(id, {
      ...{ id, text, warning, language: typeof body.language === 'string' ? body.language : null },
      pictures: ready.flatMap((picture) =>
        picture ? [{ description: picture.description, type: picture.type, size: picture.size }] : [],
      ),
    });
    const reply = { status: 200, body: { id, url: `${origin}/@jmd/${id}`, content: text } };
    if (key) byKey.set(key, reply);
    return reply;
  }

  const peer = await startPeer((request, publishing) => {
    const { method, path } = request;
    if (method === 'GET' && path === '/api/v2/instance') return { status: 200, body: instance };
    if (request.headers.authorization !== `Bearer ${token}`)
      return { status: 401, body: { error: 'The access token is invalid' } };
    if (method === 'POST' && path === '/api/v2/media') return upload(request);
    if (method === 'GET' && path.startsWith('/api/v1/media/')) return ask(path.slice('/api/v1/media/'.length));
    if (method === 'POST' && path === '/api/v1/statuses') return publishing(() => take(request, peer.origin));
    const status = /^\/api\/v1\/statuses\/(\w+)$/.exec(path)?.[1];
    if (method === 'DELETE' && status) return statuses.delete(status) ? { status: 200, body: { id: status } } : missing;
    return missing;
  });
  return Object.assign(peer, { token, statuses });
}

const missing: Reply = { status: 404, body: { error: 'Record not found' } };
const invalid = (why: string): Reply => ({ status: 422, body: { error: `Validation failed: ${why}` } });
