// `node tooling/check-tarballs.mjs`: packs what npm would get and looks at it as somebody who installs it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { run, StepFailed } from './lib.mjs';
import { packAll, privateNames, publishedPackages, unpack } from './pack.mjs';
import { fileProblems, importProblems, manifestProblems } from './tarball-rules.mjs';

const failsWith = async (work) => {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof StepFailed) return [error.message];
    throw error;
  }
};

/** Everything that is wrong with one packed package, as sentences. */
async function problemsOf({ tarball }, unpacked) {
  const folder = await unpack(tarball, unpacked);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const code = files.filter((file) => /\.(?:js|d\.ts)$/.test(file));
  const own = [
    ...manifestProblems(manifest, privateNames()),
    ...fileProblems(manifest, files),
    ...importProblems(
      manifest,
      code.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    ),
  ];
  // Where files are missing the tools only repeat it in other words.
  if (own.length > 0) return own;
  return [
    ...(await failsWith(() => run('publint', ['run', tarball, '--strict']))),
    ...(await failsWith(() => run('attw', [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji']))),
  ];
}

const work = mkdtempSync(join(tmpdir(), 'jmd-tarballs-'));
try {
  const packages = publishedPackages();
  if (packages.length === 0) throw new StepFailed('There is no published package in packages/.');
  const packed = await packAll(join(work, 'packed'), packages);
  let failed = false;
  for (const one of packed) {
    const problems = await problemsOf(one, join(work, one.name.replace('/', '-')));
    failed ||= problems.length > 0;
    for (const problem of problems) console.error(`${one.name}: ${problem}`);
  }
  if (!failed)
    console.log(`${packed.length} tarballs are fit to install: ${packed.map(({ name }) => name).join(', ')}.`);
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
