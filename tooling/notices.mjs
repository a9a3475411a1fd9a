// Whose code a published package carries inside of its own files, and the notice that goes with it. Permissive licences
// ask for one thing: that their text travels along.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './lib.mjs';
import { publishedPackages } from './pack.mjs';

const FILE = 'THIRD-PARTY.md';

/** Folders of the packages of others that end up in a bundle of this one. */
async function bundledIn(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entries = Object.values(manifest.exports).flatMap((entry) => entry['jmd-source'] ?? []);
  if (entries.length === 0) return [];
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    conditions: ['jmd-source'],
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inside.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map((path) => join(folder, path));
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file that could travel along.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

/** What has to stand in the notice of one published package; null where it carries nobody else's code. */
async function wantedNotice(folder) {
  const notices = (await bundledIn(folder)).map(noticeOf).sort();
  if (notices.length === 0) return null;
  return `# Third-party software\n\nThe files of this package contain the following software.\n\n${notices.join('\n')}`;
}

/**
 * Holds the notices against what the bundles contain.
 * @param {{ write: boolean }} options `write` puts them right instead
 * @returns {Promise<string[]>} what is wrong, as sentences
 */
export async function noticeProblems({ write }) {
  const problems = [];
  for (const { folder } of publishedPackages()) {
    const file = join(ROOT, folder, FILE);
    const wanted = await wantedNotice(join(ROOT, folder));
    const there = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (wanted === there) continue;
    if (write && wanted !== null) writeFileSync(file, wanted);
    else
      problems.push(
        wanted === null
          ? `${folder}/${FILE} is not needed: nobody else's code is in this package.`
          : `${folder}/${FILE} does not fit what the bundles contain. Run: node tooling/licences.mjs --write-notices`,
      );
  }
  return problems;
}
