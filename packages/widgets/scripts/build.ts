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
import { familiesOf, type ModuleName } from '../src/quiz/code.ts';
import { type FileRef, nameOf } from '../src/quiz/content.ts';
import { fromQuiz } from './from-quiz.ts';
import { ownCopy } from './own-copy.ts';
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
const shortHash = (bytes: Uint8Array) => nameOf(createHash('sha256').update(bytes).digest('base64'));
const compact = (value: unknown) => Buffer.from(JSON.stringify(value));
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const QUIZ = 'jmd-quiz';
/** Stands for what the quiz has to know of its release until that is known. */
const LATER = '@release';
/** What the quiz loads when it is needed. */
const MODULES: readonly ModuleName[] = ['pairing', 'sorting', 'marking', 'talking', 'later'];

type Files = Map<string, Uint8Array>;

interface Bundle {
  /** Everything that comes of the entries, by name. */
  files: Files;
  /** The file that comes of an entry, or holds a source, and what it exports. */
  fileOf(source: string): { file: string; exports: string[] };
}

async function bundle(entryPoints: string[] | Record<string, string>, more: BuildOptions = {}): Promise<Bundle> {
  const options = { ...shared, ...{ outdir: dist, metafile: true as const }, ...more, entryPoints };
  const { outputFiles = [], metafile } = await build(options);
  return {
    files: new Map(outputFiles.map(({ path, contents }) => [basename(path), contents])),
    fileOf(source) {
      const found = Object.entries(metafile.outputs).find(([, { inputs }]) => source in inputs);
      if (!found) throw new Error(`Nothing came of ${source}`);
      return { file: basename(found[0]), exports: found[1].exports };
    },
  };
}

/** What comes of one entry: a single file. */
async function bundleOne(entryPoints: string[] | Record<string, string>, more: BuildOptions = {}) {
  const [[file, bytes] = [], ...others] = (await bundle(entryPoints, more)).files;
  if (!file || !bytes || others.length > 0) throw new Error(`Not one file came of ${JSON.stringify(entryPoints)}`);
  return { file, bytes };
}

/** The words of a widget: each language is a file of its own; the one the page speaks is fetched, the others never. */
async function buildWords(surface: string, prefix: string): Promise<Map<string, { file: string; bytes: Uint8Array }>> {
  const built = LOCALES.map(async (locale) => {
    // As it is spelled and not as \u0000: half the bytes of a text in Arabic or Cyrillic letters. Modules are always UTF-8.
    const entry = join(root, `../i18n/src/gen/${surface}/${locale}.gen.ts`);
    const { bytes } = await bundleOne([entry], { charset: 'utf8' });
    return [locale, { file: `locales/${prefix}${locale}.${shortHash(bytes)}.js`, bytes }] as const;
  });
  return new Map(await Promise.all(built));
}

const words = {
  finder: await buildWords('finder', ''),
  posts: await buildWords('posts', 'posts-'),
  quiz: await buildWords('quiz', 'quiz-'),
};

/** Points the dynamic imports of languages at the files built above. */
const wordsAside: Plugin = {
  name: 'words-aside',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:finder|posts|quiz)\/[\w-]+\.gen\.ts$/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return null;
      const surface = basename(dirname(path)) as keyof typeof words;
      const file = words[surface].get(basename(path, '.gen.ts'))?.file;
      if (!file) throw new Error(`No file was built for ${path}`);
      return { path: `./${file}`, external: true };
    });
  },
};

/** Rules do nothing by being there; whoever needs one of them need not bring all. */
const pureRules: Plugin = {
  name: 'pure-rules',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@jmd-digital\/domain\/|^\.\// }, async ({ path, pluginData, ...from }) => {
      if (pluginData === pureRules) return null;
      const { path: file } = await resolve(path, { ...from, pluginData: pureRules });
      return /\/domain\/src\//.test(file) ? { path: file, sideEffects: false } : null;
    });
  },
};

/** All that the quiz has to know of a file: its name follows from it. */
const digestOf = ([, integrity]: FileRef) => integrity.replace('sha256-', '');

/** A text with one thing in it replaced, which has to be there once. */
function once(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${from} is there ${parts.length - 1} times`);
  return parts.join(to);
}

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
const wordFiles = [...words.finder.values(), ...words.posts.values(), ...words.quiz.values()].map(
  ({ file, bytes }) => [file, bytes] as const,
);

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
  const code = await bundle(['src/index.ts', 'src/finder.ts', 'src/posts.ts', 'src/quiz.ts'], {
    ...{ splitting: true, chunkNames: 'chunk.[hash]', external: ['./quiz/*.js'], plugins },
    inject: [...shared.inject, inject],
  });
  for (const [file, bytes] of [...code.files, ...wordFiles, ...parts]) await put(join(dist, file), bytes, false);
}

/**
 * For pages: everything under a version, nothing in it ever changes. What all elements share is one file.
 */
async function buildPages(): Promise<void> {
  const files: Files = new Map(wordFiles);
  const refOf = (file: string): FileRef => [file, sha256(files.get(file) ?? new Uint8Array())];
  const addFile = (name: string, value: unknown) => {
    const bytes = compact(value);
    const file = `quiz/${name}.${shortHash(bytes)}.json`;
    files.set(file, bytes);
    return refOf(file);
  };
  const quiz = stations.map(({ content, texts }) => {
    const refs = Object.fromEntries(
      LOCALES.map((locale) => [locale, addFile(`${content.id}.${locale}`, texts[locale])]),
    );
    const { id, title } = content;
    const families = familiesOf(content);
    return { id, title, families, texts: refs, station: addFile(id, { ...content, texts: refs }) };
  });
  const { metafile: ofQuiz } = await build({
    ...{ ...shared, plugins, entryPoints: ['src/cdn-quiz.ts'], outdir: dist, metafile: true },
    define: { ...shared.define, QUIZ_RELEASE: JSON.stringify(LATER) },
  });
  const inQuiz = new Set(Object.keys(ofQuiz.inputs).map((path) => join(root, path)));
  const copies = ownCopy(/\/widgets\/src\/(?:cdn-)?posts\b/, (path) => inQuiz.has(path));
  const code = await bundle(
    { 'jmd-finder': 'src/cdn-finder.ts', 'jmd-posts': 'src/cdn-posts.ts', [QUIZ]: 'src/cdn-quiz.ts' },
    {
      ...{ splitting: true, chunkNames: 'jmd-[name].[hash]', plugins: [copies, pureRules, ...plugins] },
      define: { ...shared.define, QUIZ_RELEASE: JSON.stringify(LATER) },
    },
  );
  if (code.files.size !== 4) throw new Error(`Elements share more than one file: ${[...code.files.keys()].join(', ')}`);
  const textOf = (source: string) => Buffer.from(code.files.get(code.fileOf(source).file) ?? []).toString();
  const addCode = (name: string, text: string, hash = shortHash(Buffer.from(text))) => {
    const file = `${name}.${hash}.js`;
    files.set(file, Buffer.from(text));
    return file;
  };
  const addShared = (source: string) => {
    const { file } = code.fileOf(source);
    files.set(file, code.files.get(file) ?? new Uint8Array());
    return file;
  };
  const core = addShared('src/widget.ts');
  const finder = addCode('jmd-finder', textOf('src/cdn-finder.ts'));
  const posts = addCode('jmd-posts', textOf('src/cdn-posts.ts'));

  // The quiz knows the hashes of what it loads later, and that knows the quiz by its name: so it is named after all of it.
  const built = MODULES.map(async (name) => {
    const entry = { [`jmd-${name}`]: `src/quiz/families/${name}.ts` };
    const { bytes } = await bundleOne(entry, { plugins: [fromQuiz(code.fileOf('src/cdn-quiz.ts')), ...plugins] });
    return [name, Buffer.from(bytes).toString()] as const;
  });
  const parts = { element: textOf('src/cdn-quiz.ts'), modules: await Promise.all(built), stations: quiz };
  const quizHash = shortHash(compact(parts));
  const modules = parts.modules.map(([name, text]): [ModuleName, string] => [
    name,
    addCode(`jmd-${name}`, once(text, `"./${QUIZ}.js"`, `"./${QUIZ}.${quizHash}.js"`)),
  ]);
  const release = {
    stations: Object.fromEntries(quiz.map(({ id, station, families: [first] }) => [id, [digestOf(station), first]])),
    modules: Object.fromEntries(modules.map(([name, file]) => [name, digestOf(refOf(file))])),
  };
  const quizElement = addCode(QUIZ, once(parts.element, JSON.stringify(LATER), JSON.stringify(release)), quizHash);

  for (const [file, bytes] of files) await put(join(dist, 'cdn', version, file), bytes, true);
  const integrity = Object.fromEntries([...files].map(([file, bytes]) => [file, sha384(bytes)]));
  await put(join(dist, 'cdn', version, 'sri.json'), json(integrity), false);
  await put(join(dist, 'cdn', version, 'THIRD-PARTY.md'), await readFile(join(root, 'THIRD-PARTY.md')), false);

  const ref = (file: string) => ({ file, integrity: integrity[file] });
  const elements = {
    'jmd-finder': { ...ref(finder), parts: [ref(core)] },
    'jmd-posts': { ...ref(posts), parts: [ref(core)] },
    'jmd-quiz': { ...ref(quizElement), parts: [ref(core)] },
  };
  const { bytes: loader } = await bundleOne(['src/loader.ts'], {
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
      ...{ version, loader: `${major}/jmd.js`, core: under(core) },
      ...{ entry: under(finder), locales: pathsOf('finder') },
      posts: { entry: under(posts), locales: pathsOf('posts') },
      quiz: {
        entry: under(quizElement),
        modules: Object.fromEntries(modules.map(([module, file]) => [module, under(file)])),
        locales: pathsOf('quiz'),
        stations: Object.fromEntries(
          quiz.map(({ id, title, families, station: [file], texts }) => [
            id,
            {
              ...{ title, families },
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
