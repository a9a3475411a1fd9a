// Builds one of our apps: `index.html` and what it names, for one path of the server, with compressed copies beside it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build } from 'vite';

/**
 * @param {{ root: string, base: string, pages?: string[], plugins?: object[], afterBuild?: (outputs: object[]) => Promise<void> }}
 *   options folder of the app, the path that it is served under, its pages by their place in the folder, plugins of its own,
 *   and what is to be done with what came of it before it is compressed
 */
export async function buildApp({ root, base, pages = ['index.html'], plugins = [], afterBuild }) {
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  const built = await build({
    root,
    base,
    // Its warnings are about a Node fallback inside of a library, which browsers never reach.
    logLevel: 'error',
    configFile: false,
    plugins: [preact({ devToolsEnabled: false }), ...plugins],
    resolve: { conditions: ['jmd-source', 'module', 'browser', 'import', 'default'] },
    worker: { format: 'es' },
    build: {
      outDir: dist,
      emptyOutDir: true,
      // The policy of our pages forbids inline scripts and data: scripts; files are small and cached for ever.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      target: 'es2022',
      rollupOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  await afterBuild?.([built].flat());
  await compressFiles(dist);
}

/** Puts a gzip and a brotli copy beside every file that gains by it. */
async function compressFiles(dist) {
  const pack = { gz: promisify(gzip), br: promisify(brotliCompress) };
  for (const entry of await readdir(dist, { recursive: true })) {
    if (!/\.(?:js|css|html|svg|json|webmanifest)$/.test(entry)) continue;
    const bytes = await readFile(join(dist, entry));
    for (const [ending, compress] of Object.entries(pack))
      await writeFile(join(dist, `${entry}.${ending}`), await compress(bytes));
  }
}
