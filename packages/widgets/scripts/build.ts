import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LOCALES } from '@jmd-digital/schemas/values';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = manifest;

const shared: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome94', 'safari15.4', 'firefox93'],
  minify: true,
  write: false,
  absWorkingDir: root,
  conditions: ['jmd-source'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  define: { JMD_WIDGETS_VERSION: JSON.stringify(version), JMD_SDK_VERSION: JSON.stringify(version) },
};

const sha384 = (bytes: Uint8Array) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const shortHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

async function bundle(entry: string, more: BuildOptions = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...shared, ...more, entryPoints: [entry] });
  const [file] = outputFiles ?? [];
  if (!file) throw new Error(`Nothing came of ${entry}`);
  return file.contents;
}

/** Each language is a file of its own; the one the page speaks is fetched, the others never. */
async function buildLocales(): Promise<Map<string, { file: string; bytes: Uint8Array }>> {
  const built = LOCALES.map(async (locale) => {
    const bytes = await bundle(join(root, `../i18n/src/gen/finder/${locale}.gen.ts`));
    return [locale, { file: `locales/${locale}.${shortHash(bytes)}.js`, bytes }] as const;
  });
  return new Map(await Promise.all(built));
}

/** Points the dynamic imports of languages at the files built above, so that the element stays one module. */
function localesAside(locales: Map<string, { file: string }>): Plugin {
  return {
    name: 'locales-aside',
    setup({ onResolve }) {
      onResolve({ filter: /\/finder\/[\w-]+\.gen\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return null;
        const file = locales.get(basename(path, '.gen.ts'))?.file;
        if (!file) throw new Error(`No file was built for ${path}`);
        return { path: `./${file}`, external: true };
      });
    },
  };
}

const compressed = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

async function put(file: string, bytes: Uint8Array, precompress: boolean): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  if (!precompress) return;
  await writeFile(`${file}.gz`, await compressed.gzip(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${file}.br`, await compressed.brotli(bytes, { params }));
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

await rm(join(dist, 'cdn'), { recursive: true, force: true });
const locales = await buildLocales();
const plugins = [localesAside(locales)];

/** Keeps a second npm entry from bringing a second copy of everything. */
const indexAside: Plugin = {
  name: 'index-aside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/index\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};

// For npm: a bundler resolves the languages, so they lie beside the entries.
await put(join(dist, 'index.js'), await bundle('src/index.ts', { plugins }), false);
await put(join(dist, 'finder.js'), await bundle('src/finder.ts', { plugins: [indexAside] }), false);
for (const { file, bytes } of locales.values()) await put(join(dist, file), bytes, false);

// For pages: everything under a version, nothing in it ever changes.
const element = await bundle('src/cdn.ts', { plugins });
const elementFile = `jmd-finder.${shortHash(element)}.js`;
const files = new Map([
  [elementFile, element],
  ...[...locales.values()].map(({ file, bytes }) => [file, bytes] as const),
]);
for (const [file, bytes] of files) await put(join(dist, 'cdn', version, file), bytes, true);
const integrity = Object.fromEntries([...files].map(([file, bytes]) => [file, sha384(bytes)]));
await put(join(dist, 'cdn', version, 'sri.json'), json(integrity), false);
await put(join(dist, 'cdn', version, 'THIRD-PARTY.md'), await readFile(join(root, 'THIRD-PARTY.md')), false);

const elements = { 'jmd-finder': { file: elementFile, integrity: sha384(element) } };
const loader = await bundle('src/loader.ts', {
  define: { ...shared.define, RELEASE: JSON.stringify({ version, elements }) },
});
const major = version.split('.')[0] ?? '';
await put(join(dist, 'cdn', major, 'jmd.js'), loader, true);

await put(
  join(dist, 'cdn', 'manifest.json'),
  json({
    version,
    loader: `${major}/jmd.js`,
    entry: `${version}/${elementFile}`,
    locales: Object.fromEntries([...locales].map(([locale, { file }]) => [locale, `${version}/${file}`])),
    integrity,
  }),
  false,
);
