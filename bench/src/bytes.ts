import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Row } from './report.ts';

const CDN = new URL('../../packages/widgets/dist/cdn/', import.meta.url);

/** Bytes of a built module of the encryption with all that it needs; the words of the check phrase come when asked for. */
async function bundled(path: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../packages/crypto/${path}`, import.meta.url))],
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, external: ['./words-*'] },
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

interface Manifest {
  loader: string;
  /** What all elements share. */
  core: string;
  /** What those that ask the server share. */
  entry: string;
  locales: Record<string, string>;
  posts: { entry: string };
  quiz: {
    entry: string;
    modules: Record<string, string>;
    /** Kinds of exercises by what a station needs first. */
    stations: Record<string, { families: string[] }>;
  };
}

/** What a page fetches before an element stands there, and what encryption adds to one, gzip, against the budgets. */
export async function benchBytes(): Promise<Row[]> {
  const read = (path: string) => readFileSync(new URL(path, CDN));
  const manifest: Manifest = JSON.parse(read('manifest.json').toString('utf8'));
  const size = (path: string) => gzipSync(read(path), { level: 9 }).length;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const row = (what: string, bytes: number, budget: number): Row => ({
    what,
    value: kilobytes(bytes),
    baseline: kilobytes(budget),
    ratio: bytes / budget,
  });
  const widest = Object.entries(manifest.locales).sort(([, a], [, b]) => size(b) - size(a))[0] ?? ['', ''];
  const finder = size(manifest.core) + size(manifest.entry);
  const { quiz } = manifest;
  const untilFirst = Object.values(quiz.stations).map(
    ({ families: [first = ''] }) => size(quiz.entry) + size(quiz.modules[first] ?? ''),
  );
  const crypto = await Promise.all([bundled('dist/index.js'), bundled('dist/argon2-worker.js')]);
  return [
    row('encryption with Argon2id', crypto[0] + crypto[1], 25_000),
    row('loader', size(manifest.loader), 2_000),
    row('finder with German', finder + size(manifest.locales.de ?? ''), 25_000),
    row(`finder with its largest language (${widest[0]})`, finder + size(widest[1]), 25_000),
    row('posts beyond the core', size(manifest.posts.entry), 8_000),
    row('quiz beyond the core until its first exercise, most of a station', Math.max(...untilFirst), 8_000),
  ];
}
