import pg from 'pg';
import type { Database } from '../client.ts';

/** How long a broken connection rests before it is made again, milliseconds. */
const AGAIN_MS = 1_000;

export interface Listener {
  /** Stops listening and gives the connection back. */
  close(): Promise<void>;
}

/**
 * Listens on channels of the database with a connection of its own. A connection that breaks is made again, and since
 * something may have been missed meanwhile, `onReconnect` is called then: readers look at their tables once.
 */
export async function listen(
  database: Database,
  channels: readonly string[],
  onNotice: (channel: string, payload: string) => void,
  onReconnect: () => void,
): Promise<Listener> {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function connect(): Promise<void> {
    const next = new pg.Client({ ...database.pool.options });
    next.on('error', () => {});
    next.on('end', () => {
      if (closed || client !== next) return;
      client = null;
      timer = setTimeout(again, AGAIN_MS);
    });
    next.on('notification', ({ channel, payload = '' }) => onNotice(channel, payload));
    await next.connect();
    for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
    if (closed) await next.end();
  }
  const again = () => {
    if (closed) return;
    connect().then(onReconnect, () => {
      timer = setTimeout(again, AGAIN_MS);
    });
  };

  await connect();
  return {
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
