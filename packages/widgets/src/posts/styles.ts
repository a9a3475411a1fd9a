import { cardCss, composeCss } from '@jmd-digital/ui';

const own = `
.jmd .p-head{display:grid;gap:var(--_space-2)}
.jmd .p-list{list-style:none;display:grid;gap:var(--_space-4);grid-template-columns:minmax(0,1fr)}
.jmd .jmd-card{display:grid;gap:var(--_space-2);grid-template-columns:minmax(0,1fr)}
.jmd .jmd-card h3 a{display:block;padding-block:.5em;color:inherit}
.jmd .p-picture{display:block;inline-size:100%;block-size:auto;max-block-size:14em;object-fit:cover;border-radius:var(--_radius-small)}
.jmd .p-event{padding:var(--_space-3);border-radius:var(--_radius-small);background:var(--_sky)}
.jmd .p-event dd:nth-of-type(1){font-weight:600}
.jmd .p-open{display:inline-flex;align-items:center;min-block-size:var(--_target);font-weight:600}
.jmd .p-note{padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky)}
.jmd .p-languages{border:0;margin:0;padding:0;min-inline-size:0;display:flex;flex-wrap:wrap;gap:var(--_space-2)}
.jmd .p-languages [aria-pressed=true]{background:var(--_primary-soft);border-color:var(--_primary)}
`;

/** Looks of the posts, beside those that every widget has. */
export const postsCss = composeCss([cardCss, own]);
