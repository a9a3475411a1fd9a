import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from '@jmd-digital/tooling/vite-app';
import { applyContent } from './content-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BASE = '/apply/';

/** The language that a file is for, by what it was made of; null for what everybody needs. */
function localeOf({ moduleIds }) {
  const found = moduleIds.map(
    (id) =>
      /\/i18n\/src\/gen\/\w+\/([\w-]+)\.gen\.ts$/.exec(id)?.[1] ??
      /virtual:apply\/(?:texts|tale|titles)\/([\w-]+)/.exec(id)?.[1],
  );
  return found.length > 0 && found.every((locale) => locale && locale === found[0]) ? found[0] : null;
}

/** Writes the service worker with the list of what it keeps. */
async function writeWorker(outputs) {
  const files = outputs.flatMap(({ output }) => output);
  const page = await readFile(join(root, 'dist/index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/apply\/[^"]+)"/g)].map(([, path]) => path);
  const preview = new Set(files.filter(({ fileName }) => /preview/.test(fileName)).map(({ fileName }) => fileName));
  const locales = {};
  const shared = [];
  for (const file of files) {
    if (!file.fileName.startsWith('assets/') || preview.has(file.fileName)) continue;
    const locale = file.type === 'chunk' ? localeOf(file) : null;
    if (locale) locales[locale] = [...(locales[locale] ?? []), BASE + file.fileName];
    else shared.push(BASE + file.fileName);
  }
  const first = [BASE, ...new Set(named)];
  const list = { first, all: [...new Set([...first, ...shared])], locales };
  const version = createHash('sha256').update(JSON.stringify(list)).update(page).digest('hex').slice(0, 16);
  const source = await readFile(join(root, 'scripts/sw.js'), 'utf8');
  await writeFile(
    join(root, 'dist/sw.js'),
    source.replace('__FILES__', () => JSON.stringify(list)).replace('__VERSION__', version),
  );
}

await buildApp({
  root,
  base: BASE,
  pages: ['index.html', 'preview/index.html'],
  plugins: [applyContent()],
  afterBuild: writeWorker,
});
