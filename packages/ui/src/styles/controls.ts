export const buttonCss = `
.jmd .jmd-button{position:relative;display:inline-flex;align-items:center;justify-content:center;gap:var(--_space-2);min-block-size:var(--_target);padding:0.5em 1.4em;
border:1.5px solid transparent;border-radius:var(--_radius);font-weight:600;line-height:1.25;text-align:center;text-decoration:none;cursor:pointer;background:none;transition:background-color 150ms,border-color 150ms}
.jmd .jmd-button-primary{background:var(--_primary);color:var(--_on-primary);border-color:var(--_primary)}
.jmd .jmd-button-primary:hover{background:color-mix(in srgb,var(--_primary) 88%,var(--_ink))}
.jmd .jmd-button-secondary{border-color:var(--_edge);color:var(--_primary);background:var(--_surface)}
.jmd .jmd-button-secondary:hover{border-color:var(--_primary)}
.jmd .jmd-button-quiet{justify-content:start;text-align:start;border-width:0;color:var(--_primary);padding-inline:0.75em;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:0.25em}
.jmd .jmd-button-quiet:hover{background:var(--_primary-soft)}
.jmd .jmd-button[aria-busy=true]{cursor:progress}
.jmd .jmd-button[aria-busy=true]::after{content:"";position:absolute;inset-inline-end:0.3em;inline-size:0.8em;block-size:0.8em;border:2px solid;border-block-start-color:transparent;border-radius:50%;animation:jmd-appear 1ms 200ms both,jmd-turn 0.8s linear infinite}
@keyframes jmd-turn{to{rotate:1turn}}
@media (prefers-reduced-motion:reduce){.jmd .jmd-button[aria-busy=true]::after{animation:jmd-appear 1ms 200ms both!important;border-style:dotted;border-color:currentColor}}
@media print{.jmd .jmd-button{display:none}}
`;

export const fieldCss = `
.jmd .jmd-field{display:grid;gap:var(--_space-1);min-inline-size:0}
.jmd .jmd-label{font-weight:600}
.jmd .jmd-hint{color:var(--_quiet);font-size:0.9em}
.jmd .jmd-error{color:var(--_clay);font-weight:600;display:flex;gap:var(--_space-2);align-items:start}
.jmd .jmd-input{inline-size:100%;min-block-size:var(--_target);padding:0.6em 0.8em;border:1.5px solid var(--_edge);border-radius:var(--_radius-small);background:var(--_surface);color:var(--_ink);line-height:1.3}
.jmd .jmd-input:hover{border-color:var(--_primary)}
.jmd .jmd-input[aria-invalid=true]{border-color:var(--_clay);border-width:2px}
.jmd input.jmd-input[dir=ltr]{text-align:start}
.jmd[dir=rtl] input.jmd-input[dir=ltr]{text-align:end}
.jmd .jmd-select{appearance:none;padding-inline-end:2.6em;text-overflow:ellipsis;cursor:pointer}
.jmd .jmd-select option{background:var(--_surface);color:var(--_ink)}
.jmd .jmd-select-frame{position:relative;display:block}
.jmd .jmd-select-frame .jmd-icon{position:absolute;inset-inline-end:0.8em;inset-block-start:calc(50% - 0.625em);pointer-events:none;color:var(--_quiet)}
`;

export const choiceCss = `
.jmd .jmd-choices{border:0;margin:0;padding:0;min-inline-size:0;display:grid;gap:var(--_space-2)}
.jmd .jmd-choices legend{font-weight:650;font-size:1.2em;line-height:1.3;padding:0;margin-block-end:var(--_space-1)}
.jmd .jmd-choice-list{display:grid;gap:var(--_space-2);grid-template-columns:repeat(auto-fill,minmax(min(100%,15em),1fr));grid-auto-rows:max-content;max-block-size:clamp(12em,70vh,26em);overflow-y:auto;padding:4px;margin-inline:-4px}
.jmd .jmd-choice{display:flex;gap:var(--_space-3);align-items:center;min-block-size:var(--_target);padding:0.5em 0.9em;border:1.5px solid var(--_line);border-radius:var(--_radius-small);background:var(--_surface);cursor:pointer}
.jmd .jmd-choice:hover{border-color:var(--_primary)}
.jmd .jmd-choice:has(:checked){border-color:var(--_primary);background:var(--_primary-soft)}
.jmd .jmd-choice input{inline-size:1.2em;block-size:1.2em;flex:none;accent-color:var(--_primary)}
.jmd .jmd-choice-hint{display:block;color:var(--_quiet);font-size:0.85em}
@media print{.jmd .jmd-choice-list{max-block-size:none}}
`;

export const checkCss = `
.jmd .jmd-check{display:grid;gap:var(--_space-1)}
.jmd .jmd-check label{display:flex;gap:var(--_space-3);align-items:center;min-block-size:var(--_target);font-weight:600;cursor:pointer}
.jmd .jmd-check input{inline-size:1.4em;block-size:1.4em;flex:none;accent-color:var(--_primary)}
.jmd .jmd-check .jmd-hint{padding-inline-start:calc(1.4em + var(--_space-3))}
`;

export const passwordCss = `
.jmd .jmd-password{display:flex;flex-wrap:wrap;gap:0 var(--_space-2);min-inline-size:0}
.jmd .jmd-password .jmd-input{flex:1 1 12em;inline-size:auto;min-inline-size:0}
.jmd textarea.jmd-input{min-block-size:8em;resize:vertical;field-sizing:content;max-block-size:60vh;line-height:inherit}
`;
