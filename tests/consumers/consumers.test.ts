import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '@jmd-digital/tooling/lib';
import { describe, expect, inject, it } from 'vitest';
import { install, node, tsc } from './projects.ts';

const serverUrl = inject('serverUrl');
const DRESDEN = 'found 14612 JMD Dresden';

describe('a project that installs the tarballs finds the Dresden site', () => {
  it('in JavaScript, as an ES module', async () => {
    const folder = await install('node-esm', 'npm');
    expect(await node(folder, 'index.js', serverUrl)).toEqual([DRESDEN]);
  });

  it('in JavaScript, through require()', async () => {
    const folder = await install('require-esm', 'npm');
    expect(await node(folder, 'index.js', serverUrl)).toEqual([DRESDEN, 'true invalid_input postal_code_length']);
  });

  it('in TypeScript for a bundler', async () => {
    const folder = await install('ts-bundler', 'pnpm');
    await tsc(folder);
    expect(await node(folder, 'index.ts', serverUrl)).toEqual([DRESDEN]);
  });

  it('in TypeScript for Node', async () => {
    const folder = await install('ts-nodenext', 'pnpm');
    await tsc(folder);
    expect(await node(folder, 'out/index.js', serverUrl)).toEqual([DRESDEN, '5']);
  });

  it('on a page that Vite builds, small and without anything of Node or zod', async () => {
    const folder = await install('vite', 'pnpm');
    await run('node', ['node_modules/vite/bin/vite.js', 'build'], { cwd: folder, env: { VITE_JMD_URL: serverUrl } });
    const assets = join(folder, 'dist/assets');
    const [file = '', ...more] = readdirSync(assets);
    expect(more).toEqual([]);
    const bundle = readFileSync(join(assets, file), 'utf8');
    expect(gzipSync(bundle).byteLength).toBeLessThan(12_000);
    expect(bundle).not.toMatch(/node:|process\.env|zod/i);

    // The least of a page that the bundle asks for.
    writeFileSync(
      join(folder, 'page.js'),
      `globalThis.document = { body: {}, createElement: () => ({ relList: { supports: () => true } }) };
       await import('./dist/assets/${file}');
       console.log(document.body.textContent);`,
    );
    expect(await node(folder, 'page.js')).toEqual([DRESDEN]);
  });
});
