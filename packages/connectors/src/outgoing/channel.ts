import type { TextLimits } from '@jmd-digital/domain/outreach';

/** How a connector reaches the world. */
export interface Io {
  /** `publicFetch`, which reaches public addresses alone and says where nothing has left. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** For one request and its answer, milliseconds. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Waits between two questions whether a picture is ready, milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** What every channel has beside its own. */
export interface ChannelBase {
  /** `https://social.example.org` */
  server: string;
  /** A server on this machine, in tests alone: lets `http` and private addresses through. */
  local?: boolean | undefined;
}

export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  /** `image/jpeg` */
  type: string;
  /** What is seen on it; empty where it is decoration. */
  alt: string;
  size?: { width: number; height: number } | undefined;
}

/** One post as it goes to one channel. */
export interface Outgoing {
  /** Ours, of this post on this channel, ASCII. The same on every repeat: a server that knows it makes no second post. */
  key: string;
  text: string;
  /** BCP 47, the one that most of it is in first. */
  langs: readonly string[];
  /** What is told before the text is shown. */
  warning?: string | undefined;
  pictures: readonly Picture[];
  /** ISO 8601, and the same on every repeat. */
  createdAt: string;
}

/** One request. */
export interface Call {
  server: string;
  local: boolean;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | FormData;
}

/** Everything but the last step is done. */
export interface Ready {
  kind: 'ready';
  /** A function, because it holds a token: whoever logs what is ready shows nothing of it. For memory alone. */
  call: () => Call;
}

/** Why a server does not want it. Nothing of what a server answered is in here: it may repeat a post, or a token. */
export type RefusalReason =
  | 'sign_in'
  | 'not_allowed'
  | 'not_found'
  | 'moved'
  | 'bad_address'
  | 'too_large'
  | 'picture'
  | 'invalid';

export interface Refused {
  kind: 'refused';
  reason: RefusalReason;
  /** True: the same post is refused again. False: the channel has to be mended, then the same post may go out. */
  permanent: boolean;
}

/** Nothing went out; it may be tried again. */
export interface NotSent {
  kind: 'not_sent';
  retryAfterMs?: number;
}

export interface Sent {
  kind: 'sent';
  /** What `remove` is told. */
  remoteId: string;
  /** Where people see it; null where the server names no page. */
  url: string | null;
}

/** The request has left and nobody knows what became of it. A person looks; no machine tries again. */
export interface Unknown {
  kind: 'unknown';
}

export type Prepared = Ready | Refused | NotSent;
export type Published = Sent | Refused | NotSent | Unknown;
export type Removed = { kind: 'removed' } | { kind: 'not_removed'; retryAfterMs?: number } | Refused;

/** What a server says of itself. */
export interface ChannelLimits {
  text: TextLimits;
  pictures?: number | undefined;
  /** Characters of a description. */
  alt?: number | undefined;
  pictureBytes?: number | undefined;
  pictureTypes?: readonly string[] | undefined;
}

/** What all connectors can. */
export interface Connector<Channel extends ChannelBase> {
  /** Signs in and uploads pictures. Nobody sees any of it, so it may be repeated. */
  prepare(channel: Channel, outgoing: Outgoing, io: Io): Promise<Prepared>;
  /** One request, which cannot be taken back and is never repeated here. */
  publish(ready: Ready, io: Io): Promise<Published>;
  /** Takes a post down. May be repeated: what is gone already counts as removed. */
  remove(channel: Channel, remoteId: string, io: Io): Promise<Removed>;
  /** Null where the server says nothing of limits, or does not answer: then those of our list count. */
  limits(channel: Channel, io: Io): Promise<ChannelLimits | null>;
}
