import * as P from '../colours.ts';

import { area, box, curls, type Drawing, dot, line } from '../pen.ts';
import {
  clock,
  cloud,
  deep,
  hangingLamp,
  house,
  type PlaceDrawing,
  pale,
  pane,
  picture,
  plant,
  room,
  spines,
  tree,
} from './things.ts';

const village = (x: number, y: number, w: number, h: number): Drawing => [
  cloud(x + 6, y + 6, 0.5),
  box(P.grass, x, y + h * 0.76, w, h * 0.24),
  house(x + w * 0.56, y + h * 0.8, w * 0.24, h * 0.2, P.white),
  tree(x + w * 0.3, y + h * 0.84, h / 110),
];

export const kitchen = (): PlaceDrawing => ({
  far: [
    room(pale(P.field, 0.55), pale(P.brick, 0.5)),
    box(P.white, 0, 84, 240, 30),
    line(
      P.line,
      'M0 99H240M24 84V99M48 84V99M72 84V99M96 84V99M120 84V99M144 84V99M168 84V99M192 84V99M216 84V99M12 99V114M36 99V114M60 99V114M84 99V114M108 99V114M132 99V114M156 99V114M180 99V114M204 99V114',
    ),
    pane(92, 22, 74, 48, village(92, 22, 74, 48)),
    // A shelf with cups, and herbs at the window
    box(pale(P.wood, 0.1), 12, 52, 62, 4, 1),
    area(pale(P.teal, 0.3), 'M18 40H30V48Q30 52 24 52T18 48Z'),
    area(pale(P.clay, 0.3), 'M36 40H48V48Q48 52 42 52T36 48Z'),
    area(pale(P.sun, 0.2), 'M54 40H66V48Q66 52 60 52T54 48Z'),
    area(P.brick, 'M104 66H116L114 74H106ZM142 66H154L152 74H144Z'),
    area(P.leaf, `${curls('103 66 104 60 110 57 116 60 117 66')}Z${curls('141 66 142 59 148 55 154 59 155 66')}Z`),
  ],
  middle: [
    hangingLamp(206, 26, pale(P.clay, 0.15)),
    box(pale(P.wood, 0.05), 0, 112, 240, 6, 1),
    box(pale(P.teal, 0.45), 0, 118, 240, 42),
    line(P.white, 'M60 118V160M180 118V160M120 118V160', 1.6),
    line(P.white, 'M50 128V136M70 128V136M190 128V136', 2.6),
    box(P.slate, 124, 122, 52, 34, 2),
    box(pale(P.sun, 0.25), 130, 132, 40, 18, 2),
    line(P.white, 'M132 126.5h.1M140 126.5h.1M148 126.5h.1', 2.4),
    // A pot on the stove
    box(P.clay, 132, 94, 34, 18, 3),
    box(deep(P.clay), 130, 92, 38, 4, 2),
    dot(P.ink, 149, 90, 2.4),
    line(pale(P.stoneDark, 0.2), 'M142 84q4-5 0-10M152 82q4-5 0-10', 2),
    area(P.steel, 'M18 112Q18 98 30 98T42 112Z'),
    line(P.steel, 'M30 98V92M42 104L50 98', 2.6),
    // The fridge, with what one sticks to it
    box(P.white, 250, 44, 62, 116, 6),
    box(P.stone, 300, 44, 12, 116, 6),
    line(P.stoneDark, 'M250 86H312', 1.6),
    line(P.steelDark, 'M258 70V80M258 92V106', 3),
    box(P.sunSoft, 270, 54, 14, 14, 1),
    box(P.tealSoft, 284, 96, 14, 18, 1),
    dot(P.clay, 277, 54, 2),
    dot(P.leaf, 291, 96, 2),
  ],
});

export const school = (): PlaceDrawing => {
  const desk = (x: number) => [
    box(pale(P.wood, 0.1), x, 132, 62, 5, 2),
    line(P.steelDark, `M${x + 6} 137L${x + 2} 164M${x + 56} 137L${x + 60} 164`, 2.6),
  ];
  return {
    far: [
      room(pale(P.cream, 0.15), pale(P.leafSoft, 0.4)),
      box(pale(P.wood, 0.1), 84, 20, 152, 84, 3),
      box(P.teal, 89, 25, 142, 74, 1),
      line(P.white, 'M102 42Q112 34 122 42T142 42M102 56H136M102 66H126', 2),
      line(P.sunSoft, 'M190 54A16 16 0 1 1 189.9 54M190 54V86M174 70H206', 2),
      box(P.white, 100, 100, 10, 3, 1),
      box(P.sunSoft, 116, 100, 10, 3, 1),
      pane(14, 26, 50, 66, village(14, 26, 50, 66)),
      box(P.white, 254, 24, 54, 40, 2),
      area(pale(P.leaf, 0.4), 'M262 34Q272 28 278 36T290 38Q298 44 292 54Q280 60 270 52Q258 46 262 34Z'),
      clock(281, 84, 10),
    ],
    middle: [
      desk(10),
      desk(248),
      box(pale(P.clay, 0.2), 20, 126, 22, 6, 1),
      box(pale(P.sun, 0.1), 262, 122, 8, 10, 1),
      line(P.clay, 'M264 122L262 114M267 122L269 113', 1.6),
      line(pale(P.denim, 0.2), 'M26 150H48M28 150V168M46 150V168M262 150H284M264 150V168M282 150V168', 4),
    ],
  };
};

export const home = (): PlaceDrawing => ({
  far: [
    room(pale(P.rose, 0.62), pale(P.wood, 0.42)),
    pane(196, 24, 66, 58, village(196, 24, 66, 58)),
    area(pale(P.plum, 0.55), 'M180 16H194Q198 56 184 104H176ZM264 16H278L284 104H276Q262 56 264 16Z'),
    picture(40, 24, 40, 30, [area(P.tealSoft, 'M43 46Q58 34 77 46V51H43Z'), dot(P.sun, 66, 34, 4)]),
    picture(90, 32, 22, 28, dot(P.clay, 101, 46, 6)),
    box(pale(P.wood, 0.1), 120, 56, 48, 4, 1),
    spines(122, 56, 36, 22, 6, 3),
  ],
  middle: [
    area(pale(P.sun, 0.5), 'M30 178Q160 160 290 178Q296 194 160 197Q24 194 30 178Z'),
    // The sofa
    area(deep(pale(P.teal, 0.3)), 'M18 104Q18 92 30 92H142Q154 92 154 104V150H18Z'),
    area(pale(P.teal, 0.3), 'M24 104Q24 97 32 97H82V134H24ZM88 97H138Q148 97 148 104V134H88Z'),
    box(pale(P.teal, 0.42), 20, 128, 132, 16, 6),
    area(pale(P.teal, 0.2), 'M8 122Q8 112 17 112T26 122V158H8ZM146 122Q146 112 155 112T164 122V158H146Z'),
    box(deep(pale(P.teal, 0.2)), 26, 144, 120, 14),
    area(P.sunSoft, 'M32 112L54 106L60 126L38 132Z'),
    area(P.rose, 'M118 108L138 112L134 132L114 128Z'),
    // A lamp, and washing that never gets dry
    line(P.woodDark, 'M180 158V84M170 160H190', 3),
    area(pale(P.sun, 0.1), 'M168 86L174 62H186L192 86Z'),
    line(P.steel, 'M212 112H304M218 112L292 164M298 112L224 164', 2.4),
    area(pale(P.denim, 0.15), 'M222 112H240L242 142H233L231 124L229 142H220Z'),
    area(pale(P.clay, 0.15), 'M250 112H272V134H250Z'),
    area(P.white, 'M280 112H287V126Q292 127 292 131H280ZM294 112H300V124Q304 126 304 129H294Z'),
    plant(306, 160, 0.7, P.clay),
  ],
});
