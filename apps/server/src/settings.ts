import { resolve } from 'node:path';

export interface Settings {
  port: number;
  dataDir: string;
  /** A PostgreSQL of the operator's own; null starts the embedded one. */
  databaseUrl: string | null;
  /** How many reverse proxies stand before this server; the address of a client is read that many hops back. */
  trustedProxies: number;
  /** Requests of one address and minute to the API. */
  requestsPerMinute: number;
  /** Whether an untouched directory gets the demonstration world. */
  seed: boolean;
  /** Address of this installation as people type it; null for localhost and the port. */
  publicUrl: string | null;
  /** Refuses demonstration accounts and asks for a key of the server's own. */
  production: boolean;
  /** The key that seals what the server reads again itself, 32 bytes as 64 hexadecimal digits; null keeps one in `dataDir`. */
  secretKey: string | null;
  /** Mail server and address for notices; null where there is none, and then nobody is told by mail. */
  mail: { url: string; from: string } | null;
  /**
   * Servers of channels that stand inside of the operator's own network: the origin that a channel names, and the address at
   * which it is asked. Every other server of a channel has to be on the open internet.
   */
  internalServers: ReadonlyMap<string, string>;
  /** Where the log goes: a file, or `-` for standard output. */
  logFile: string;
}

/** Reads the settings from the environment. Throws a sentence that names the setting and what it takes. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const dataDir = resolve(env.DATA_DIR || '.data');
  return {
    port: wholeNumber(env, 'PORT', 4100, 0, 65_535),
    dataDir,
    databaseUrl: databaseUrl(env.DATABASE_URL),
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, 0, 10),
    requestsPerMinute: wholeNumber(env, 'REQUESTS_PER_MINUTE', 120, 1, 1_000_000),
    seed: env.SEED !== 'off',
    publicUrl: publicUrl(env.PUBLIC_URL),
    production: env.NODE_ENV === 'production',
    secretKey: secretKey(env.SECRET_KEY),
    mail: mailSettings(env.SMTP_URL, env.MAIL_FROM),
    internalServers: internalServers(env.INTERNAL_SERVERS),
    logFile: env.LOG_FILE || resolve(dataDir, 'server.log'),
  };
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function wholeNumber(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const given = env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < min || value > max) {
    throw new SettingsError(`${name} has to be a whole number from ${min} to ${max}.`);
  }
  return value;
}

function databaseUrl(given: string | undefined): string | null {
  if (!given) return null;
  if (!/^postgres(?:ql)?:\/\//.test(given) || !URL.canParse(given)) {
    throw new SettingsError('DATABASE_URL has to look like postgresql://user:password@host:5432/name.');
  }
  return given;
}

function publicUrl(given: string | undefined): string | null {
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new SettingsError('PUBLIC_URL has to look like https://jmd.example.org.');
  }
  return url.origin;
}

function secretKey(given: string | undefined): string | null {
  if (!given) return null;
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new SettingsError('SECRET_KEY has to be 64 hexadecimal digits.');
  return given.toLowerCase();
}

function mailSettings(url: string | undefined, from: string | undefined): Settings['mail'] {
  if (!url) return null;
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SettingsError('SMTP_URL has to look like smtp://user:password@host:587.');
  }
  if (!from || !/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    throw new SettingsError(
      'MAIL_FROM has to be the address that notices come from, such as Start <start@example.org>.',
    );
  }
  return { url, from };
}

function internalServers(given: string | undefined): Settings['internalServers'] {
  const pairs = given ? given.split(',').map((pair) => pair.split('=').map(originOf)) : [];
  return new Map(
    pairs.map(([name, address, ...rest]) => {
      if (!name?.startsWith('https:') || !address || rest.length > 0) {
        throw new SettingsError(
          'INTERNAL_SERVERS has to look like https://social.example.org=http://10.0.0.7:3000, with commas between several.',
        );
      }
      return [name, address];
    }),
  );
}

/** Null for what is no address of a whole server. */
function originOf(given: string): string | null {
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  const isWhole = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isWhole ? url.origin : null;
}
