import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a phone downloads for these exports, gzipped, in kB of 1024 bytes; Preact and what others bring not counted. */
async function weight(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: ['preact', '@jmd-digital/schemas'],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024;
}

test.each([
  [
    'people and cast',
    "export { Bust, Person } from './person/person.ts'; export { PRESETS } from './cast.ts'; export * from './person/random.ts'; export * from './person/options.ts';",
    14,
  ],
  ['people and the kiosk', "export { Person } from './person/person.ts'; export { Kiosk } from './kiosk.ts';", 15],
  ['places', "export * from './places/place.ts';", 10],
  ['badges, stars and lights', "export * from './badges.ts'; export * from './progress.ts';", 4],
  ['everything but places', "export * from './index.ts';", 21],
])('%s stay in their budget', async (_, contents, most) => {
  const kB = await weight(contents);
  expect(kB).toBeLessThanOrEqual(most);
});
