import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { loadPath } from '@jmd-digital/content/apply';
import { LOCALES } from '@jmd-digital/schemas/values';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { quizStations } from './quiz-stations.ts';
import { stylesAside } from './styles-aside.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cache = join(root, 'node_modules/.cache/jmd-widgets');
const { version } = manifest;

const shared = {
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome94', 'safari15.4', 'firefox93'],
  minify: true,
  write: false,
  absWorkingDir: root,
  conditions: ['jmd-source'],
  // Children as arguments and not as a property: the least bytes for the same tree.
  ...{ jsx: 'transform', jsxFactory: 'jsxFactory', jsxFragment: 'jsxFragment', tsconfigRaw: {} },
  inject: [join(root, 'scripts/jsx.ts')],
  legalComments: 'none',
  logLevel: 'warning',
  define: { JMD_WIDGETS_VERSION: JSON.stringify(version), JMD_SDK_VERSION: JSON.stringify(version) },
} satisfies BuildOptions;

const sha384 = (bytes: Uint8Array) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
/** Shorter, for those that an element has to carry. */
const sha256 = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
const shortHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);
const compact = (value: unknown) => Buffer.from(JSON.stringify(value));
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

type Files = Map<string, Uint8Array>;

/** Everything that comes of some entries, by name. */
async function bundle(entryPoints: Record<string, string> | string[], more: BuildOptions = {}): Promise<Files> {
  const { outputFiles = [] } = await build({ ...shared, outdir: dist, ...more, entryPoints });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

async function bundleOne(entry: string, more: BuildOptions = {}): Promise<Uint8Array> {
  const [bytes] = (await bundle([entry], more)).values();
  if (!bytes) throw new Error(`Nothing came of ${entry}`);
  return bytes;
}

/** The words of a widget: each language is a file of its own; the one the page speaks is fetched, the others never. */
async function buildWords(surface: string, prefix: string): Promise<Map<string, { file: string; bytes: Uint8Array }>> {
  const built = LOCALES.map(async (locale) => {
    // As it is spelled and not as \u0000: half the bytes of a text in Arabic or Cyrillic letters. Modules are always UTF-8.
    const bytes = await bundleOne(join(root, `../i18n/src/gen/${surface}/${locale}.gen.ts`), { charset: 'utf8' });
    return [locale, { file: `locales/${prefix}${locale}.${shortHash(bytes)}.js`, bytes }] as const;
  });
  return new Map(await Promise.all(built));
}

const words = { finder: await buildWords('finder', ''), quiz: await buildWords('quiz', 'quiz-') };

/** Points the dynamic imports of languages at the files built above. */
const wordsAside: Plugin = {
  name: 'words-aside',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:finder|quiz)\/[\w-]+\.gen\.ts$/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return null;
      const surface = basename(dirname(path)) as keyof typeof words;
      const file = words[surface].get(basename(path, '.gen.ts'))?.file;
      if (!file) throw new Error(`No file was built for ${path}`);
      return { path: `./${file}`, external: true };
    });
  },
};

const plugins = [wordsAside, stylesAside(shared, cache)];

const compressed = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

async function put(file: string, bytes: Uint8Array, precompress: boolean): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  if (!precompress) return;
  await writeFile(`${file}.gz`, await compressed.gzip(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${file}.br`, await compressed.brotli(bytes, { params }));
}

const loaded = loadPath();
const broken = loaded.problems.find(({ severity }) => severity === 'error');
if (broken) throw new Error(`The learning path has faults. ${broken.file}: ${broken.message}`);
const stations = quizStations(loaded);
const wordFiles = [...words.finder.values(), ...words.quiz.values()].map(({ file, bytes }) => [file, bytes] as const);

await rm(dist, { recursive: true, force: true });
await buildPackage();
await buildPages();

/** For npm: a bundler resolves languages and stations, so they lie beside the entries. */
async function buildPackage(): Promise<void> {
  const parts: Files = new Map();
  const imports: string[] = [];
  const addPart = (name: string, value: unknown) => {
    const bytes = Buffer.from(`export default JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`);
    const file = `quiz/${name}.${shortHash(bytes)}.js`;
    parts.set(file, bytes);
    imports.push(`${JSON.stringify(name)}:()=>import("./${file}")`);
  };
  for (const { content, texts } of stations) {
    addPart(content.id, content);
    for (const locale of LOCALES) addPart(`${content.id}.${locale}`, texts[locale]);
  }
  const inject = join(cache, 'quiz-parts.js');
  await put(inject, Buffer.from(`export const QUIZ_PARTS={${imports.join(',')}};\n`), false);
  const code = await bundle(['src/index.ts', 'src/finder.ts', 'src/quiz.ts'], {
    ...{ splitting: true, chunkNames: 'chunk.[hash]', external: ['./quiz/*.js'], plugins },
    inject: [...shared.inject, inject],
  });
  for (const [file, bytes] of [...code, ...wordFiles, ...parts]) await put(join(dist, file), bytes, false);
}

/** For pages: everything under a version, nothing in it ever changes. What elements share is one file. */
async function buildPages(): Promise<void> {
  const files: Files = new Map(wordFiles);
  const addFile = (name: string, value: unknown): [string, string] => {
    const bytes = compact(value);
    const file = `quiz/${name}.${shortHash(bytes)}.json`;
    files.set(file, bytes);
    return [file, sha256(bytes)];
  };
  const quiz = stations.map(({ content, texts }) => {
    const refs = Object.fromEntries(
      LOCALES.map((locale) => [locale, addFile(`${content.id}.${locale}`, texts[locale])]),
    );
    const { id, title } = content;
    return { id, title, texts: refs, station: addFile(id, { ...content, texts: refs }) };
  });
  const code = await bundle(
    { 'jmd-finder': 'src/cdn-finder.ts', 'jmd-quiz': 'src/cdn-quiz.ts' },
    {
      ...{ splitting: true, entryNames: '[name].[hash]', chunkNames: 'jmd-[name].[hash]', plugins },
      define: {
        ...shared.define,
        // A text, because an object would go into the file that all elements share.
        QUIZ_FILES: JSON.stringify(JSON.stringify(Object.fromEntries(quiz.map(({ id, station }) => [id, station])))),
      },
    },
  );
  for (const [file, bytes] of code) files.set(file, bytes);
  const fileOf = (name: string) => {
    const [file = '', ...more] = [...code.keys()].filter((each) => each.startsWith(`${name}.`));
    if (file === '' || more.length > 0) throw new Error(`There is not one ${name}: ${[file, ...more].join(', ')}`);
    return file;
  };
  // The shared file, which esbuild calls a chunk; each element; and what plays exercises, which the quiz asks for later.
  const [core, finder, quizElement, play] = ['jmd-chunk', 'jmd-finder', 'jmd-quiz', 'jmd-playing'].map(
    fileOf,
  ) as string[];
  if (!core || !finder || !quizElement || !play || code.size !== 4)
    throw new Error(`Elements share more than one file: ${[...code.keys()].join(', ')}`);

  for (const [file, bytes] of files) await put(join(dist, 'cdn', version, file), bytes, true);
  const integrity = Object.fromEntries([...files].map(([file, bytes]) => [file, sha384(bytes)]));
  await put(join(dist, 'cdn', version, 'sri.json'), json(integrity), false);
  await put(join(dist, 'cdn', version, 'THIRD-PARTY.md'), await readFile(join(root, 'THIRD-PARTY.md')), false);

  const ref = (file: string) => ({ file, integrity: integrity[file] });
  const elements = {
    'jmd-finder': { ...ref(finder), parts: [ref(core)] },
    'jmd-quiz': { ...ref(quizElement), parts: [ref(core), ref(play)] },
  };
  const loader = await bundleOne('src/loader.ts', {
    define: { ...shared.define, RELEASE: JSON.stringify({ version, elements }) },
  });
  const major = version.split('.')[0] ?? '';
  await put(join(dist, 'cdn', major, 'jmd.js'), loader, true);

  const under = (file: string) => `${version}/${file}`;
  const pathsOf = (surface: keyof typeof words) =>
    Object.fromEntries([...words[surface]].map(([locale, { file }]) => [locale, under(file)]));
  await put(
    join(dist, 'cdn', 'manifest.json'),
    json({
      ...{ version, loader: `${major}/jmd.js`, core: under(core), entry: under(finder), locales: pathsOf('finder') },
      quiz: {
        entry: under(quizElement),
        play: under(play),
        locales: pathsOf('quiz'),
        stations: Object.fromEntries(
          quiz.map(({ id, title, station: [file], texts }) => [
            id,
            {
              title,
              file: under(file),
              texts: Object.fromEntries(Object.entries(texts).map(([locale, [text]]) => [locale, under(text)])),
            },
          ]),
        ),
      },
      integrity,
    }),
    false,
  );
}
