import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Plugin } from 'esbuild';

const OWN = '?own';
const RESOLVING = 'resolving';

/**
 * Gives an element a copy of its own of what not all elements share. esbuild would put what two of three share into a file
 * beside: small files compress worse, and a page with one element would pay for the others.
 * @param roots sources of the element, by their folder or name
 * @param isShared whether all elements have a source
 */
export function ownCopy(roots: RegExp, isShared: (path: string) => boolean): Plugin {
  return {
    name: 'own-copy',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        // Other plugins, and this one, resolve in their turn, and mark that they do.
        if (kind !== 'import-statement' || (pluginData !== undefined && pluginData !== OWN)) return null;
        if (pluginData !== OWN && !roots.test(importer)) return null;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: RESOLVING });
        if (found.external || found.errors.length > 0 || isShared(found.path) || roots.test(found.path)) return found;
        return { path: found.path, suffix: OWN, pluginData: OWN, sideEffects: found.sideEffects };
      });
      onLoad({ filter: /./ }, async ({ path, suffix }) => {
        if (suffix !== OWN) return null;
        const loader = extname(path).slice(1).replace('mjs', 'js') as 'ts' | 'tsx' | 'js';
        return { contents: await readFile(path, 'utf8'), loader, pluginData: OWN };
      });
    },
  };
}
