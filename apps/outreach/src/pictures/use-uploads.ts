import { MAX_PICTURE_FILE } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { useWorkSetup } from '@jmd-digital/ui/app';
import { useRef, useState } from 'preact/hooks';
import { useAccount } from '../session.tsx';
import { picturePath } from '../tools/picture-path.ts';
import { usePictureWords } from './words.ts';

const MEGABYTE = 1_000_000;

export interface Upload {
  /** Of the picture that it becomes: sent again under the same one, it is there once. */
  id: string;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'stopped';
  /** What became of it, where it did not become a picture. */
  text: string;
}

/** Sends pictures one after the other, and says of each what becomes of it. */
export function useUploads(siteId: string, onDone: () => void) {
  const { sendBytes } = useAccount();
  const { toText } = useWorkSetup();
  const words = usePictureWords();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const leaving = useRef<{ id: string; control: AbortController } | null>(null);
  const working = useRef(false);
  const change = (id: string, what: Partial<Upload>) =>
    setUploads((now) => now.map((each) => (each.id === id ? { ...each, ...what } : each)));
  const reasonOf = (error: unknown, name: string): string => {
    const fields = isJmdError(error) ? Object.values(error.fieldErrors) : [];
    if (fields.includes('picture_unreadable')) return words.uploadNoPicture({ name });
    if (fields.includes('picture_too_large') || (isJmdError(error) && error.reason === 'body_too_large'))
      return words.uploadTooLarge({ name, megabytes: String(MAX_PICTURE_FILE / MEGABYTE) });
    return words.uploadFailed({ name, reason: toText(error) });
  };
  const send = async ({ id, file }: Upload) => {
    const control = new AbortController();
    leaving.current = { id, control };
    change(id, { state: 'sending' });
    try {
      const body = new Uint8Array(await file.arrayBuffer());
      await sendBytes({ method: 'POST', path: picturePath(siteId, id), body, signal: control.signal });
      change(id, { state: 'done' });
      onDone();
    } catch (error) {
      const stopped = control.signal.aborted;
      change(id, {
        state: stopped ? 'stopped' : 'failed',
        text: stopped ? words.uploadStopped({ name: file.name }) : reasonOf(error, file.name),
      });
    }
    leaving.current = null;
  };
  const work = async () => {
    if (working.current) return;
    working.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) await send(next);
    working.current = false;
  };
  const enqueue = (more: Upload[]) => {
    queue.current.push(...more.filter(({ state }) => state === 'waiting'));
    void work();
  };
  return {
    uploads,
    add(files: readonly File[]) {
      const more = files.map((file): Upload => {
        const tooLarge = file.size > MAX_PICTURE_FILE;
        const megabytes = String(MAX_PICTURE_FILE / MEGABYTE);
        return {
          ...{ id: crypto.randomUUID(), file, state: tooLarge ? 'failed' : 'waiting' },
          text: tooLarge ? words.uploadTooLarge({ name: file.name, megabytes }) : '',
        };
      });
      setUploads((now) => [...now.filter(({ state }) => state !== 'done'), ...more]);
      enqueue(more);
    },
    again(upload: Upload) {
      change(upload.id, { state: 'waiting', text: '' });
      enqueue([{ ...upload, state: 'waiting' }]);
    },
    stop({ id, file }: Upload) {
      queue.current = queue.current.filter((each) => each.id !== id);
      if (leaving.current?.id === id) leaving.current.control.abort();
      else change(id, { state: 'stopped', text: words.uploadStopped({ name: file.name }) });
    },
    dismiss: ({ id }: Upload) => setUploads((now) => now.filter((each) => each.id !== id)),
  };
}
