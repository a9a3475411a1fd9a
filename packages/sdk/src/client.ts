import type { CallOptions, JmdOptions } from './create-jmd.ts';
import { withPages } from './pages.ts';
import { type RetryPolicy, withRetries } from './retry.ts';
import { createTransport, type SignRequest } from './transport.ts';

/** Methods for the procedures of some domains: `domain.verb(input, options)`. */
export function createClient(
  options: JmdOptions,
  procedures: Readonly<Record<string, Readonly<Record<string, 'query' | 'mutation'>>>>,
  sign?: SignRequest,
): Record<string, Record<string, unknown>> {
  const base = baseOf(options.baseUrl);
  const url = `${base}/api/trpc`;
  const policy: RetryPolicy = {
    timeoutMs: options.timeoutMs ?? 15_000,
    deadlineMs: options.deadlineMs ?? 60_000,
    maxRetries: options.maxRetries ?? 2,
  };
  const send = createTransport(url, options, sign);

  function call(procedure: string, kind: 'query' | 'mutation', input: unknown, given: CallOptions): Promise<unknown> {
    let attempt = 0;
    const run = (attemptSignal: AbortSignal) => {
      attempt += 1;
      options.onRequest?.({ procedure, url: `${url}/${procedure}`, attempt });
      return send({ procedure, kind, input, signal: attemptSignal });
    };
    return withRetries(run, { ...policy, ...defined(given) }, given.signal);
  }

  const domains = Object.entries(procedures).map(([domain, verbs]) => {
    const methods = Object.entries(verbs).map(([verb, kind]) => [
      verb,
      (input: object = {}, given: CallOptions = {}) =>
        withPages((more) => call(`${domain}.${verb}`, kind, { ...input, ...more }, given)),
    ]);
    return [domain, Object.fromEntries(methods)];
  });
  return Object.fromEntries(domains);
}

function baseOf(baseUrl: string): string {
  let parsed: URL;
  try {
    parsed = new URL(baseUrl);
  } catch {
    throw new TypeError('createJmd: baseUrl has to be a full address such as https://jmd.example.org');
  }
  if (!/^https?:$/.test(parsed.protocol))
    throw new TypeError('createJmd: baseUrl has to begin with https:// or http://');
  if (parsed.username || parsed.password || parsed.search || parsed.hash)
    throw new TypeError('createJmd: baseUrl has to be without user, ? and #, such as https://jmd.example.org/path');
  return (parsed.origin + parsed.pathname).replace(/\/+$/, '');
}

/** The policy fields that a call sets itself. */
function defined({ timeoutMs, deadlineMs, maxRetries }: CallOptions): Partial<RetryPolicy> {
  return {
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(maxRetries === undefined ? {} : { maxRetries }),
  };
}
