import { createHash } from 'node:crypto';
import { graphemes, type Peer, type Received, type Reply, startPeer } from './peer.ts';

export interface BlueskyRecord {
  text: string;
  langs?: string[];
  createdAt: string;
  facets?: {
    index: { byteStart: number; byteEnd: number };
    features: { $type: string; uri?: string; tag?: string }[];
  }[];
  embed?: { images: { alt: string; image: unknown; aspectRatio?: { width: number; height: number } }[] };
}

export interface BlueskyPeer extends Peer {
  identifier: string;
  password: string;
  did: string;
  /** What people see, by record key. */
  records: Map<string, BlueskyRecord>;
  /** From now on, tokens that were given are too old. */
  expire(): void;
}

/** What the server takes for now, and what app.bsky.embed.images allows of it. */
const BLOB_BYTES = 5 * 1024 * 1024;
const PICTURE_BYTES = 2_000_000;
const TID = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;

/** A moment of the AT protocol: always with its zone. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Speaks the part of the AT protocol that publishes (com.atproto.server.createSession, com.atproto.repo.uploadBlob, putRecord,
 * deleteRecord) and holds posts against the schema app.bsky.feed.post, offsets of facets included, which a real server does not look at.
 */
export async function blueskyPeer(): Promise<BlueskyPeer> {
  const [identifier, password, did] = ['jmd.test', 'app-password-of-a-test', 'did:plc:abcdefghijklmnopqrstuvwx'];
  const records = new Map<string, BlueskyRecord>();
  /** Bytes of what was uploaded. */
  const blobs = new Map<string, number>();
  let session = 0;
  const token = () => `token-of-a-test-${session}`;

  function signIn(request: Received): Reply {
    const body = request.json();
    if (body.identifier !== identifier || body.password !== password)
      return { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } };
    return { status: 200, body: { did, handle: identifier, accessJwt: token() } };
  }

  function upload({ body, headers }: Received): Reply {
    if (body.length > BLOB_BYTES) return { status: 413, body: { error: 'PayloadTooLarge' } };
    const link = createHash('sha256').update(body).digest('hex');
    blobs.set(link, body.length);
    const blob = { $type: 'blob', ref: { $link: link }, mimeType: headers['content-type'], size: body.length };
    return { status: 200, body: { blob } };
  }

  function put(request: Received): Reply {
    const { repo, collection, rkey, record } = request.json() as unknown as Put;
    if (repo !== did || collection !== 'app.bsky.feed.post') return invalid('Wrong repo or collection');
    if (!TID.test(rkey)) return invalid('Record key is no TID');
    const wrong = problemOf(record, blobs);
    if (wrong) return invalid(`${wrong}: ${record.text}`);
    records.set(rkey, record);
    const cid = createHash('sha256').update(JSON.stringify(record)).digest('hex');
    return { status: 200, body: { uri: `at://${did}/${collection}/${rkey}`, cid } };
  }

  function remove(request: Received): Reply {
    records.delete(String(request.json().rkey));
    return { status: 200, body: {} };
  }

  const peer = await startPeer((request, publishing) => {
    const procedure = /^\/xrpc\/com\.atproto\.(\w+\.\w+)$/.exec(request.path)?.[1];
    if (request.method !== 'POST' || !procedure) return { status: 404, body: { error: 'XRPCNotSupported' } };
    if (procedure === 'server.createSession') return signIn(request);
    const given = request.headers.authorization;
    if (!given?.startsWith('Bearer ')) return { status: 401, body: { error: 'AuthMissing' } };
    if (!given.startsWith('Bearer token-of-a-test-')) return { status: 400, body: { error: 'InvalidToken' } };
    if (given !== `Bearer ${token()}`)
      return { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } };
    if (procedure === 'repo.uploadBlob') return upload(request);
    if (procedure === 'repo.putRecord') return publishing(() => put(request));
    if (procedure === 'repo.deleteRecord') return remove(request);
    return { status: 501, body: { error: 'MethodNotImplemented' } };
  });
  const expire = () => {
    session += 1;
  };
  return Object.assign(peer, { identifier, password, did, records, expire });
}

interface Put {
  repo: string;
  collection: string;
  rkey: string;
  record: BlueskyRecord & { $type: string };
}

/** What is wrong with a post by its schema. */
function problemOf(record: Put['record'], blobs: ReadonlyMap<string, number>): string | null {
  if (record.$type !== 'app.bsky.feed.post') return 'Wrong $type';
  const bytes = Buffer.from(record.text);
  if (bytes.length > 3000) return `string too big (maximum 3000, got ${bytes.length}) at $.record.text`;
  if (graphemes(record.text) > 300) return 'grapheme too big (maximum 300) at $.record.text';
  if (!MOMENT.test(record.createdAt)) return 'Invalid datetime at $.record.createdAt';
  if ((record.langs ?? []).length > 3) return 'array too big (maximum 3) at $.record.langs';
  for (const { index, features } of record.facets ?? []) {
    if (index.byteStart < 0 || index.byteEnd <= index.byteStart || index.byteEnd > bytes.length) return 'Facet outside';
    // Throws where a character was cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(index.byteStart, index.byteEnd));
    if (features.some(({ uri }) => uri !== undefined && !/^https?:\/\/[!-~]+$/.test(uri))) return 'Facet without a URI';
  }
  const images = record.embed?.images ?? [];
  if (images.length > 4) return 'Too many images';
  for (const { alt, image } of images) {
    if (typeof alt !== 'string') return 'Image without alt';
    const link = (image as { ref?: { $link?: string } } | undefined)?.ref?.$link;
    const size = blobs.get(link ?? '');
    if (size === undefined) return 'Could not find blob';
    if (size > PICTURE_BYTES) return `blob too big (maximum ${PICTURE_BYTES}, got ${size}) at $.record.embed`;
  }
  return null;
}

const invalid = (message: string): Reply => ({ status: 400, body: { error: 'InvalidRequest', message } });
