import type { Locale } from '@jmd-digital/i18n';

/** How far the app is on the device. */
export type OfflineState =
  | { kind: 'ready' }
  | { kind: 'loading'; percent: number }
  | { kind: 'waiting' }
  | { kind: 'never' };

export interface Offline {
  readonly state: OfflineState;
  /** A newer version lies ready; it is taken when somebody says so, never in the middle of a station. */
  readonly update: boolean;
  takeUpdate(): void;
  /** Fetches what is missing for the language that is spoken now. */
  keep(): void;
  subscribe(listener: () => void): () => void;
}

/** What the service worker tells. */
type Told = { kind: 'kept'; locale: string; done: number; all: number } | { kind: 'failed'; locale: string };

const AGAIN_MS = 30_000;

/**
 * Keeps the whole app and the path in one language on the device, and says how far it is. Where the network fails on the
 * way, it is tried again when it is back.
 */
export function keepOffline(localeNow: () => Locale): Offline {
  const listeners = new Set<() => void>();
  let [state, update]: [OfflineState, boolean] = [{ kind: 'waiting' }, false];
  let registration: ServiceWorkerRegistration | undefined;
  const set = (next: OfflineState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const offline = {
    get state() {
      return state;
    },
    get update() {
      return update;
    },
    takeUpdate() {
      const waiting = registration?.waiting;
      if (!waiting) return;
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage({ kind: 'take-over' });
    },
    keep() {
      const worker = registration?.active;
      if (worker) worker.postMessage({ kind: 'keep', locale: localeNow() });
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  if (!('serviceWorker' in navigator)) {
    state = { kind: 'never' };
    return offline;
  }
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.locale !== localeNow()) return;
    if (data.kind === 'failed') {
      set({ kind: 'waiting' });
      setTimeout(offline.keep, AGAIN_MS);
    } else
      set(
        data.done >= data.all
          ? { kind: 'ready' }
          : { kind: 'loading', percent: Math.floor((100 * data.done) / data.all) },
      );
  });
  addEventListener('online', offline.keep);
  const watch = (found: ServiceWorkerRegistration) => {
    const look = () => {
      update = found.waiting !== null && navigator.serviceWorker.controller !== null;
      set(state);
    };
    look();
    found.addEventListener('updatefound', () => {
      found.installing?.addEventListener('statechange', look);
    });
  };
  navigator.serviceWorker
    .register('/apply/sw.js', { scope: '/apply/' })
    .then(async (found) => {
      watch(found);
      registration = await navigator.serviceWorker.ready;
      offline.keep();
    })
    .catch(() => set({ kind: navigator.onLine ? 'never' : 'waiting' }));
  return offline;
}
