/** What JSX becomes in the bundles; esbuild puts the import in where it is needed. */
export { Fragment as jsxFragment, h as jsxFactory } from 'preact';
