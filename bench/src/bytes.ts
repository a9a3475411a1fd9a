import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Row } from './report.ts';

const CDN = new URL('../../packages/widgets/dist/cdn/', import.meta.url);

interface Manifest {
  loader: string;
  entry: string;
  locales: Record<string, string>;
}

/** What a page fetches before the finder stands there, gzip, against the budgets. */
export function benchBytes(): Row[] {
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
  return [
    row('loader', size(manifest.loader), 2_000),
    row('finder with German', size(manifest.entry) + size(manifest.locales.de ?? ''), 25_000),
    row(`finder with its largest language (${widest[0]})`, size(manifest.entry) + size(widest[1]), 25_000),
  ];
}
