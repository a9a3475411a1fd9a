import {
  baseCss,
  buttonCss,
  composeCss,
  disclosureCss,
  fieldCss,
  resetCss,
  skeletonCss,
  tokensCss,
} from '@jmd-digital/ui';

/** Looks that every widget has; each adds its own. */
export const widgetCss = composeCss([
  tokensCss,
  resetCss,
  baseCss,
  buttonCss,
  fieldCss,
  disclosureCss,
  skeletonCss,
  `
:host{display:block;writing-mode:horizontal-tb}
:host([hidden]){display:none}
.jmd .jmd-frame{max-inline-size:46em;padding:var(--_space-1)}
.jmd header{display:grid;gap:var(--_space-2)}
`,
]);
