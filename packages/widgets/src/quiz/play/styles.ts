import { composeCss } from '@jmd-digital/ui';
import { quizCss } from '@jmd-digital/ui/apply';

/** Looks of exercises; they come with them. */
export const playCss = composeCss([
  quizCss,
  `
.jmd .q-bar{appearance:none;inline-size:100%;block-size:.6em;border:0;border-radius:1em;overflow:hidden;background:var(--_line)}
.jmd .q-bar::-webkit-progress-bar{background:var(--_line)}
.jmd .q-bar::-webkit-progress-value{background:var(--_sun)}
.jmd .q-bar::-moz-progress-bar{background:var(--_sun)}
@container (max-width:26em){.jmd .q-prompt .q-picture{inline-size:4.6em}}
`,
]);
