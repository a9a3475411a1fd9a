import { SaxesParser } from 'saxes';

/** A drawing as small nested lists: `['path', { d: 'M0 0h96' }]`, children last where there are any. */
export type Drawing = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children?: readonly Drawing[],
];

/** Largest file of one picture, bytes. */
const MAX_PICTURE_BYTES = 2_000;
const VIEW_BOX = '0 0 96 96';

const SHAPES = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
/** What says where a shape is and how it is painted; nothing that could load, run or style anything else. */
const ATTRIBUTES = new Set(
  [
    'd points x y x1 y1 x2 y2 cx cy r rx ry width height transform',
    'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray',
    'stroke-dashoffset stroke-opacity opacity',
  ].flatMap((line) => line.split(' ')),
);

/** Reads SVG without DTD, entities or network. Throws an Error with a sentence where it is not well-formed. */
function parse(source: string): Drawing {
  type Open = [string, Record<string, string>, Drawing[]];
  const open: Open[] = [];
  let root: Drawing | null = null;
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type has no place in a picture');
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push([name, { ...attributes }, []]);
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') throw new Error(`text has no place in a picture: “${text.trim().slice(0, 20)}”`);
  });
  parser.on('closetag', () => {
    const done = open.pop();
    if (!done) return;
    const [tag, attributes, children] = done;
    const drawing: Drawing = children.length > 0 ? [tag, attributes, children] : [tag, attributes];
    const parent = open.at(-1);
    if (parent) parent[2].push(drawing);
    else root = drawing;
  });
  parser.write(source).close();
  if (!root) throw new Error('there is no element');
  return root;
}

export interface ReadPicture {
  /** Null where there is a problem. */
  drawing: Drawing | null;
  /** One sentence each. */
  problems: string[];
}

/** Reads one picture and holds it against what pictures may be: shapes on a field of 96 by 96, and small. */
export function readPicture(source: string): ReadPicture {
  const problems: string[] = [];
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_PICTURE_BYTES) problems.push(`The picture has ${bytes} bytes; ${MAX_PICTURE_BYTES} are allowed.`);
  let root: Drawing;
  try {
    root = parse(source);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { drawing: null, problems: [...problems, `The picture is no well-formed SVG: ${why}.`] };
  }
  const [tag, { xmlns, viewBox, ...attributes }, children = []] = root;
  if (tag !== 'svg') problems.push(`The picture has to be an “svg”, not a “${tag}”.`);
  if (viewBox !== VIEW_BOX) problems.push(`The viewBox has to be “${VIEW_BOX}”.`);
  if (xmlns !== 'http://www.w3.org/2000/svg') problems.push('The xmlns of SVG is missing.');
  if (children.length === 0) problems.push('The picture is empty.');
  const own: Drawing = [tag, attributes, children];
  problems.push(...new Set(faultsOf(own, true)));
  return problems.length > 0
    ? { drawing: null, problems }
    : { drawing: ['svg', { viewBox: VIEW_BOX, ...attributes }, children], problems };
}

function faultsOf([tag, attributes, children = []]: Drawing, isRoot: boolean): string[] {
  const faults: string[] = [];
  if (!SHAPES.has(tag) || (tag === 'svg' && !isRoot)) faults.push(`“${tag}” has no place in a picture; use shapes.`);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) faults.push(`“${name}” of “${tag}” has no place in a picture.`);
    else if (/url\s*\(|[<>&]/i.test(value)) faults.push(`“${name}” of “${tag}” points elsewhere.`);
  }
  return [...faults, ...children.flatMap((child) => faultsOf(child, false))];
}
