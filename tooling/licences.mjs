// `node tooling/licences.mjs`: the licence of every package that is installed, tools included. pnpm reads the licences; the
// chains that say who brings a package in come from the manifests in node_modules. What is installed for other
// systems alone (`@esbuild/darwin-arm64` …) is seen when this runs there. `--write-notices` renews the notices.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT, run, StepFailed } from './lib.mjs';
import { chains, licenceProblems } from './licences-core.mjs';
import { noticeProblems } from './notices.mjs';
import { publishedPackages, workspaceManifests } from './pack.mjs';

/** Tools whose licence is on no list, each with the reason why it may stay. */
const EXCEPTIONS = {
  '@digitalbazaar/credentials-context':
    'its file LICENSE is BSD-3-Clause, and the W3C licence for the contexts; tests alone',
};

/** Where libvips is, for one system or another; on Windows it lies in the package of sharp itself. */
const VIPS = /^@img\/sharp-(?:libvips-.+|win32-.+|wasm32)$/;
const LIBRARIES_REASON = 'libvips, loaded by sharp as a shared library; no bundle of ours holds it';

/** Packages of ours that nobody gets: they build and test. */
const NEVER_SHIPPED = /^(?:tooling|bench|tests\/.*|packages\/testkit|\.)$/;

/**
 * Development dependencies of a published package that only build it. All others count as shipped, because a bundle
 * may hold them.
 */
const BUILD_TOOLS = /^(?:@types\/.*|@jmd-digital\/(?:tooling|testkit)|esbuild|tsup|typescript|vitest|fast-check)$/;

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Real folder of a dependency, found as Node finds it; null where it is not installed. */
function locate(from, name) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return realpathSync(candidate);
    if (folder === dirname(folder)) return null;
  }
}

const ours = (folder) => !folder.split(sep).includes('node_modules');

function namesOf(folder, shipped) {
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = manifestOf(folder);
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  if (!ours(folder)) return names;
  const development = Object.keys(devDependencies ?? {});
  if (!shipped) return [...names, ...development];
  return published.has(folder) ? [...names, ...development.filter((name) => !BUILD_TOOLS.test(name))] : names;
}

const published = new Set(publishedPackages().map(({ folder }) => join(ROOT, folder)));
const workspace = ['.', ...workspaceManifests().map(({ folder }) => folder)];

function reach(roots, shipped) {
  const next = (folder) =>
    namesOf(folder, shipped)
      .map((name) => locate(folder, name))
      .filter((found) => found !== null);
  return chains(
    roots.map((folder) => join(ROOT, folder)),
    next,
  );
}

/** A chain of folders as a person reads it: folders of ours, names of everybody else's packages. */
const readable = (chain) =>
  chain?.map((folder) => (ours(folder) ? relative(ROOT, folder) || 'package.json' : manifestOf(folder).name));

async function installed() {
  const byLicence = JSON.parse((await run('pnpm', ['licenses', 'list', '--json'])).output);
  return Object.entries(byLicence).flatMap(([licence, packages]) =>
    packages.flatMap(({ name, versions, paths }) =>
      paths.map((path, index) => ({
        name,
        version: versions[index] ?? versions[0],
        licence,
        folder: realpathSync(path),
      })),
    ),
  );
}

try {
  const shipped = reach(
    workspace.filter((folder) => !NEVER_SHIPPED.test(folder)),
    true,
  );
  const used = reach(workspace, false);
  const packages = (await installed()).map(({ folder, ...one }) => ({
    ...one,
    shippedBy: readable(shipped.get(folder)) ?? null,
    usedBy: readable(used.get(folder)) ?? ['nobody that could be found'],
  }));
  if (packages.length === 0) throw new StepFailed('pnpm lists no packages. Has everything been installed?');
  const libraries = Object.fromEntries(
    packages.filter(({ name }) => VIPS.test(name)).map(({ name }) => [name, LIBRARIES_REASON]),
  );
  const problems = [
    ...licenceProblems(packages, EXCEPTIONS, libraries),
    ...(await noticeProblems({ write: process.argv.includes('--write-notices') })),
  ];
  for (const problem of problems) console.error(problem);
  const shippedCount = packages.filter(({ shippedBy }) => shippedBy !== null).length;
  if (problems.length === 0)
    console.log(`${packages.length} packages, ${shippedCount} of them shipped: all licences fit.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
}
