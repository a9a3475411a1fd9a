import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSecret } from './secret.ts';

const folder = () => mkdtemp(join(tmpdir(), 'jmd-secret-'));

test('The key is made once, for its owner alone to read, and is the same ever after', async () => {
  const dataDir = await folder();
  const keys = await Promise.all([1, 2, 3].map(() => readSecret({ secretKey: null, dataDir })));
  const [key] = keys;
  expect(key).toHaveLength(32);
  for (const each of keys) expect(each).toEqual(key);
  expect(await readSecret({ secretKey: null, dataDir })).toEqual(key);
  expect((await stat(join(dataDir, 'server.key'))).mode & 0o777).toBe(0o600);
  expect(await readSecret({ secretKey: null, dataDir: await folder() })).not.toEqual(key);
});

test('A key that is given counts, and nothing is written then', async () => {
  const dataDir = await folder();
  const secretKey = 'ab'.repeat(32);
  expect(Buffer.from(await readSecret({ secretKey, dataDir })).toString('hex')).toBe(secretKey);
  await expect(stat(join(dataDir, 'server.key'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('A file that is damaged is said in a sentence, and stays as it is: making another key would lose what was sealed', async () => {
  const dataDir = await folder();
  for (const content of ['', 'abc', 'zz'.repeat(32), 'ab'.repeat(33)]) {
    await writeFile(join(dataDir, 'server.key'), content);
    await expect(readSecret({ secretKey: null, dataDir })).rejects.toThrow('is damaged. Put it back from a backup.');
    expect(await readFile(join(dataDir, 'server.key'), 'utf8')).toBe(content);
  }
});
