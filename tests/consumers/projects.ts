import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from '@jmd-digital/tooling/lib';
import { inject, onTestFinished } from 'vitest';

const PROJECTS = fileURLToPath(new URL('projects', import.meta.url));
const SCOPE = '@jmd-digital/';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  [field: string]: unknown;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Names of our packages that some project installs, with those that these need themselves. */
export function packagesInProjects(): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    if (!name.startsWith(SCOPE) || names.has(name)) return;
    names.add(name);
    Object.keys(manifestOf(join(ROOT, 'packages', name.slice(SCOPE.length))).dependencies ?? {}).forEach(add);
  };
  for (const project of readdirSync(PROJECTS))
    Object.keys(manifestOf(join(PROJECTS, project)).dependencies).forEach(add);
  return names;
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

  const files = Object.entries(inject('tarballs')).map(([name, path]) => [name, `file:${path}`] as const);
  const manifest = manifestOf(folder);
  for (const field of [manifest.dependencies, manifest.devDependencies ?? {}]) {
    for (const [name, range] of Object.entries(field)) if (range === 'catalog:') field[name] = catalogVersion(name);
  }
  // What a tarball asks of our scope has to come from a tarball too, for none of it is on a registry yet.
  if (manager === 'npm') Object.assign(manifest.dependencies, Object.fromEntries(files));
  else manifest.pnpm = { overrides: Object.fromEntries(files) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));

  const args = {
    npm: ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier'],
    pnpm: ['install', '--prefer-offline', '--ignore-workspace', '--no-frozen-lockfile'],
  };
  await run(manager, args[manager], { cwd: folder });
  for (const [name] of files.filter(([name]) => name in manifest.dependencies)) {
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
