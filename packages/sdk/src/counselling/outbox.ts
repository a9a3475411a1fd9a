import {
  type Bytes,
  decode,
  type Encodable,
  encode,
  isCryptoError,
  openForSelf,
  randomBytes,
  sealForSelf,
  uuidText,
} from '@jmd-digital/crypto';
import type { ErrorReason } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';
import { alone } from '../alone.ts';
import { isJmdError, JmdError } from '../errors.ts';
import type { Room } from './case-core.ts';
import type { Cases } from './cases.ts';
import { type NewFile, newFileKeys } from './files.ts';
import { memorySealedStore, type SealedStore } from './sealed-store.ts';

/** A message that waits on this device. */
export interface Waiting {
  /** Id of the message that it will be. */
  id: string;
  caseId: string;
  text: string;
  replyTo: string | null;
  files: readonly { name: string; size: number }[];
  /** When it was written, milliseconds since 1970. */
  writtenAt: number;
  /** How much of its files is there, from 0 to 1; null before it begins. */
  progress: number | null;
  /** Why it cannot be sent; null where it only waits for the network. What comes after it in the case waits, too. */
  failed: ErrorReason | null;
}

/**
 * Messages on their way. Each is kept here, sealed, before anything is sent, and goes once it is there: over lost lines,
 * closed tabs and crashes, exactly once and in the order in which they were written.
 */
export interface Outbox {
  add(caseId: string, message: { text: string; replyTo?: string | null; files?: readonly NewFile[] }): Promise<Waiting>;
  list(caseId: string): Promise<Waiting[]>;
  /** Sends what waits, as far as it goes. Never rejects: what could not be sent still waits, and says why. */
  flush(): Promise<void>;
  /** Takes a message back before it is sent, or one that cannot be. One that reached the server all the same is there as sent. */
  remove(id: string): Promise<void>;
  /** Hears of every change. `room` is the case as it is with a message that has just come through. */
  subscribe(listener: (room: Room | null) => void): () => void;
}

interface Item extends Omit<Waiting, 'progress' | 'failed' | 'files'> {
  key: string;
  files: (NewFile & ReturnType<typeof newFileKeys>)[];
}

/** What is shown of an item. Once written it does not change. */
type Head = Omit<Waiting, 'progress' | 'failed'> & { key: string };

const headOf = (item: Item): Head => ({
  ...item,
  files: item.files.map(({ name, content }) => ({ name, size: content.length })),
});

export function createOutbox(account: Account, cases: Cases, kept: SealedStore): Outbox {
  const passing = memorySealedStore();
  const listeners = new Set<(room: Room | null) => void>();
  const progress = new Map<string, number>();
  const failed = new Map<string, ErrorReason>();
  /** What was opened before, without the content of files: it is asked for with every step of a file on its way. */
  const heads = new Map<string, Head>();
  /** What is being sent right now. */
  let current: { id: string; stop: AbortController } | null = null;
  let lastWritten = 0;
  let running: Promise<void> | null = null;
  account.subscribe(() => account.state.kind === 'signed-in' || heads.clear());
  const tell = (room: Room | null = null) => {
    for (const listener of [...listeners]) listener(room);
  };
  const place = () => {
    const { state } = account;
    if (state.kind !== 'signed-in') return null;
    const store = state.shared ? passing : kept;
    return { store, key: account.identity().selfKey, prefix: `outbox/${state.me.id}/` };
  };

  async function open(key: string): Promise<Item | null> {
    const at = place();
    const sealed = at && (await at.store.get(key));
    const opened = sealed && (await openForSelf(at.key, ['outbox', key], sealed).catch(() => null));
    return opened && readItem(key, opened);
  }

  /** What waits, the oldest first: the names are in the order of time. Files are opened again only to be sent. */
  async function headsNow(): Promise<Head[]> {
    const at = place();
    if (!at) return [];
    const found: Head[] = [];
    for (const key of await at.store.keys(at.prefix)) {
      const item = heads.has(key) ? null : await open(key);
      if (item) heads.set(key, headOf(item));
      const head = heads.get(key);
      if (head) found.push(head);
    }
    return found;
  }

  async function drop(key: string): Promise<void> {
    await place()?.store.delete(key);
    heads.delete(key);
  }

  const shown = ({ key: _, ...head }: Head): Waiting => ({
    ...head,
    progress: progress.get(head.id) ?? null,
    failed: failed.get(head.id) ?? null,
  });

  async function sendAll(): Promise<void> {
    const stopped = new Set<string>();
    for (let round = await headsNow(); round.some(({ caseId }) => !stopped.has(caseId)); ) {
      for (const { key, caseId } of round) {
        if (!stopped.has(caseId) && !(await sendOne(key))) stopped.add(caseId);
      }
      // Somebody may have written on meanwhile.
      round = await headsNow();
    }
  }

  /** False where it did not get through. */
  async function sendOne(key: string): Promise<boolean> {
    const item = await open(key);
    // Taken back while something else was being sent.
    if (!item) {
      heads.delete(key);
      return true;
    }
    const { id, caseId, text, replyTo, files } = item;
    const stop = new AbortController();
    const { signal } = stop;
    current = { id, stop };
    try {
      const sealed = [];
      for (const [index, { blobId, fileKey, ...file }] of files.entries()) {
        const onProgress = (part: number) => {
          progress.set(id, (index + part) / files.length);
          tell();
        };
        sealed.push(await cases.upload(caseId, file, { blobId, fileKey }, { onProgress, signal }));
      }
      const room = await cases.send(caseId, { messageId: id, text, replyTo, files: sealed }, signal);
      await drop(key);
      failed.delete(id);
      tell(room);
      return true;
    } catch (error) {
      // Taken back: what comes after it goes on.
      if (signal.aborted) return true;
      const waits = isJmdError(error) && (error.retryable || error.reason === 'not_signed_in');
      if (waits) failed.delete(id);
      else failed.set(id, isJmdError(error) ? error.reason : isCryptoError(error) ? 'invalid_input' : 'internal');
      return false;
    } finally {
      current = null;
      progress.delete(id);
      tell();
    }
  }

  return {
    async add(caseId, { text, replyTo = null, files = [] }) {
      const at = place();
      if (!at) throw new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
      // Two that are written in the same moment keep their order.
      const writtenAt = Math.max(Date.now(), lastWritten + 1);
      lastWritten = writtenAt;
      const id = uuidText(randomBytes(16));
      const key = `${at.prefix}${String(writtenAt).padStart(15, '0')}-${id}`;
      const item: Item = {
        ...{ key, id, caseId, text, replyTo, writtenAt },
        files: files.map((file) => ({ ...file, ...newFileKeys() })),
      };
      await at.store.put(key, await sealForSelf(at.key, ['outbox', key], writeItem(item)));
      const head = headOf(item);
      heads.set(key, head);
      tell();
      return shown(head);
    },
    list: async (caseId) => (await headsNow()).filter((head) => head.caseId === caseId).map(shown),
    flush() {
      running ??= alone('jmd-outbox', sendAll)
        .catch(() => {})
        .finally(() => {
          running = null;
        });
      return running;
    },
    async remove(id) {
      const head = (await headsNow()).find((each) => each.id === id);
      if (head) await drop(head.key);
      if (current?.id === id) current.stop.abort();
      failed.delete(id);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const writeItem = ({ id, caseId, text, replyTo, writtenAt, files }: Item): Bytes =>
  encode([
    ...[id, caseId, text, replyTo, writtenAt],
    files.map(({ blobId, fileKey, name, mime, content }) => [blobId, fileKey, name, mime, content]),
  ]);

function readItem(key: string, bytes: Uint8Array): Item {
  const [id, caseId, text, replyTo, writtenAt, files] = decode(bytes) as [
    ...[string, string, string, string | null, number],
    readonly Encodable[],
  ];
  return {
    ...{ key, id, caseId, text, replyTo, writtenAt },
    files: files.map((file) => {
      const [blobId, fileKey, name, mime, content] = file as [string, Bytes, string, string, Bytes];
      return { blobId, fileKey, name, mime, content };
    }),
  };
}
