import { COLOURS, MEASURES } from './tokens.ts';

/** Joins styles and drops what only people read, so that no byte of layout travels. */
export function composeCss(parts: readonly string[]): string {
  return parts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/;}/g, '}');
}

function colours(scheme: 'light' | 'dark'): string {
  return Object.entries(COLOURS)
    .map(([name, value]) => `--_${name}:var(--jmd-${name},${value[scheme]})`)
    .join(';');
}

const measures = Object.entries(MEASURES)
  .map(([name, value]) => `--_${name}:var(--jmd-${name},${value})`)
  .join(';');

/**
 * The tokens as private custom properties on `.jmd`. Dark follows the system unless `data-theme` says otherwise;
 * the widget sets `data-theme="light"` on pages that do not know dark themselves. Print is always light, as paper is.
 */
export const tokensCss = `
.jmd{${colours('light')};${measures};color-scheme:light}
@media screen and (prefers-color-scheme:dark){.jmd:not([data-theme=light]){${colours('dark')};color-scheme:dark}}
@media screen{.jmd[data-theme=dark]{${colours('dark')};color-scheme:dark}}
`;
