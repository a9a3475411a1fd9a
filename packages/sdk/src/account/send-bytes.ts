import type { JmdOptions } from '../create-jmd.ts';
import { errorOfAnswer } from '../errors.ts';
import { withRetries } from '../retry.ts';
import { SDK_VERSION } from '../version.ts';

/** A request for bytes as they are, beside the procedures. */
interface BytesRequest {
  method: 'GET' | 'POST';
  /** From the server's root on, with what follows a question mark. */
  path: string;
  body?: Uint8Array<ArrayBuffer>;
  signal?: AbortSignal | undefined;
}

export type SendBytes = (request: BytesRequest) => Promise<Uint8Array<ArrayBuffer>>;

/** One attempt may take long: a mebibyte over a line that carries 100 kbit/s is a minute and a half. */
const POLICY = { timeoutMs: 180_000, deadlineMs: 600_000, maxRetries: 4 };

/** Sends requests for bytes, signed by the device, again where that may help. */
export function createByteSender(
  options: JmdOptions,
  sign: (request: { method: string; url: string; body: string | Uint8Array }) => Promise<string | null>,
): SendBytes {
  const base = options.baseUrl.replace(/\/+$/, '');
  return ({ method, path, body, signal }) => {
    const url = base + path;
    return withRetries(
      async (attempt) => {
        const proof = await sign({ method, url, body: body ?? '' });
        const response = await (options.fetch ?? globalThis.fetch)(url, {
          method,
          headers: {
            'x-jmd-client': options.client ?? `jmd-sdk/${SDK_VERSION}`,
            ...(body ? { 'content-type': 'application/octet-stream' } : {}),
            ...(proof ? { 'x-jmd-proof': proof } : {}),
          },
          ...(body ? { body } : {}),
          signal: attempt,
        });
        options.onResponse?.(response);
        if (response.ok) return new Uint8Array(await response.arrayBuffer());
        const answer = (await response.json().catch(() => null)) as { error?: unknown } | null;
        throw errorOfAnswer(response, answer?.error);
      },
      POLICY,
      signal,
    );
  };
}
