import { join } from 'node:path';
import { ROOT } from '@jmd-digital/tooling/lib';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

/** The check of the package's vectors as one script, for a page. */
async function script(): Promise<string> {
  const entry = `
    import * as secret from './packages/crypto/src/index.ts';
    import * as files from './packages/crypto/src/files.ts';
    import * as open from './packages/crypto/src/public.ts';
    import { argon2 } from './packages/crypto/src/argon2.ts';
    import { VECTORS } from './packages/crypto/test/read-vectors.ts';
    import { verifyVectors } from './packages/crypto/test/verify-vectors.ts';
    globalThis.wrong = verifyVectors({ ...secret, ...files, ...open }, argon2, VECTORS);`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, format: 'iife', write: false, conditions: ['jmd-source'], logLevel: 'silent' },
    nodePaths: [join(ROOT, 'packages/crypto/node_modules')],
  });
  return outputFiles[0]?.text ?? '';
}

test('The vectors of the encryption hold in a real browser, under the policy of our apps', async ({ page }) => {
  const code = await script();
  await page.route('**/vectors.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto(`${process.env.JMD_E2E_URL}/counselling/`);
  await page.addScriptTag({ url: '/vectors.js' });
  expect(await page.evaluate(() => (globalThis as unknown as { wrong: Promise<string[]> }).wrong)).toEqual([]);
});
