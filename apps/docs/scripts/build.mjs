// Builds every page to plain HTML: one bundle for browsers, one that writes the pages, then the pages themselves.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const scratch = join(root, 'node_modules/.pages');
const shared = {
  root,
  logLevel: 'warn',
  configFile: false,
  plugins: [preact({ devToolsEnabled: false })],
  resolve: { conditions: ['jmd-source', 'module', 'browser', 'import', 'default'] },
};

await rm(dist, { recursive: true, force: true });
await build({
  ...shared,
  build: {
    outDir: dist,
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { home: join(root, 'src/home/browser.ts'), docs: join(root, 'src/docs/browser.tsx') },
    },
  },
});
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
await rm(join(dist, '.vite'), { recursive: true });

await build({
  ...shared,
  resolve: { conditions: ['jmd-source', 'module', 'node', 'import', 'default'] },
  ssr: { noExternal: true },
  build: { ssr: join(root, 'src/pages.tsx'), outDir: scratch, emptyOutDir: true, minify: false },
});
const { renderPages } = await import(pathToFileURL(join(scratch, 'pages.js')).href);
const widgets = JSON.parse(await readFile(join(root, '../../packages/widgets/dist/cdn/manifest.json'), 'utf8'));
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10);
for (const { path, content } of await renderPages({ manifest, widgets, hash })) {
  const file = join(dist, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
await rm(scratch, { recursive: true });

const compress = { gz: promisify(gzip), br: promisify(brotliCompress) };
for (const entry of await readdir(dist, { recursive: true })) {
  // Pages at `/` are picked by language and changed on the way out, so they are compressed there.
  if (!/\.(?:js|css|html|svg)$/.test(entry) || /^(?:home|not-found)\//.test(entry)) continue;
  const bytes = await readFile(join(dist, entry));
  for (const [ending, pack] of Object.entries(compress))
    await writeFile(join(dist, `${entry}.${ending}`), await pack(bytes));
}
