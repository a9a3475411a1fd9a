// Byte budgets, gzip. The SDK is measured as a page gets it, bundled with all that it needs; the widgets as the server
// sends them, each language with what it makes a page load.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const cdn = 'packages/widgets/dist/cdn';

/** A built module with everything that it needs, as a page gets it. */
async function bundle(name, path) {
  const entry = join(root, path);
  if (!existsSync(entry)) throw new Error(`${entry} is missing. Run pnpm run build first.`);
  const outfile = join(root, `node_modules/.cache/jmd-size/${name}.js`);
  mkdirSync(join(outfile, '..'), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['./words-*'],
  });
  return `node_modules/.cache/jmd-size/${name}.js`;
}

/** What a page loads before anything else: the scripts and styles that it names. */
function pageCheck(name, page, limit) {
  const [, app] = page.split('/');
  const dist = page.slice(0, page.indexOf('/dist/') + '/dist/'.length);
  if (!existsSync(join(root, page))) throw new Error(`${page} is missing. Run pnpm run build first.`);
  const html = readFileSync(join(root, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([\w-]+)\/([^"]+\.(?:js|css))"/g)];
  const files = named.map(([, base, file]) => {
    if (base !== app) throw new Error(`${page} names a file of ${base}.`);
    return `${dist}${file}`;
  });
  if (files.length === 0) throw new Error(`${page} names no script.`);
  return { name, path: files, gzip: true, limit };
}

function widgetChecks() {
  const file = join(root, cdn, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is missing. Run pnpm run build first.`);
  const { loader, entry, locales } = JSON.parse(readFileSync(file, 'utf8'));
  const languages = Object.entries(locales ?? {});
  if (!loader || !entry || languages.length === 0) throw new Error(`${file} names no loader, entry or languages.`);
  return [
    { name: 'loader', path: `${cdn}/${loader}`, gzip: true, limit: '2 kB' },
    ...languages.map(([locale, path]) => ({
      name: `finder in ${locale}`,
      path: [`${cdn}/${entry}`, `${cdn}/${path}`],
      gzip: true,
      limit: '25 kB',
    })),
  ];
}

// biome-ignore lint/style/noDefaultExport: size-limit reads this one.
export default [
  { name: 'sdk', path: await bundle('sdk', 'packages/sdk/dist/index.js'), gzip: true, limit: '10 kB' },
  {
    name: 'crypto with Argon2id',
    path: [
      await bundle('crypto', 'packages/crypto/dist/index.js'),
      await bundle('argon2', 'packages/crypto/dist/argon2-worker.js'),
    ],
    gzip: true,
    limit: '25 kB',
  },
  // All of them bring the encryption along.
  pageCheck('first screen of counselling', 'apps/counselling/dist/index.html', '70 kB'),
  pageCheck('first screen of the desk', 'apps/counselling/dist/desk/index.html', '90 kB'),
  pageCheck('first screen of admin', 'apps/admin/dist/index.html', '70 kB'),
  ...widgetChecks(),
];
