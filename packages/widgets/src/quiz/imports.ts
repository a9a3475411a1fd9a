import { codeFrom } from './code.ts';

const IMPORTS = {
  pairing: () => import('./families/pairing.ts'),
  sorting: () => import('./families/sorting.ts'),
  marking: () => import('./families/marking.ts'),
  talking: () => import('./families/talking.ts'),
  later: () => import('./families/later.ts'),
};

/** Modules of the package from npm, which the bundler of a page has put beside it. */
export const codeOfPackage = codeFrom((name) => IMPORTS[name]());
