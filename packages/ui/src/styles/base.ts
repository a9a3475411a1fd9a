/**
 * For widgets only: cuts off what a host page passes down. On an inner wrapper, because `all` on `:host` loses to the
 * host's own rules. `direction` is left out of `all` by CSS itself; the wrapper's `dir` attribute sets it.
 * A container has no width of its own. Where a host asks for one (flex row, float, table), an empty `.jmd-width` beside
 * it wishes for that of a phone and takes less: `contain-intrinsic-size` would insist, and push the columns of a host
 * apart where the screen is narrower.
 */
export const resetCss = `
:host{min-inline-size:0;max-inline-size:100%}
.jmd{all:initial;display:block;position:relative;container-type:inline-size}
.jmd-width{all:initial;display:grid;grid-template-columns:minmax(0,22em)}
`;

export const baseCss = `
.jmd{font-family:var(--_font);font-size:var(--_font-size);line-height:var(--_line-height);color:var(--_ink);background:var(--_paper);
text-align:start;overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (min-width:48em){.jmd{--_font-size:var(--jmd-font-size,16px)}}
.jmd:is(:lang(ar),:lang(fa),:lang(ti),:lang(am)){--_line-height:1.75}
.jmd *,.jmd *::before,.jmd *::after{box-sizing:border-box}
.jmd :is(h1,h2,h3,h4,p,ul,ol,dl,dd,figure){margin:0;padding:0}
.jmd :is(h1,h2,h3,h4){font-weight:650;line-height:1.25;text-wrap:balance}
.jmd:is(:lang(ar),:lang(fa),:lang(ti),:lang(am)) :is(h1,h2,h3,h4){line-height:1.5}
:where(.jmd) p{max-inline-size:38em}
.jmd h1{font-size:1.73em}
.jmd h2{font-size:1.44em}
.jmd h3{font-size:1.2em}
.jmd h4{font-size:1em}
.jmd :is(button,input,select,textarea){font:inherit;color:inherit;margin:0}
.jmd a{color:var(--_primary);text-underline-offset:0.15em}
.jmd :focus-visible{outline:3px solid var(--_focus);outline-offset:2px;border-radius:4px}
.jmd [tabindex="-1"]:focus-visible{outline-offset:4px}
.jmd .jmd-quiet{color:var(--_quiet)}
.jmd .jmd-small{font-size:0.85em;color:var(--_quiet)}
.jmd .jmd-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.jmd .jmd-stack{display:grid;gap:var(--_space-4);grid-template-columns:minmax(0,1fr)}
.jmd .jmd-icon{inline-size:1.25em;block-size:1.25em;flex:none;vertical-align:-0.25em;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.jmd[dir=rtl] .jmd-icon-mirrored,.jmd [dir=rtl] .jmd-icon-mirrored{transform:scaleX(-1)}
@keyframes jmd-appear{from{opacity:0}}
@media (prefers-reduced-motion:reduce){.jmd *,.jmd *::after{animation:none!important;transition:none!important}}
@media print{.jmd{background:none}.jmd .jmd-noprint{display:none}}
`;
