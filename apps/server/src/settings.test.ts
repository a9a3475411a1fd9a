import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

test('Without any setting it is port 4100, `.data`, an embedded PostgreSQL with the demonstration world', () => {
  const defaults = {
    port: 4100,
    dataDir: resolve('.data'),
    databaseUrl: null,
    trustedProxies: 0,
    requestsPerMinute: 120,
    seed: true,
    publicUrl: null,
    production: false,
    secretKey: null,
    mail: null,
    internalServers: new Map(),
    logFile: resolve('.data/server.log'),
  };
  expect(readSettings({})).toEqual(defaults);
  const empty = {
    PORT: '',
    DATA_DIR: '',
    DATABASE_URL: '',
    TRUSTED_PROXIES: '',
    REQUESTS_PER_MINUTE: '',
    LOG_FILE: '',
    SMTP_URL: '',
    MAIL_FROM: '',
    INTERNAL_SERVERS: '',
  };
  expect(readSettings(empty)).toEqual(defaults);
});

test('Reads every setting', () => {
  const env = {
    ...{ PORT: '0', DATA_DIR: '/srv/jmd', DATABASE_URL: 'postgres://jmd:x@db:5432/jmd', SEED: 'off' },
    ...{ TRUSTED_PROXIES: '2', REQUESTS_PER_MINUTE: '600', LOG_FILE: '-' },
    ...{ PUBLIC_URL: 'https://jmd.example.org/', NODE_ENV: 'production', SECRET_KEY: 'AB'.repeat(32) },
    ...{ SMTP_URL: 'smtps://jmd:x@mail.example.org', MAIL_FROM: 'Start <start@example.org>' },
    INTERNAL_SERVERS: 'https://social.example.org=http://127.0.0.1:4001, https://pds.example.org/=https://pds.intern',
  };
  expect(readSettings(env)).toEqual({
    ...{ port: 0, dataDir: '/srv/jmd', databaseUrl: env.DATABASE_URL, seed: false },
    ...{ trustedProxies: 2, requestsPerMinute: 600, logFile: '-' },
    ...{ publicUrl: 'https://jmd.example.org', production: true, secretKey: 'ab'.repeat(32) },
    mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
    internalServers: new Map([
      ['https://social.example.org', 'http://127.0.0.1:4001'],
      ['https://pds.example.org', 'https://pds.intern'],
    ]),
  });
  expect(readSettings({ DATA_DIR: '/srv/jmd' }).logFile).toBe('/srv/jmd/server.log');
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '1e3'],
  ['PORT', ' 80'],
  ['PORT', 'http'],
  ['TRUSTED_PROXIES', '11'],
  ['TRUSTED_PROXIES', 'yes'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['PUBLIC_URL', 'jmd.example.org'],
  ['PUBLIC_URL', 'https://jmd.example.org/path'],
  ['SECRET_KEY', 'abc'],
  ['INTERNAL_SERVERS', 'https://social.example.org'],
  ['INTERNAL_SERVERS', 'http://social.example.org=http://127.0.0.1:4001'],
  ['INTERNAL_SERVERS', 'https://social.example.org=127.0.0.1:4001'],
  ['INTERNAL_SERVERS', 'https://social.example.org=http://127.0.0.1:4001/api'],
  ['INTERNAL_SERVERS', 'https://a.example.org=http://127.0.0.1,'],
  ['SMTP_URL', 'mail.example.org:25'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['DATABASE_URL', 'mysql://db/jmd'],
  ['DATABASE_URL', 'db:5432/jmd'],
  ['DATABASE_URL', 'postgresql://jmd:x@:port/jmd'],
])('%s=%s is refused with a sentence that names the setting', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^${name} has to .*\\.$`));
});

test('A wrong DATABASE_URL is not repeated: it may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://jmd:geheim@db/jmd' })).not.toThrow(/geheim/);
  expect(() => readSettings({ DATABASE_URL: 'mysql://jmd:geheim@db/jmd' })).toThrow(SettingsError);
});

test.each([undefined, '', 'start', 'a@b.de\r\nBcc: c@d.de', 'a@b.de, c@d.de', 'Start <start>'])(
  'A mail server without one address that mails come from is refused: %j',
  (from) => {
    const read = () => readSettings({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: from });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/^MAIL_FROM has to .*\.$/);
  },
);
