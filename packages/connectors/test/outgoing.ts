import type { Io, Outgoing, Ready } from '../src/outgoing/channel.ts';
import { guardedFetch } from '../src/outgoing/guarded-fetch.ts';

/** Reaches servers of a test on this machine, and waits for nothing. */
export const io: Io = {
  fetch: guardedFetch({ allows: () => true }),
  timeoutMs: 60_000,
  wait: async () => {},
};

/** What no result and no error may show. */
export const SECRET_TEXT = 'Nur für den Kanal';

export const outgoing = (over: Partial<Outgoing> = {}): Outgoing => ({
  ...{ key: 'post-1/revision-1/channel-1', text: SECRET_TEXT, langs: ['de'], pictures: [] },
  ...{ createdAt: '2026-11-29T12:00:00Z', ...over },
});

export const picture = (alt: string, size = 3) => ({
  ...{ bytes: new Uint8Array(size).fill(7), type: 'image/png', alt },
});

/** The request that is left to do, where the rest went well. */
export function ready(prepared: { kind: string }): Ready {
  if (prepared.kind !== 'ready') throw new Error(`Not ready but ${JSON.stringify(prepared)}`);
  return prepared as Ready;
}
