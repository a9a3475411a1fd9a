import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

/**
 * Composes the styles of widgets once, here, instead of on every page: what a module `styles.ts` or `…-styles.ts` exports becomes plain,
 * minified text.
 * @param folder for what has to be run to know them
 */
export function stylesAside(shared: BuildOptions, folder: string): Plugin {
  return {
    name: 'styles-aside',
    setup({ onLoad }) {
      onLoad({ filter: /\/widgets\/src\/(?:\w+\/)*(?:\w+-)?styles\.ts$/ }, async ({ path }) => {
        const { outputFiles = [] } = await build({ ...shared, entryPoints: [path], outdir: folder });
        const [bundled] = outputFiles;
        if (!bundled) throw new Error(`Nothing came of ${path}`);
        const module = join(folder, `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.mjs`);
        await mkdir(dirname(module), { recursive: true });
        await writeFile(module, bundled.contents);
        const exported: Record<string, string> = await import(pathToFileURL(module).href);
        const lines = Object.entries(exported).map(async ([name, css]) => {
          const { code } = await transform(css, { loader: 'css', minify: true, target: shared.target ?? [] });
          return `export const ${name} = ${JSON.stringify(code.trim())};`;
        });
        return { contents: (await Promise.all(lines)).join('\n'), loader: 'js' };
      });
    },
  };
}
