import { describe, expect, it } from 'vitest';
import { readPicture } from './svg.ts';

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"${more}>${inside}</svg>`;

it('reads shapes into small nested lists', () => {
  const source = svg(
    '<g fill="#0a5a66">\n  <path d="M0 0h96"/><circle cx="1" cy="2" r="3"/>\n</g><!-- sky -->',
    ' fill="none"',
  );
  expect(readPicture(source)).toEqual({
    drawing: [
      'svg',
      { viewBox: '0 0 96 96', fill: 'none' },
      [
        [
          'g',
          { fill: '#0a5a66' },
          [
            ['path', { d: 'M0 0h96' }],
            ['circle', { cx: '1', cy: '2', r: '3' }],
          ],
        ],
      ],
    ],
    problems: [],
  });
});

describe('refuses', () => {
  it.each([
    ['no picture at all', '', 'The picture is no well-formed SVG: '],
    ['what is not closed', '<svg><g></svg>', 'The picture is no well-formed SVG: '],
    [
      'entities of its own',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
      'The picture is no well-formed SVG: a document type has no place',
    ],
    ['entities that nobody declared', svg('<path d="&a;"/>'), 'The picture is no well-formed SVG: '],
    ['text', svg('<path d="M0 0"/>Bus'), 'The picture is no well-formed SVG: text has no place in a picture: “Bus”'],
    ['an element of text', svg('<text>Bus</text>'), 'The picture is no well-formed SVG: text has no place'],
    ['another root', '<div/>', 'The picture has to be an “svg”, not a “div”.'],
    ['another field', svg('<path d="M0 0"/>').replace('96 96', '24 24'), 'The viewBox has to be “0 0 96 96”.'],
    ['no name of SVG', '<svg viewBox="0 0 96 96"><g/></svg>', 'The xmlns of SVG is missing.'],
    ['nothing', svg(''), 'The picture is empty.'],
    ['a script', svg('<script/>'), '“script” has no place in a picture; use shapes.'],
    ['a style', svg('<style/>'), '“style” has no place in a picture; use shapes.'],
    ['a picture inside', svg('<svg><g/></svg>'), '“svg” has no place in a picture; use shapes.'],
    ['something from elsewhere', svg('<use href="#a"/>'), '“use” has no place in a picture; use shapes.'],
    ['a link', svg('<g href="https://example.org"/>'), '“href” of “g” has no place in a picture.'],
    ['a link of old', svg('<g xlink:href="#a"/>'), '“xlink:href” of “g” has no place in a picture.'],
    ['styles of its own', svg('<g style="fill: red"/>'), '“style” of “g” has no place in a picture.'],
    ['something that runs', svg('<g onclick="alert(1)"/>'), '“onclick” of “g” has no place in a picture.'],
    ['a colour from elsewhere', svg('<g fill="URL (#a)"/>'), '“fill” of “g” points elsewhere.'],
    ['too many bytes', svg(`<path d="M0 0${'h1'.repeat(1000)}"/>`), `The picture has 2082 bytes; 2000 are allowed.`],
  ])('%s', (_, source, problem) => {
    const read = readPicture(source);
    expect(read.drawing).toBeNull();
    expect(read.problems).toContainEqual(expect.stringContaining(problem));
  });

  it('says of each kind of fault once', () => {
    expect(readPicture(svg('<text/><text/><g id="a"/><g id="b"/>')).problems).toEqual([
      '“text” has no place in a picture; use shapes.',
      '“id” of “g” has no place in a picture.',
    ]);
  });
});
