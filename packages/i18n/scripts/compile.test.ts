import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES } from '@jmd-digital/schemas/values';
import { expect, it } from 'vitest';
import { compileSurface } from '../src/compile/compile.ts';
import { compileAll, localesOf, readCatalogues, surfaces } from './sources.ts';

const GENERATED = join(import.meta.dirname, '../src/gen');

function committed(): Map<string, string> {
  const paths = readdirSync(GENERATED, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(GENERATED, path), 'utf8')]));
}

const { problems, files } = compileAll();

it('finds no problem in the catalogues', () => {
  expect(problems).toEqual([]);
});

it('has every surface in every locale of the people who see it', () => {
  for (const surface of surfaces()) {
    expect(Object.keys(readCatalogues(surface))).toEqual([...localesOf(surface)]);
    for (const locale of localesOf(surface)) expect(files.has(`${surface}/${locale}.gen.ts`)).toBe(true);
  }
});

it('has generated files as the sources make them (run `pnpm generate`)', () => {
  const now = committed();
  expect([...now.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, content] of files) expect(now.get(path), path).toBe(content);
});

it('keeps one locale of the finder under 8 kB gzip', () => {
  for (const locale of LOCALES) {
    expect(gzipSync(files.get(`finder/${locale}.gen.ts`) ?? '').length, locale).toBeLessThan(8 * 1024);
  }
});

it.each(LOCALES)('would notice a text that went missing in %s', (locale) => {
  const catalogues = readCatalogues('finder');
  const { submit: _, ...rest } = catalogues[locale] ?? {};
  expect(compileSurface('finder', { ...catalogues, [locale]: rest }).problems).not.toEqual([]);
});
