import type { Io } from '@jmd-digital/connectors/outgoing';
import { guardedFetch, publicFetch } from '@jmd-digital/connectors/public-fetch';

/** How a server of a channel is reached from here. */
interface Reached {
  server: string;
  /** It stands inside of the operator's own network. */
  local: boolean;
  io: Io;
}

/** How connectors reach the world. */
export type Outgoing = (server: string) => Reached;

/** How long one request and its answer may take: far less than a delivery may be under way. */
const TIMEOUT_MS = 30_000;

/**
 * @param internal servers that stand inside of the operator's own network: the origin that a channel names, and the address
 * at which it is asked. Every other one has to be on the open internet
 */
export function createOutgoing(internal: ReadonlyMap<string, string> = new Map(), timeoutMs = TIMEOUT_MS): Outgoing {
  const inside = guardedFetch({ allows: () => true });
  return (server) => {
    const address = URL.canParse(server) ? internal.get(new URL(server).origin) : undefined;
    if (address === undefined) return { server, local: false, io: { fetch: publicFetch, timeoutMs } };
    return { server: address, local: true, io: { fetch: inside, timeoutMs } };
  };
}
