import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const entry = JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)));

/** Takes away from the program all that could do work, loads the SDK, makes a client, and tells what was touched. */
const program = `
  const touched = [];
  const names = ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'addEventListener', 'localStorage',
    'sessionStorage', 'document', 'navigator', 'indexedDB', 'crypto', 'Worker', 'XMLHttpRequest', 'WebSocket'];
  for (const name of names) {
    Object.defineProperty(globalThis, name, { configurable: true, get() { touched.push(name); } });
  }
  const { createJmd } = await import(${entry});
  const afterImport = touched.splice(0);
  createJmd({ baseUrl: 'https://jmd.example.org' });
  const afterMaking = touched.splice(0);
  createJmd({ baseUrl: 'https://jmd.example.org', deadlineMs: 0 }).directory.findSites({}).catch(() => {});
  await null;
  console.log(JSON.stringify({ afterImport, afterMaking, atACall: touched }));
`;

test('Nothing is done at import and while a client is made; the first call is the first work', async () => {
  const args = ['--conditions=jmd-source', '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toEqual({
    afterImport: [],
    afterMaking: [],
    atACall: expect.arrayContaining(['setTimeout']),
  });
});
