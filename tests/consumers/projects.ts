import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from '@jmd-digital/tooling/lib';
import { inject, onTestFinished } from 'vitest';

export const PROJECTS = fileURLToPath(new URL('projects', import.meta.url));
const SCOPE = '@jmd-digital/';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Those of these packages that are ours, with the ones of ours that they need in turn. */
function withNeeds(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    if (!name.startsWith(SCOPE) || found.has(name)) return;
    found.add(name);
    Object.keys(manifestOf(join(ROOT, 'packages', name.slice(SCOPE.length))).dependencies ?? {}).forEach(add);
  };
  names.forEach(add);
  return found;
}

/** The version that the workspace uses of a package that is not ours. */
function catalogVersion(name: string): string {
  const lines = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8').split('\n');
  const found = lines
    .map((line) => /^ {2}"?([^":]+(?:\/[^":]+)?)"?: (\S+)$/.exec(line))
    .find((hit) => hit?.[1] === name);
  if (!found?.[2]) throw new Error(`${name} is not in the catalog`);
  return found[2];
}

/**
 * Copies a project out of the workspace and installs it from the tarballs, with npm as most people do, or with pnpm, which
 * lets a package see nothing but what it declares. The folder is gone when the test is over.
 * @returns the folder
 */
export async function install(project: string, manager: 'npm' | 'pnpm'): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `jmd-${project}-`)));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(PROJECTS, project), folder, { recursive: true });

  const manifest = manifestOf(folder);
  const dependencies = { ...manifest.dependencies };
  const devDependencies = { ...manifest.devDependencies };
  for (const field of [dependencies, devDependencies]) {
    for (const [name, range] of Object.entries(field)) if (range === 'catalog:') field[name] = catalogVersion(name);
  }
  // What a tarball asks of our scope has to come from a tarball too, for none of it is on a registry yet.
  const ours = [...withNeeds(Object.keys(dependencies))];
  const files = Object.fromEntries(ours.map((name) => [name, `file:${inject('tarballs')[name]}`]));
  const said = manager === 'npm' ? { dependencies: { ...dependencies, ...files } } : { pnpm: { overrides: files } };
  const written = { ...manifest, dependencies, devDependencies, ...said };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(written, null, 2));

  const args = {
    npm: ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier'],
    pnpm: ['install', '--prefer-offline', '--ignore-workspace', '--no-frozen-lockfile'],
  };
  await run(manager, args[manager], { cwd: folder });
  for (const name of ours.filter((name) => name in dependencies)) {
    const place = realpathSync(join(folder, 'node_modules', name));
    if (!place.startsWith(folder)) throw new Error(`${name} comes from ${place}, not out of its tarball`);
  }
  return folder;
}

/** Runs a program of a project's own under Node and gives the lines it printed. Throws with its output where it fails. */
export async function node(folder: string, ...args: string[]): Promise<string[]> {
  const { output } = await run('node', args, { cwd: folder });
  return output.trim().split('\n').filter(Boolean);
}

/** Type-checks a project with the TypeScript that it installed. Throws with the errors. */
export async function tsc(folder: string): Promise<void> {
  await node(folder, 'node_modules/typescript/bin/tsc', '--project', '.');
}
