// What has to be true of a packed package. Pure: takes the manifest and the files of a tarball, gives sentences.

/** Packages that are types alone: no entry of theirs has JavaScript. */
const TYPES_ONLY = new Set(['@jmd-digital/api-types']);

const INSTALLED = ['dependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * @param {Record<string, any>} manifest the package.json inside of the tarball
 * @param {ReadonlySet<string>} privateNames packages that nobody outside can install
 * @returns {string[]} what is wrong, as sentences
 */
export function manifestProblems(manifest, privateNames) {
  const problems = [];
  for (const field of [...INSTALLED, 'devDependencies']) {
    for (const [name, range] of Object.entries(manifest[field] ?? {})) {
      if (/^(?:workspace|catalog|link|file):/.test(range))
        problems.push(`${field} asks for ${name}@${range}; that means nothing outside of this repository.`);
      if (INSTALLED.includes(field) && privateNames.has(name))
        problems.push(`${field} names ${name}, which is private: nobody could install this package.`);
    }
  }
  if (JSON.stringify(manifest.exports ?? null).includes('jmd-source'))
    problems.push('exports still has the condition jmd-source; publishConfig.exports has to replace it.');
  if (!manifest.license) problems.push('There is no license field.');
  if (!manifest.description) problems.push('There is no description.');
  return problems;
}

/**
 * @param {Record<string, any>} manifest
 * @param {readonly string[]} files paths inside of the package, with `/`, without a leading `./`
 */
export function fileProblems(manifest, files) {
  const there = new Set(files);
  const problems = [];
  for (const name of ['README.md', 'LICENSE']) if (!there.has(name)) problems.push(`${name} is missing.`);
  for (const file of files) {
    if (/\.test\.|\.bench\.|(?<!\.d)\.tsx?$|\.tsbuildinfo$/.test(file)) problems.push(`${file} is source or a test.`);
  }
  const entries = entriesOf(manifest.exports);
  if (entries.length === 0) problems.push('exports has no entry.');
  for (const [entry, conditions] of entries) {
    const wanted = TYPES_ONLY.has(manifest.name)
      ? { types: '.d.ts' }
      : entry.endsWith('.json')
        ? {}
        : { types: '.d.ts', default: '.js' };
    for (const [condition, ending] of Object.entries(wanted)) {
      const target = conditions[condition];
      if (typeof target !== 'string' || !target.endsWith(ending))
        problems.push(`The entry "${entry}" has no "${condition}" that ends in ${ending}.`);
    }
    for (const target of Object.values(conditions)) {
      if (!there.has(String(target).replace(/^\.\//, '')))
        problems.push(`The entry "${entry}" names ${target}, which is not in the package. Has it been built?`);
    }
  }
  return problems;
}

function entriesOf(exports) {
  if (typeof exports !== 'object' || exports === null) return [];
  return Object.entries(exports).map(([entry, value]) => [
    entry,
    typeof value === 'string' ? { default: value } : value,
  ]);
}

/**
 * Imports of packages that the manifest does not bring along: they work here, where everything is installed, and
 * nowhere else.
 * @param {Record<string, any>} manifest
 * @param {Iterable<readonly [string, string]>} sources file name and text of each .js and .d.ts
 */
export function importProblems(manifest, sources) {
  const known = new Set([manifest.name, ...INSTALLED.flatMap((field) => Object.keys(manifest[field] ?? {}))]);
  const problems = [];
  for (const [file, text] of sources) {
    for (const name of packagesImportedBy(text)) {
      if (!known.has(name)) problems.push(`${file} imports ${name}, which is no dependency of it.`);
    }
  }
  return problems;
}

const STATIC = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

function packagesImportedBy(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const names = [...code.matchAll(STATIC), ...code.matchAll(DYNAMIC)].map(([, name]) => name);
  const bare = names.filter((name) => !/^(?:[./]|data:|https?:)/.test(name));
  return new Set(
    bare.map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
}
