import { composeCss } from '@jmd-digital/ui';
import { laterCss } from '@jmd-digital/ui/apply';

export const css = composeCss([
  laterCss,
  // Of a bar that is empty as long as the first exercise is not done.
  `
.jmd .q-bar::-webkit-progress-value{background:var(--_sun)}
.jmd .q-bar::-moz-progress-bar{background:var(--_sun)}
`,
]);
