import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { majorsAgainstLabel, summaryProblems } from './changeset-rules.mjs';
import { ROOT, run } from './lib.mjs';
import { publishedPackages, workspaceManifests } from './pack.mjs';

interface Plan {
  changesets: { id: string; summary: string; releases: unknown[] }[];
  releases: { name: string; type: string; oldVersion: string; newVersion: string }[];
}

const FIXED = ['@jmd-digital/api-types', '@jmd-digital/schemas', '@jmd-digital/sdk'];
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The manifests and changesets of this repository in a folder and a git history of their own. */
async function copyOfWorkspace(changesets: Record<string, string> | 'as they are' = 'as they are'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jmd-changesets-'));
  folders.push(folder);
  const manifests = workspaceManifests().map((one) => `${one.folder}/package.json`);
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...manifests]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  if (changesets === 'as they are') cpSync(join(ROOT, '.changeset'), join(folder, '.changeset'), { recursive: true });
  else {
    mkdirSync(join(folder, '.changeset'));
    cpSync(join(ROOT, '.changeset/config.json'), join(folder, '.changeset/config.json'));
    for (const [name, text] of Object.entries(changesets)) writeFileSync(join(folder, '.changeset', name), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  const git = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  await run('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  await run('git', ['add', '.'], { cwd: folder });
  await run('git', [...git, 'commit', '--quiet', '--message=start'], { cwd: folder });
  return folder;
}

async function planOf(folder: string): Promise<Plan> {
  await run('changeset', ['status', '--output', 'plan.json'], { cwd: folder });
  return JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));
}

/** Versions of the published packages in a folder, by name. */
const versionsIn = (folder: string) =>
  Object.fromEntries(
    publishedPackages().map(({ name, folder: place }) => [
      name,
      JSON.parse(readFileSync(join(folder, place, 'package.json'), 'utf8')).version as string,
    ]),
  );

const changeset = (name: string, type: string) => `---\n"${name}": ${type}\n---\n\nSomething.\n`;

describe('the changesets that wait for a release', () => {
  it('each say who is affected, what they see and what to do', async () => {
    const { changesets } = await planOf(await copyOfWorkspace());
    const problems = changesets
      .filter(({ releases }) => releases.length > 0)
      .flatMap(({ id, summary }) => summaryProblems(summary).map((problem) => `.changeset/${id}.md: ${problem}`));
    expect(problems).toEqual([]);
  });

  it('make no major step without a line in .changeset/MAJOR', async () => {
    const label = join(ROOT, '.changeset/MAJOR');
    const { releases } = await planOf(await copyOfWorkspace());
    const text = existsSync(label) ? readFileSync(label, 'utf8') : '';
    expect(majorsAgainstLabel(releases, text)).toEqual({ unlabelled: [], unneeded: [] });
  });
});

describe('a release', () => {
  it('moves schemas, api-types and sdk together and leaves widgets and private packages alone', async () => {
    const folder = await copyOfWorkspace({ 'one.md': changeset('@jmd-digital/schemas', 'minor') });
    const before = versionsIn(folder);
    await run('changeset', ['version'], { cwd: folder });
    const after = versionsIn(folder);

    const moved = Object.keys(after).filter((name) => after[name] !== before[name]);
    // What depends on them moves along by a patch.
    expect(moved.sort()).toEqual([...FIXED, '@jmd-digital/crypto'].sort());
    expect(after['@jmd-digital/crypto']?.split('.').slice(0, 2)).toEqual(
      before['@jmd-digital/crypto']?.split('.').slice(0, 2),
    );
    expect(new Set(FIXED.map((name) => after[name])).size).toBe(1);
    expect(readFileSync(join(folder, 'packages/schemas/CHANGELOG.md'), 'utf8')).toContain('Something.');
    expect(existsSync(join(folder, 'packages/widgets/CHANGELOG.md'))).toBe(false);
    const server = (root: string) => readFileSync(join(root, 'apps/server/package.json'), 'utf8');
    expect(server(folder)).toBe(server(ROOT));
  });

  it('moves widgets alone', async () => {
    const folder = await copyOfWorkspace({ 'one.md': changeset('@jmd-digital/widgets', 'patch') });
    const { releases } = await planOf(folder);
    expect(releases.filter(({ type }) => type !== 'none').map(({ name }) => name)).toEqual(['@jmd-digital/widgets']);
  });

  it('that breaks one of the three breaks all three, so each needs its line in the label', async () => {
    const { releases } = await planOf(await copyOfWorkspace({ 'one.md': changeset('@jmd-digital/sdk', 'major') }));
    const against = (...lines: string[]) => majorsAgainstLabel(releases, lines.join('\n'));
    expect(against()).toEqual({ unlabelled: FIXED, unneeded: [] });
    expect(against('@jmd-digital/sdk: findSites answers with pages').unlabelled).toEqual(FIXED.slice(0, 2));
    expect(against(...FIXED.map((name) => `${name}: a new contract`)).unlabelled).toEqual([]);
    expect(against(...FIXED.map((name) => `${name}:`)).unlabelled).toEqual(FIXED);
    expect(against('@jmd-digital/widgets: other tags').unneeded).toEqual(['@jmd-digital/widgets']);
  });
});

describe('the text of a changeset', () => {
  const good = 'One thing is new.\n\n**Who:** you.\n**What you see:** it.\n**What to do:** nothing.\n';

  it('is fine with a short first line and three answers', () => {
    expect(summaryProblems(good)).toEqual([]);
  });

  it.each([
    ['', 4],
    [good.replace('One', 'x'.repeat(100)), 1],
    [good.replace('**Who:** you.\n', ''), 1],
    [good.replace('**What to do:** nothing.', ''), 1],
  ])('is refused otherwise', (text, count) => {
    expect(summaryProblems(text)).toHaveLength(count);
  });
});
