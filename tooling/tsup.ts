import { defineConfig, type Options } from 'tsup';

/** The one way in which a published package is built: ESM only, typed, no source of ours outside `dist`. */
export function library(entry: string[] | Record<string, string>, more: Options = {}) {
  return defineConfig({
    entry,
    format: 'esm',
    target: 'es2022',
    dts: true,
    clean: true,
    treeshake: true,
    splitting: true,
    ...more,
  });
}
