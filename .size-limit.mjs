// Byte budgets, gzip. The SDK is measured as a page gets it, bundled with all that it needs; the widgets as the server
// sends them, each language with what it makes a page load.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
  const { loader, core, entry, locales, posts, quiz } = JSON.parse(readFileSync(file, 'utf8'));
  const languages = Object.entries(locales ?? {});
  if (!loader || !core || !entry || !posts?.entry || !quiz?.entry || !quiz.modules || languages.length === 0)
    throw new Error(`${file} names no loader, entries, modules or languages.`);
  const check = (name, files, limit) => ({ name, path: files.map((path) => `${cdn}/${path}`), gzip: true, limit });
  const size = (path) => gzipSync(readFileSync(join(root, cdn, path))).length;
  /** Code with which the first exercise of a station can be answered. */
  const untilFirst = ({ families: [first] }) => [quiz.entry, quiz.modules[first]];
  const sum = (files) => files.reduce((bytes, path) => bytes + size(path), 0);
  const [heaviest] = Object.values(quiz.stations)
    .map(untilFirst)
    .sort((one, other) => sum(other) - sum(one));
  return [
    check('loader', [loader], '2 kB'),
    ...languages.map(([locale, words]) => check(`finder in ${locale}`, [core, entry, words], '25 kB')),
    check('posts beyond the core', [posts.entry], '8 kB'),
    ...Object.entries(posts.locales).map(([locale, words]) =>
      check(`words of the posts in ${locale}`, [words], '2 kB'),
    ),
    ...Object.entries(quiz.stations).map(([id, station]) =>
      check(`quiz ${id} beyond the core, until its first exercise can be answered`, untilFirst(station), '8 kB'),
    ),
    check('quiz, all code beyond the core', [quiz.entry, ...Object.values(quiz.modules)], '22 kB'),
    ...Object.entries(quiz.locales).map(([locale, words]) =>
      check(`first widget: quiz in ${locale}, until an exercise can be answered`, [core, ...heaviest, words], '25 kB'),
    ),
    ...Object.entries(quiz.locales).map(([locale, words]) =>
      check(`words of the quiz in ${locale}`, [words], '2.5 kB'),
    ),
    ...Object.entries(quiz.stations).map(([id, { file: station, texts }]) => {
      const [locale, text] = Object.entries(texts).sort(([, a], [, b]) => size(b) - size(a))[0];
      return check(`${id} in ${locale}, its heaviest language`, [station, text], '60 kB');
    }),
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
  pageCheck('first screen of apply', 'apps/apply/dist/index.html', '45 kB'),
  // All of them bring the encryption along.
  pageCheck('first screen of counselling', 'apps/counselling/dist/index.html', '70 kB'),
  pageCheck('first screen of the desk', 'apps/counselling/dist/desk/index.html', '90 kB'),
  pageCheck('first screen of admin', 'apps/admin/dist/index.html', '70 kB'),
  pageCheck('first screen of outreach', 'apps/outreach/dist/index.html', '45 kB'),
  ...widgetChecks(),
];
