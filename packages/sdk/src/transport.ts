import type { JmdOptions } from './create-jmd.ts';
import { errorOfAnswer } from './errors.ts';
import { SDK_VERSION } from './version.ts';

export interface Request {
  procedure: string;
  kind: 'query' | 'mutation';
  input: unknown;
  signal: AbortSignal;
}

/** Signs a request with the key of the device; null sends it as it is. */
export type SignRequest = (request: { method: string; url: string; body: string }) => Promise<string | null>;

/**
 * Sends one call and gives its data, in tRPC's wire format without batches or a transformer: `GET …?input=` for queries,
 * `POST` for mutations, `{ result: { data } }` or `{ error: { data } }` back. Spoken here in a few lines, because
 * `@trpc/client` would be half of what a whole widget may weigh; a test holds the two against each other.
 */
export function createTransport(
  url: string,
  options: JmdOptions,
  sign?: SignRequest,
): (request: Request) => Promise<unknown> {
  return async ({ procedure, kind, input, signal }) => {
    const json = JSON.stringify(input);
    const query = kind === 'query';
    const address = `${url}/${procedure}${query ? `?input=${encodeURIComponent(json)}` : ''}`;
    const method = query ? 'GET' : 'POST';
    const proof = await sign?.({ method, url: address, body: query ? '' : json });
    const response = await (options.fetch ?? globalThis.fetch)(address, {
      method,
      headers: {
        ...(await headersFor(options, !query)),
        ...(proof ? { 'x-jmd-proof': proof } : {}),
      },
      ...(query ? {} : { body: json }),
      signal,
    });
    options.onResponse?.(response);
    // Read to the end even where it is not ours: a body left lying holds its connection.
    const answer = parse(await response.text());
    if (response.ok && answer.result) return answer.result.data;
    throw errorOfAnswer(response, answer.error?.data);
  };
}

interface Envelope {
  result?: { data: unknown };
  error?: { data: unknown };
}

function parse(text: string): Envelope {
  try {
    return (JSON.parse(text) as Envelope | null) ?? {};
  } catch {
    return {};
  }
}

async function headersFor({ token, client }: JmdOptions, hasBody: boolean): Promise<Record<string, string>> {
  const bearer = typeof token === 'function' ? await token() : token;
  return {
    'x-jmd-client': client ?? `jmd-sdk/${SDK_VERSION}`,
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  };
}
