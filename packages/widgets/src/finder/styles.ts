import { badgeCss, cardCss, choiceCss, composeCss, linkRowCss, noticeCss } from '@jmd-digital/ui';

const own = `
.jmd .jmd-pair{display:grid;gap:var(--_space-4);grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr));align-items:end}
.jmd .jmd-actions{display:flex;flex-wrap:wrap;gap:var(--_space-2) var(--_space-3);align-items:center}
.jmd .jmd-actions-quiet{gap:0 var(--_space-2);margin-inline-start:-0.75em}
@container (max-width:24em){.jmd .jmd-actions>.jmd-button-primary{flex:1 1 100%}}
.jmd .jmd-result{display:grid;gap:var(--_space-4);grid-template-columns:minmax(0,1fr);margin-block-start:var(--_space-4);padding-block-start:var(--_space-6);border-block-start:1px solid var(--_line)}
.jmd .jmd-frame ul{list-style:none}
.jmd .jmd-cards{display:grid;gap:var(--_space-4)}
.jmd .jmd-badges{display:flex;flex-wrap:wrap;gap:var(--_space-2)}
.jmd .jmd-card .jmd-stack{gap:var(--_space-3)}
.jmd .jmd-section-title{margin-block-start:var(--_space-4)}
.jmd .jmd-links{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17em),1fr));column-gap:var(--_space-6);border-block-start:1px solid var(--_line);padding-block-start:var(--_space-2)}
.jmd .jmd-plain-list{display:flex;flex-wrap:wrap;gap:0 var(--_space-4)}
.jmd .jmd-details{display:grid;gap:var(--_space-2);padding-block-end:var(--_space-3)}
.jmd .jmd-details h4{margin-block-start:var(--_space-2)}
.jmd .jmd-hours{display:grid;gap:var(--_space-1);max-inline-size:24em}
.jmd .jmd-hours div{display:grid;grid-template-columns:minmax(6em,2fr) 3fr}
.jmd .jmd-hours dd{grid-column:2}
.jmd .jmd-online{display:grid;gap:var(--_space-3);padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky)}
.jmd .jmd-online .jmd-section-title{margin:0}
`;

/** Looks of the finder, beside those that every widget has. */
export const finderCss = composeCss([choiceCss, cardCss, badgeCss, noticeCss, linkRowCss, own]);
