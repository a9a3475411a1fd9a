import { createHash } from 'node:crypto';
import {
  baseCss,
  buttonCss,
  cardCss,
  composeCss,
  disclosureCss,
  fieldCss,
  noticeCss,
  tokensCss,
} from '@jmd-digital/ui/css';

const own = `
:root{color-scheme:light dark}
body.jmd{margin:0;min-block-size:100vh;display:flex;flex-direction:column}
.jmd :is(.top,main,.end){inline-size:100%;max-inline-size:46em;margin-inline:auto;padding-inline:max(1em,env(safe-area-inset-left)) max(1em,env(safe-area-inset-right))}
.jmd .skip{position:absolute;inset-inline-start:1em;inset-block-start:-6em;padding:.6em 1em;background:var(--_paper);border:2px solid var(--_primary);border-radius:var(--_radius-small);z-index:1}
.jmd .skip:focus{inset-block-start:.5em}
.jmd .top{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1.5em;padding-block:.5em;border-block-end:1px solid var(--_line)}
.jmd .brand{display:inline-flex;align-items:center;gap:.6em;min-block-size:var(--_target);font-weight:700;font-size:1.1em;color:var(--_ink);text-decoration:none}
.jmd .languages ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 .25em;padding-block-end:.5em}
.jmd .languages[open]{flex-basis:100%}
.jmd .languages a,.jmd .rows a{display:inline-flex;align-items:center;min-block-size:var(--_target);padding-inline-end:1em}
.jmd .languages [aria-current]{font-weight:700;color:var(--_ink)}
.jmd main{flex:1;padding-block:1.5em 3em;display:grid;gap:var(--_space-6);align-content:start;grid-template-columns:minmax(0,1fr)}
.jmd .posts{list-style:none;display:grid;gap:var(--_space-4);grid-template-columns:minmax(0,1fr)}
.jmd article,.jmd .part,.jmd .jmd-card,.jmd .head{display:grid;gap:var(--_space-3);grid-template-columns:minmax(0,1fr)}
.jmd article.whole{gap:var(--_space-6)}
.jmd .jmd-card h2{font-size:1.2em}
.jmd .jmd-card h2 a{display:block;padding-block:.5em}
.jmd summary::after{content:"▾";font-size:1.2em}
.jmd [open]>summary::after{content:"▴"}
.jmd .part{padding-block-start:var(--_space-4);border-block-start:1px solid var(--_line)}
.jmd .part h2{font-size:1em;color:var(--_quiet)}
.jmd figure{display:grid;gap:var(--_space-2)}
.jmd img{display:block;max-inline-size:100%;block-size:auto}
.jmd figure img{border-radius:var(--_radius)}
.jmd .jmd-card figure img{max-block-size:16em;inline-size:100%;object-fit:cover}
.jmd .event{display:grid;gap:var(--_space-2);padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky)}
.jmd .event div{display:grid;grid-template-columns:minmax(0,4em) minmax(0,1fr);gap:var(--_space-2)}
.jmd .event dt{color:var(--_quiet)}
.jmd .event dd{font-weight:600}
.jmd .event>a{display:inline-flex;align-items:center;min-block-size:var(--_target);justify-self:start}
.jmd .rows{list-style:none;display:flex;flex-wrap:wrap;gap:0 .5em}
.jmd .more,.jmd form button{justify-self:start}
.jmd form{display:grid;gap:var(--_space-4);max-inline-size:30em}
.jmd .follow{display:grid;gap:var(--_space-2);padding-block-start:var(--_space-6);border-block-start:1px solid var(--_line)}
.jmd .follow h2{font-size:1.2em}
.jmd .end{padding-block:1em 2em;font-size:.85em;color:var(--_quiet);max-inline-size:calc(46em / .85)}
@media print{.jmd :is(.skip,.languages,.follow,.rows){display:none}}
`;

/** Looks of the pages, from our tokens. */
export const POSTS_CSS = composeCss([tokensCss, baseCss, buttonCss, cardCss, noticeCss, disclosureCss, fieldCss, own]);

/** Its file, whose name changes with it. */
export const POSTS_CSS_PATH = `/posts/style.${createHash('sha256').update(POSTS_CSS).digest('hex').slice(0, 10)}.css`;
