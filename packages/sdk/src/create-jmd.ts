import type { Procedures } from '@jmd-digital/api-types/procedures';
import { createClient } from './client.ts';
import type { PagedPromise } from './pages.ts';
import { PROCEDURES } from './procedures.gen.ts';
import type { SignRequest } from './transport.ts';

export interface JmdOptions {
  /** Address of the server, for example `https://jmd.example.org`. */
  baseUrl: string;
  /** Bearer token, or a function that gives one before each attempt. */
  token?: string | (() => string | Promise<string>);
  /** Milliseconds for one attempt; 15,000 unless told. */
  timeoutMs?: number;
  /** Milliseconds for a call with all its retries; 60,000 unless told. */
  deadlineMs?: number;
  /** Attempts after the first one; 2 unless told. */
  maxRetries?: number;
  /** Your software as `name/version`, sent along in `x-jmd-client`. */
  client?: string;
  /** Another `fetch`, for tests and special runtimes. */
  fetch?: typeof globalThis.fetch;
  /** Hears of each attempt before it goes out: for your log. */
  onRequest?: (request: { procedure: string; url: string; attempt: number }) => void;
  /** Sees each answer before it is read: for its headers. */
  onResponse?: (response: Response) => void;
}

export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  deadlineMs?: number;
  maxRetries?: number;
}

type Input<P> = P extends { input: infer Type } ? Type : never;
type Output<P> = P extends { output: infer Type } ? Type : never;

/** One method for each procedure of the API: `jmd.<domain>.<procedure>(input, options)`. */
export type Jmd = {
  readonly [Domain in keyof Procedures]: {
    readonly [Verb in keyof Procedures[Domain]]: (
      input: Input<Procedures[Domain][Verb]>,
      options?: CallOptions,
    ) => PagedPromise<Output<Procedures[Domain][Verb]>>;
  };
};

/**
 * A client for one server. Does nothing until a method is called and keeps no state beyond its options.
 * Throws a `TypeError` where `baseUrl` is not an http(s) address, or one with more than host, port and path.
 */
export function createJmd(options: JmdOptions): Jmd {
  return createSignedJmd(options);
}

/** The same, with requests signed by the device that a session belongs to. */
export function createSignedJmd(options: JmdOptions, sign?: SignRequest): Jmd {
  return createClient(options, PROCEDURES, sign) as Jmd;
}
