import { composeCss } from '@jmd-digital/ui';

/** What is in sight before there is a station. */
export const frameCss = composeCss([
  `
.jmd .q-note{display:grid;gap:var(--_space-3);justify-items:start;padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky)}
`,
]);
