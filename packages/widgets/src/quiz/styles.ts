import { composeCss } from '@jmd-digital/ui';
import { exerciseCss } from '@jmd-digital/ui/apply';

/** Looks of the quiz but for what players and judgements bring along. */
export const quizCss = composeCss([
  exerciseCss,
  `
.jmd .q-note{display:grid;gap:var(--_space-3);justify-items:start;padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky)}
.jmd .q-bar{appearance:none;inline-size:100%;block-size:.6em;border:0;border-radius:1em;overflow:hidden;background:var(--_line)}
.jmd .q-bar::-webkit-progress-bar{background:var(--_line)}
@container (max-width:26em){.jmd .q-prompt .q-picture{inline-size:4.6em}}
`,
]);
