export const cardCss = `
.jmd .jmd-card{background:var(--_surface);border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_space-6) var(--_space-6) var(--_space-4)}
@container (max-width:28em){.jmd .jmd-card{padding:var(--_space-4)}}
@media print{.jmd .jmd-card{break-inside:avoid;border-color:#888}}
`;

export const badgeCss = `
.jmd .jmd-badge{display:inline-flex;align-items:center;gap:0.35em;padding-block:0.1em;padding-inline:0.55em 0.7em;border:1px solid var(--_line);border-radius:2em;font-size:0.88em;font-weight:600;line-height:1.4;background:var(--_surface);color:var(--_ink)}
.jmd .jmd-badge-primary{background:var(--_primary-soft);color:var(--_primary);border-color:transparent}
.jmd .jmd-badge-success{background:var(--_leaf-soft);color:var(--_leaf);border-color:transparent}
.jmd .jmd-badge-warning{background:var(--_sun-soft);color:var(--_ink);border-color:transparent}
.jmd .jmd-badge .jmd-icon{inline-size:1.1em;block-size:1.1em;stroke-width:2}
`;

export const noticeCss = `
.jmd .jmd-notice{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--_space-2) var(--_space-3);padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky);color:var(--_ink);border:1px solid transparent}
.jmd .jmd-notice>.jmd-icon{color:var(--_primary);margin-block-start:0.1em}
.jmd .jmd-notice-title{font-weight:650}
.jmd .jmd-notice-body{display:grid;gap:var(--_space-2);justify-items:start}
.jmd .jmd-notice-warning{background:var(--_sun-soft)}
.jmd .jmd-notice-warning>.jmd-icon{color:var(--_ink);fill:var(--_sun)}
.jmd .jmd-notice-error{background:var(--_clay-soft)}
.jmd .jmd-notice-error>.jmd-icon{color:var(--_clay)}
.jmd .jmd-notice-success{background:var(--_leaf-soft)}
.jmd .jmd-notice-success>.jmd-icon{color:var(--_leaf)}
@media print{.jmd .jmd-notice{border-color:var(--_edge)}}
`;

export const disclosureCss = `
.jmd .jmd-disclosure>summary{display:inline-flex;align-items:center;gap:var(--_space-2);min-block-size:var(--_target);color:var(--_primary);font-weight:600;cursor:pointer;list-style:none}
.jmd .jmd-disclosure>summary::-webkit-details-marker{display:none}
.jmd .jmd-disclosure>summary .jmd-icon{transition:rotate 150ms}
.jmd .jmd-disclosure[open]>summary .jmd-icon{rotate:180deg}
@media print{.jmd .jmd-disclosure::details-content{content-visibility:visible;block-size:auto}}
`;

export const linkRowCss = `
.jmd .jmd-link-row{display:flex;align-items:center;gap:var(--_space-3);min-block-size:var(--_target);padding-block:0.3em;color:var(--_primary);text-decoration:none}
.jmd .jmd-link-row:hover .jmd-link-text{text-decoration-thickness:2px}
.jmd .jmd-link-text{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:0.2em;font-weight:600}
.jmd .jmd-link-value{color:var(--_quiet);overflow-wrap:anywhere;text-align:-webkit-match-parent;text-align:match-parent}
.jmd .jmd-link-row>span{display:flex;flex-wrap:wrap;column-gap:var(--_space-2);min-inline-size:0}
`;

export const skeletonCss = `
.jmd .jmd-skeleton{display:grid;gap:var(--_space-3);animation:jmd-appear 1ms 200ms both}
.jmd .jmd-skeleton i{display:block;block-size:1em;border-radius:var(--_radius-small);background:var(--_line);animation:jmd-breathe 1.6s ease-in-out infinite}
.jmd .jmd-skeleton i:first-child{inline-size:45%;block-size:1.4em}
.jmd .jmd-skeleton i:last-child{inline-size:70%}
@keyframes jmd-breathe{50%{opacity:0.45}}
@media (prefers-reduced-motion:reduce){.jmd .jmd-skeleton{animation:jmd-appear 1ms 200ms both!important}}
@media print{.jmd .jmd-skeleton{display:none}}
@media (forced-colors:active){.jmd .jmd-skeleton i{border:1px solid}}
`;
