import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { proofText } from '@jmd-digital/api';
import type { Database } from '@jmd-digital/db';
import type { Prepared } from './load.ts';

/** Sessions of invented accounts, on one device that they all share, so that requests can be signed ahead of time. */
export interface Sessions {
  /** Begins a session for each account. A signature counts for five minutes. */
  begin(accountIds: readonly string[]): Promise<void>;
  headers(accountId: string, method: 'GET' | 'POST', path: string, body?: string): Record<string, string>;
  /** A call that changes something, signed now. */
  prepare(accountId: string, procedure: string, input: unknown): Prepared;
}

const tokenOf = (accountId: string) => `bench-${accountId}`;

export function createSessions({ pool }: Database): Sessions {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const device = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');

  const headers: Sessions['headers'] = (accountId, method, path, body = '') => {
    const time = Math.floor(Date.now() / 1000);
    const text = proofText(time, method, path, createHash('sha256').update(body).digest('base64url'));
    const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
    return { cookie: `__Host-jmd-session=${tokenOf(accountId)}`, 'x-jmd-proof': `${time}.${signature}` };
  };

  return {
    async begin(accountIds) {
      await pool.query(
        `insert into session
           (id, token_hash, account_id, device_public, label, shared, created_at, last_used_at, expires_at)
         select md5('session/' || id)::uuid, sha256(convert_to('bench-' || id, 'UTF8')), id, $2, 'other', false,
           now(), now(), now() + interval '1 day'
         from unnest($1::uuid[]) id`,
        [accountIds, device],
      );
    },
    headers,
    prepare(accountId, procedure, input) {
      const path = `/api/trpc/${procedure}`;
      const body = JSON.stringify(input);
      return {
        ...{ path, body },
        headers: { ...headers(accountId, 'POST', path, body), 'content-type': 'application/json' },
      };
    },
  };
}
