import { expect, test } from 'vitest';
import * as ui from './index.ts';
import { COLOURS, type Colour, DECORATIVE, MEASURES, PAIRS } from './tokens.ts';

const sheets = Object.entries(ui).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
const parts = sheets.filter(([name]) => name !== 'tokensCss');

interface Rule {
  selector: string;
  body: string;
}

/** Innermost rules of a sheet; keyframe steps are left out. */
function rulesOf(css: string): Rule[] {
  const flat = css.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, '');
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    body,
  }));
}

const PHYSICAL =
  /(?:^|;|\{|\s)(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:/;

/** The selectors of a list. Round brackets come out square, so that a comma inside them parts nothing. */
function selectorsOf(list: string): string[] {
  let flat = list;
  while (flat.includes('(')) {
    flat = flat.replace(/\(([^()]*)\)/g, (_, inner: string) => `[${inner.replaceAll(',', ' ')}]`);
  }
  return flat.split(',');
}

/** Shorthands of four values that would differ left and right, and so not turn with the direction. */
function lopsided(css: string): boolean {
  return [...css.matchAll(/[;{\s](?:margin|padding|inset|border-(?:width|color|style)):([^;}]+)/g)].some(
    ([, value = '']) => {
      const [, right, , left] = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
      return left !== undefined && right !== left;
    },
  );
}

/** What a stylesheet of ours must not say, with the reason why. */
function faults(css: string): string[] {
  const rules = rulesOf(css);
  return [
    ...(PHYSICAL.test(css) ? ['physical property'] : []),
    ...(lopsided(css) ? ['does not turn with the direction'] : []),
    ...(/(?:text-align|float|clear)\s*:\s*(?:left|right)/.test(css) ? ['physical value'] : []),
    ...(/\drem\b/.test(css) ? ['rem follows the host page'] : []),
    ...(/@property|:root/.test(css) ? ['does not work in a shadow root'] : []),
    ...(/letter-spacing|font-style\s*:\s*italic|text-transform/.test(css) ? ['harms scripts other than Latin'] : []),
    ...(/url\(|@import|@font-face/.test(css) ? ['fetches something'] : []),
    ...rules
      .filter(({ selector }) =>
        selectorsOf(selector).some((one) => !/^(?:\.jmd|:where\[\.jmd\]|:host|@)/.test(one.trim())),
      )
      .map(({ selector }) => `not under .jmd: ${selector}`),
  ];
}

test.each(sheets)('%s keeps the rules of our styles', (_name, css) => {
  expect(faults(css)).toEqual([]);
});

test.each([
  ['.jmd a{margin-left:1em}', 'physical property'],
  ['.jmd a{inline-size:1em;left:0}', 'physical property'],
  ['.jmd a{padding:0 1em 0 2em}', 'does not turn with the direction'],
  ['.jmd a{text-align:right}', 'physical value'],
  ['.jmd a{font-size:1rem}', 'rem follows the host page'],
  [':root{--x:1}', 'does not work in a shadow root'],
  ['.jmd a{letter-spacing:1px}', 'harms scripts other than Latin'],
  ['.jmd a{background:url(x.png)}', 'fetches something'],
  ['.jmd a,p{color:red}', 'not under .jmd: .jmd a,p'],
  ['.jmd a:is(:lang(ar),:lang(fa)),:is(p,b){color:red}', 'not under .jmd: .jmd a:is(:lang(ar),:lang(fa)),:is(p,b)'],
])('%s is found out', (css, fault) => {
  expect(faults(css)).toContain(fault);
});

test('Every token that is used exists, and every one that exists is used', () => {
  const known = new Set([...Object.keys(COLOURS), ...Object.keys(MEASURES)]);
  const used = new Set(
    parts.flatMap(([, css]) => [...css.matchAll(/var\(--_([\w-]+)\)/g)].map(([, name = '']) => name)),
  );
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !used.has(name))).toEqual([]);
});

test('Where a rule sets both colour and background, the pair is one that was measured', () => {
  const judged = new Set(PAIRS.map(({ front, back }) => `${front} on ${back}`));
  const colourIn = (body: string, property: string) =>
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*var\\(--_([\\w-]+)\\)`).exec(body)?.[1] as Colour | undefined;
  const pairs = parts
    .flatMap(([, css]) => rulesOf(css))
    .map(({ body }) => [colourIn(body, 'color'), colourIn(body, 'background')] as const)
    .filter((pair): pair is [Colour, Colour] => pair[0] !== undefined && pair[1] !== undefined);
  expect(pairs.length).toBeGreaterThan(5);
  expect(pairs.map(([front, back]) => `${front} on ${back}`).filter((pair) => !judged.has(pair))).toEqual([]);
  expect(pairs.filter(([front]) => DECORATIVE.includes(front))).toEqual([]);
});

test('Colours of words, edges and the focus ring were measured on the grounds that lie under everything', () => {
  const judged = new Set(PAIRS.map(({ front, back }) => `${front} on ${back}`));
  const bodies = parts.flatMap(([, css]) => rulesOf(css)).map(({ body }) => body);
  const missing = bodies
    .filter((body) => !/(?:^|[;\s])background:var\(/.test(body))
    .flatMap((body) => [...body.matchAll(/(?:^|[;\s])(?:color|outline):[^;]*?var\(--_([\w-]+)\)/g)])
    .flatMap(([, front = '']) => ['paper', 'surface'].map((back) => `${front} on ${back}`))
    .filter((pair) => !judged.has(pair));
  expect(missing).toEqual([]);
});

test('Print keeps the light colours', () => {
  const dark = [...ui.tokensCss.matchAll(/(@media[^{]*)\{[^{]*\{--_paper:var\(--jmd-paper,#15151d\)/g)];
  expect(dark.map(([, media]) => media)).toEqual(['@media screen and (prefers-color-scheme:dark)', '@media screen']);
});

test('Joining styles keeps every rule and drops comments and layout', () => {
  const css = ui.composeCss([
    '.jmd a { color: red; }\n/* why */',
    '\n.jmd b:is(i, u) {\n  inset: calc(1em - 2px) ;\n}',
  ]);
  expect(css).toBe('.jmd a{color:red}.jmd b:is(i,u){inset:calc(1em - 2px)}');
});
