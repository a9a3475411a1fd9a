/** Looks of exercises: big things to tap, paper to read on, marks that need no colour. Under `.jmd`, as all styles. */

const pressed = (part: string) => `
@media (forced-colors:active){.jmd ${part}[aria-pressed=true]{border-color:Highlight}}
`;

/** What is around every exercise: the task and buttons. */
export const exerciseCss = `
.jmd .q-exercise,.jmd .q-stack{display:grid;gap:var(--_space-4);grid-template-columns:minmax(0,1fr)}
.jmd .q-de{unicode-bidi:isolate;white-space:pre-line}
.jmd .q-instruction{font-weight:650;font-size:1.1em}
.jmd .q-prompt{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--_space-3);align-items:start}
.jmd .q-picture{inline-size:5.5em;block-size:auto;flex:none;background:#fffdf9;border-radius:var(--_radius)}
.jmd .q-empty:empty{display:none}
.jmd .q-empty{color:var(--_ink);font-weight:600}
.jmd .q-buttons{display:flex;flex-wrap:wrap;gap:var(--_space-2)}
.jmd .q-buttons .jmd-button-primary{flex:1 1 12em}
`;

/** Answers to pick from. Whatever two families need says all of itself, so that it may come twice. */
const optionCss = `
.jmd .q-options{display:grid;gap:var(--_space-2)}
.jmd .q-option{display:flex;gap:var(--_space-3);align-items:center;min-block-size:3.25em;padding:.55em .9em;border:2px solid var(--_line);border-block-end-width:4px;border-radius:var(--_radius);background:var(--_surface);color:var(--_ink);text-align:start;cursor:pointer;transition:translate 120ms,border-color 120ms}
.jmd .q-option:hover:not(:has(:disabled),:disabled){border-color:var(--_primary)}
.jmd .q-option:active:not(:has(:disabled),:disabled){translate:0 2px}
.jmd .q-option>.q-de{flex:1}
`;

/** Things that lie in a pool. */
const chipCss = `
.jmd .q-pool{display:flex;flex-wrap:wrap;gap:var(--_space-2);min-block-size:3.4em;padding:var(--_space-2);border-radius:var(--_radius);background:var(--_sky);box-shadow:0 0 0 1px var(--_line)}
.jmd .q-chip{display:inline-flex;gap:var(--_space-2);align-items:center;min-block-size:2.9em;padding:.4em .9em;border:2px solid var(--_edge);border-block-end-width:4px;border-radius:var(--_radius);background:var(--_surface);color:var(--_ink);text-align:start;line-height:1.35;cursor:grab;-webkit-user-select:none;user-select:none;-webkit-touch-callout:none;max-inline-size:100%}
`;

/** Text with gaps in it. */
const gapsCss = `
.jmd .q-gaps{white-space:pre-line;line-height:1.75;font-size:1.05em}
`;

const placing = `
.jmd .q-places>.q-pool{position:sticky;inset-block-end:.4em;z-index:1;max-block-size:42vh;overflow-y:auto}
.jmd .q-chip[aria-pressed=true]{border-color:var(--_primary);background:var(--_primary-soft);translate:0 -3px}
.jmd .q-chip:disabled{cursor:default}
.jmd .q-chip .q-picture{inline-size:3.6em}
.jmd .q-place{display:inline-flex;flex-wrap:wrap;gap:var(--_space-1);align-items:center;min-inline-size:5em;min-block-size:3em;border-radius:var(--_radius);vertical-align:middle;line-height:1.4}
.jmd .q-drop{flex:1;min-inline-size:5em;min-block-size:3em;border:2px dashed var(--_edge);border-radius:var(--_radius);background:var(--_paper);cursor:pointer}
.jmd .q-drop[aria-pressed=true]{border-style:solid;border-color:var(--_primary);background:var(--_primary-soft)}
${pressed('.q-chip')}`;

const pairing = `
.jmd .q-order{display:grid;gap:var(--_space-2);margin:0;padding-inline-start:1.8em}
.jmd .q-order li::marker{font-weight:700;color:var(--_primary)}
.jmd :is(.q-order,.q-pairs) .q-place{inline-size:100%;flex-wrap:nowrap}
.jmd :is(.q-order,.q-pairs) .q-chip{flex:1;min-inline-size:0}
.jmd .q-pairs{display:grid;gap:var(--_space-2);list-style:none;margin:0;padding:0}
.jmd .q-pairs li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.2fr);gap:var(--_space-2);align-items:center}
.jmd .q-left{display:flex;gap:var(--_space-2);align-items:center;font-weight:600}
`;

const sorting = `
.jmd .q-gaps .q-place{margin:.25em .15em}
.jmd .q-buckets{display:grid;gap:var(--_space-3);grid-template-columns:repeat(auto-fit,minmax(min(100%,12em),1fr))}
.jmd .q-bucket{display:grid;gap:var(--_space-2);align-content:start;padding:var(--_space-3);border:2px solid var(--_line);border-radius:var(--_radius);background:var(--_surface)}
.jmd .q-bucket-name{font-weight:650;display:flex;gap:var(--_space-2);align-items:center;font-size:1.05em}
.jmd .q-bucket .q-picture{inline-size:3em}
.jmd .q-bucket .q-place{display:flex;inline-size:100%}
`;

/** Pieces of a text to mark. */
export const markingCss = `
.jmd .q-paper{display:grid;gap:.4em;padding:var(--_space-4);background:var(--_surface);border:1px solid var(--_line);border-block-start:6px solid var(--_sun);border-radius:4px 4px var(--_radius) var(--_radius);line-height:2}
.jmd .q-paper-title{font-weight:650;font-size:1.1em;line-height:1.4}
.jmd .q-piece{display:inline;min-block-size:2em;padding:.15em .4em;margin:.1em .25em .1em 0;border:1.5px dashed var(--_edge);border-radius:6px;background:none;color:inherit;text-align:start;line-height:1.5;cursor:pointer;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.jmd .q-piece[aria-pressed=true]{background:var(--_sun-soft);border-style:solid;border-color:var(--_ink);font-weight:600}
.jmd .q-fixes{display:grid;gap:.3em;padding-inline-start:1.2em;margin:0}
${pressed('.q-piece')}`;

const talking = `
.jmd .q-talk{display:grid;gap:var(--_space-2);list-style:none;margin:0;padding:0}
.jmd .q-bubble{justify-self:start;max-inline-size:88%;padding:.6em .95em;border:2px solid transparent;border-radius:1.2em 1.2em 1.2em .25em;background:var(--_surface);border-color:var(--_line)}
.jmd .q-mine{justify-self:end;border-radius:1.2em 1.2em .25em 1.2em;background:var(--_sky);border-color:transparent}
`;

const others = `
.jmd .q-option:has(:checked){border-color:var(--_primary);background:var(--_primary-soft)}
.jmd .q-option:has(:focus-visible){outline:3px solid var(--_focus);outline-offset:2px}
.jmd .q-option input{inline-size:1.3em;block-size:1.3em;flex:none;accent-color:var(--_primary)}
.jmd .q-options-pictured{grid-template-columns:repeat(auto-fill,minmax(min(100%,8.6em),1fr))}
.jmd .q-options-pictured .q-option{flex-direction:column;align-items:center;text-align:center}
.jmd .q-row{display:flex;flex-wrap:wrap;gap:var(--_space-2);align-items:center}
.jmd .q-wide{flex:1 0 100%}
.jmd .q-gap{display:inline-flex;align-items:center;max-inline-size:100%;vertical-align:middle;margin:.25em .15em}
.jmd .q-gap .jmd-input{inline-size:auto;max-inline-size:100%;min-inline-size:4em;border-radius:var(--_radius-small);border-width:2px}
.jmd .q-gap:is(.q-correct,.q-ok-spelling) .jmd-input{border-color:var(--_leaf)}
.jmd .q-gap.q-wrong .jmd-input{border-color:var(--_clay)}
.jmd .q-dictation{display:grid;gap:var(--_space-4);margin:0;padding-inline-start:1.4em}
.jmd .q-dictation li{display:grid;gap:var(--_space-2)}
.jmd .q-slip{padding:var(--_space-3) var(--_space-4);background:var(--_sun-soft);border-radius:4px;font-size:1.15em}
.jmd .q-rubric{display:grid;gap:var(--_space-2);border:0;margin:0;padding:0;min-inline-size:0}
.jmd .q-rubric legend{font-weight:650;padding:0;margin-block-end:var(--_space-2)}
.jmd .q-timer{font-size:1.4em;font-weight:650;font-variant-numeric:tabular-nums}
`;

/** Aids, and what came of an answer: said so that it counts, whichever other text comes after it. */
const feedback = `
.jmd .q-dragged{position:relative;z-index:2;pointer-events:none;rotate:2deg;opacity:.92}
.jmd .q-exercise :is(.q-option,.q-chip,.q-place,.q-bubble):is(.q-correct,.q-ok-spelling){border-color:var(--_leaf);background:var(--_leaf-soft)}
.jmd .q-exercise :is(.q-option,.q-chip,.q-place,.q-bubble).q-wrong{border-color:var(--_clay);background:var(--_clay-soft)}
.jmd .q-exercise :is(.q-option,.q-place).q-missing{border-style:dashed;border-color:var(--_leaf)}
.jmd .q-exercise .q-piece.q-correct{background:var(--_leaf-soft);border:1.5px solid var(--_leaf)}
.jmd .q-exercise .q-piece.q-wrong{background:var(--_clay-soft);border:1.5px solid var(--_clay)}
.jmd .q-exercise .q-piece.q-missing{border:2px dashed var(--_leaf)}
.jmd .q-hints{margin:0;padding:var(--_space-3) var(--_space-4);padding-inline-start:2em;border-radius:var(--_radius);background:var(--_sun-soft);display:grid;gap:var(--_space-1)}
.jmd .q-explained{display:grid;gap:var(--_space-2)}
.jmd .q-term{border:0;padding:0 .1em;background:none;text-decoration:underline dotted 2px var(--_primary);text-underline-offset:.25em;cursor:help;min-block-size:1.75em}
.jmd .q-term[aria-expanded=true]{background:var(--_sun-soft);border-radius:4px}
.jmd .q-gloss{background:var(--_sun-soft);border-radius:var(--_radius-small);padding:var(--_space-2) var(--_space-3);animation:jmd-appear 150ms}
.jmd .q-say{display:inline-grid;place-items:center;inline-size:2.8em;block-size:2.8em;border:0;border-radius:50%;background:var(--_primary-soft);color:var(--_primary);cursor:pointer;vertical-align:middle;margin-inline-start:.3em}
.jmd .q-sign{display:inline-grid;place-items:center;inline-size:1.5em;block-size:1.5em;flex:none;border-radius:50%;background:var(--_surface);color:var(--_quiet);border:1.5px solid;margin-inline-start:.3em;vertical-align:middle}
.jmd .q-sign .jmd-icon{inline-size:1em;block-size:1em;stroke-width:3;vertical-align:0}
.jmd :is(.q-sign-correct,.q-sign-ok-spelling){color:var(--_leaf)}
.jmd .q-sign-wrong{color:var(--_clay)}
.jmd .q-feedback{display:grid;gap:var(--_space-2);padding:var(--_space-4);border-radius:var(--_radius);background:var(--_sky);animation:q-rise 180ms}
@keyframes q-rise{from{opacity:0;translate:0 12px}}
.jmd .q-verdict{font-weight:650;font-size:1.2em;line-height:1.3}
.jmd .q-feedback ul{display:grid;gap:var(--_space-3);margin:0;padding-inline-start:1.2em}
.jmd .q-feedback:is(.q-feedback-correct,.q-feedback-ok-spelling){background:var(--_leaf-soft)}
.jmd .q-feedback-almost{background:var(--_sun-soft)}
.jmd .q-diff-wrong,.jmd .q-diff-extra{text-decoration:underline wavy var(--_clay);text-underline-offset:.3em}
.jmd .q-diff-missing{font-weight:700}
.jmd .q-diff-spelling{text-decoration:underline dotted}
`;

/** Of pages of ours: narrow ones, and the sentences of the daily round. */
const ownCss = `
@media (max-width:26em){.jmd .q-prompt .q-picture{inline-size:4.6em}}
.jmd .q-sentence{font-size:1.25em;line-height:1.7}
.jmd .q-hole{padding:.1em .4em;border-radius:6px;background:var(--_sun-soft)}
`;

/** Steps into an order, halves together. */
export const pairingCss = chipCss + placing + pairing;
/** Words into gaps, things into buckets. */
export const sortingCss = chipCss + gapsCss + placing + sorting;
/** A talk. */
export const talkingCss = optionCss + talking;
/** Every other kind of exercise, and what only comes when somebody has read the first one. */
export const laterCss = optionCss + chipCss + gapsCss + others + feedback;

/** All of them, for pages that show every kind. */
export const quizCss = [
  ...[exerciseCss, optionCss, chipCss, gapsCss, placing, pairing, sorting, markingCss, talking, others, feedback],
  ownCss,
].join('');
