import type { Bytes } from './bytes.ts';
import type { Argon2, Kdf } from './password.ts';

/** What goes to the worker, and what comes back. */
export interface Job {
  id: number;
  password: Bytes;
  kdf: Kdf;
}
export type Answer = { id: number; hash: Bytes } | { id: number; failed: true };

/**
 * Argon2id in a worker, so that the page goes on. The worker is started by the first call and ended by `close`.
 * @param start makes the worker: `() => new Worker(new URL('@jmd-digital/crypto/argon2-worker', import.meta.url), { type: 'module' })`
 */
export function createArgon2Worker(start: () => Worker): Argon2 & { close(): void } {
  let worker: Worker | null = null;
  let last = 0;
  const run: Argon2 = (password, kdf) => {
    worker ??= start();
    const running = worker;
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const done = () => {
        running.removeEventListener('message', onMessage);
        running.removeEventListener('error', onError);
      };
      const onMessage = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== id) return;
        done();
        if ('hash' in data) resolve(data.hash);
        else reject(new Error('Argon2id failed'));
      };
      const onError = () => {
        done();
        worker = null;
        reject(new Error('Argon2id failed'));
      };
      running.addEventListener('message', onMessage);
      running.addEventListener('error', onError);
      running.postMessage({ id, password, kdf } satisfies Job);
    });
  };
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  return Object.assign(run, { close });
}
