import * as P from '../colours.ts';

import { area, box, type Drawing, dot, group, line } from '../pen.ts';
import {
  armchair,
  clock,
  deep,
  hangingLamp,
  type PlaceDrawing,
  pale,
  pane,
  picture,
  plant,
  room,
  spines,
  tree,
} from './things.ts';

const garden = (x: number, y: number, w: number, h: number): Drawing => [
  area(P.grass, `M${x} ${y + h * 0.66}Q${x + w / 2} ${y + h * 0.5} ${x + w} ${y + h * 0.7}V${y + h}H${x}Z`),
  tree(x + w * 0.26, y + h * 0.86, h / 90, P.leafSoft),
];

export const counsellingRoom = (): PlaceDrawing => ({
  far: [
    room(pale(P.sunSoft, 0.62), pale(P.wood, 0.45)),
    pane(26, 26, 72, 62, garden(26, 26, 72, 62)),
    area(pale(P.tealSoft, 0.3), 'M12 18H24Q28 60 14 104H8ZM100 18H112L116 104H110Q98 60 100 18Z'),
    picture(214, 30, 34, 28, [area(P.tealSoft, 'M217 48Q231 38 245 50V55H217Z'), dot(P.sun, 237, 39, 4)]),
    picture(256, 38, 24, 30, [area(P.leafSoft, 'M261 62Q268 42 275 62Z'), dot(P.clay, 268, 47, 4)]),
    clock(160, 36, 10),
  ],
  middle: [
    area(pale(P.tealSoft, 0.35), 'M40 174Q160 154 280 174Q290 190 160 196Q30 190 40 174Z'),
    armchair(76, 172, pale(P.teal, 0.3)),
    armchair(246, 172, pale(P.sun, 0.25)),
    plant(298, 160, 1.15, P.clay),
    line(P.woodDark, 'M160 150V166M152 168L160 162L168 168', 2.5),
    box(pale(P.wood, 0.1), 138, 146, 44, 5, 2.5),
    area(P.white, 'M146 138H154V143Q154 146 150 146T146 143ZM166 139H174V143Q174 146 170 146T166 143Z'),
    line(P.white, 'M154 139.5Q157 140 154 143'),
    line(P.stoneDark, 'M148 134q2-3 0-6M152 134q2-3 0-6'),
  ],
});

const tool = (x: number, d: string): Drawing => group(`translate(${x} 34)`, line(P.steelDark, d, 3.4));

/** One yard, two trades: bicycles in front, the bakery behind. */
export const workshop = (): PlaceDrawing => ({
  far: [
    room(pale(P.stone, 0.45), pale(P.stoneDark, 0.35)),
    box(pale(P.wood, 0.3), 16, 24, 124, 62, 3),
    line(
      pale(P.woodDark, 0.5),
      'M28 34h.1M48 34h.1M68 34h.1M88 34h.1M108 34h.1M128 34h.1M28 76h.1M58 76h.1M88 76h.1M128 76h.1',
      1.6,
    ),
    tool(30, 'M0 4V34M-4 0L0 5L4 0'),
    tool(50, 'M0 8V36M-8 2H8V9H-8Z'),
    tool(74, 'M0 2A8 8 0 1 1-.1 2ZM0 18V36'),
    tool(98, 'M-4 2L8 26L16 30L14 34L2 28Z'),
    tool(126, 'M0 2V20M-3 20H3V36H-3Z'),
    // Through the gate, the oven
    box(pale(P.woodDark, 0.2), 204, 20, 108, 130, 3),
    box(pale(P.sunSoft, 0.25), 210, 26, 96, 124),
    box(pale(P.brick, 0.25), 214, 62, 52, 88, 3),
    line(pale(P.brick, 0.55), 'M214 76H266M214 132H266M230 62V76M248 62V76M224 132V150M244 132V150'),
    area(P.plum, 'M222 122V98Q240 78 258 98V122Z'),
    area(P.sun, 'M226 122V112Q240 98 254 112V122Z'),
    area(P.wood, 'M230 120Q230 112 240 112T250 120Z'),
    line(P.stoneDark, 'M272 66H304M272 92H304M272 118H304', 3),
    area(
      P.wood,
      'M274 64Q275 55 282 55T289 64ZM290 64Q291 57 296 57T303 64ZM276 90Q278 80 288 80T300 90ZM274 116Q275 107 282 107T289 116ZM291 116Q292 109 297 109T303 116Z',
    ),
  ],
  middle: [
    hangingLamp(160, 22, pale(P.teal, 0.2)),
    box(pale(P.wood, 0.05), 6, 114, 118, 8, 2),
    box(pale(P.woodDark, 0.25), 12, 122, 8, 42),
    box(pale(P.woodDark, 0.25), 110, 122, 8, 42),
    box(pale(P.wood, 0.3), 20, 122, 44, 24, 2),
    line(P.woodDark, 'M38 134H46', 2),
    box(P.clay, 86, 100, 26, 14, 2),
    line(P.clay, 'M93 100V95H105V100', 2.4),
    dot(P.steelDark, 36, 108, 6),
    dot(P.steel, 36, 108, 2.6),
    // A bicycle on its stand
    line(P.tyre, 'M142 128A17 17 0 1 1 141.9 128ZM194 128A17 17 0 1 1 193.9 128Z', 3),
    line(
      P.steel,
      'M142 128V162M125 145H159M130 133L154 157M154 133L130 157M194 128V162M177 145H211M182 133L206 157M206 133L182 157',
      1,
    ),
    line(P.sun, 'M142 145L158 120H186L166 145H142M166 145L156 116M194 145L184 112', 3.4),
    line(P.tyre, 'M150 115H161M184 112L192 110', 3.4),
    line(P.steelDark, 'M166 145L172 153M160 166L166 146L174 166', 2.6),
  ],
  near: [
    area(P.cream, 'M286 200L290 174Q288 166 294 168H310Q316 166 314 174L318 200Z'),
    line(P.stoneDark, 'M291 174Q302 178 313 174', 1.8),
    line(P.field, 'M302 184V194M297 188L302 192L307 188', 4),
  ],
});

export const careHome = (): PlaceDrawing => ({
  far: [
    room(pale(P.leafSoft, 0.62), pale(P.wood, 0.5)),
    pane(122, 26, 78, 66, garden(122, 26, 78, 66)),
    area(pale(P.sun, 0.5), 'M106 16H120Q124 60 110 112H102ZM202 16H216L220 112H212Q198 60 202 16Z'),
    line(P.woodDark, 'M98 15H224', 2.4),
    picture(34, 36, 30, 24, [dot(P.rose, 44, 50, 4), dot(P.tealSoft, 54, 50, 4)]),
    picture(68, 30, 20, 26, dot(P.sunSoft, 78, 43, 5)),
    clock(252, 38, 10),
  ],
  middle: [
    // A bed that can be raised
    box(pale(P.wood, 0.1), 2, 92, 7, 70, 3),
    box(pale(P.wood, 0.1), 104, 108, 6, 54, 3),
    area(P.white, 'M8 132L14 108Q16 104 22 105L48 114V132Z'),
    area(pale(P.tealSoft, 0.15), 'M36 122Q40 116 50 116H100Q106 116 106 122V142H30Z'),
    line(pale(P.teal, 0.4), 'M56 117V142M74 117V142M90 117V142'),
    box(P.white, 8, 132, 98, 10, 3),
    line(P.steelDark, 'M16 142V158M98 142V158M16 150H98', 3),
    dot(P.tyre, 16, 161, 4),
    dot(P.tyre, 98, 161, 4),
    line(P.steel, 'M50 122V110H92V122M64 110V120M78 110V120', 2.6),
    armchair(272, 168, pale(P.plum, 0.45)),
    // The walker
    line(P.clay, 'M206 118H196L188 160M206 118L222 160M193 140H216', 3),
    line(P.ink, 'M200 118H208', 4),
    box(pale(P.slate, 0.3), 194, 138, 22, 5, 2),
    dot(P.tyre, 188, 163, 5),
    dot(P.tyre, 222, 163, 5),
    box(pale(P.wood, 0.05), 118, 126, 34, 5, 2),
    line(P.woodDark, 'M124 131V160M146 131V160', 3),
    area(P.tealSoft, 'M130 112H140L138 126H132Z'),
    line(P.leaf, 'M135 112V100M135 112L128 102M135 112L142 103', 1.6),
    dot(P.rose, 135, 98, 4.5),
    dot(P.sun, 127, 101, 4),
    dot(P.clay, 143, 102, 4),
  ],
});

export const library = (): PlaceDrawing => {
  const shelves = (x: number, w: number) => [
    box(pale(P.woodDark, 0.3), x, 18, w, 136, 2),
    [22, 54, 86, 118].map((y, index) => [
      box(pale(P.wood, 0.45), x + 4, y, w - 8, 28),
      spines(x + 5, y + 28, w - 10, 25, 6, index + x),
    ]),
  ];
  return {
    far: [room(pale(P.cream, 0.2), pale(P.wood, 0.4)), shelves(4, 92), shelves(224, 92)],
    middle: [
      box(P.white, 116, 24, 88, 92, 3),
      area(P.skyDeep, 'M122 112V60Q122 30 160 30T198 60V112Z'),
      area(P.grass, 'M122 96Q160 84 198 98V112H122Z'),
      tree(184, 106, 0.7),
      line(P.white, 'M160 30V112M122 74H198', 2.6),
      line(pale(P.wood, 0.05), 'M72 30L90 158M58 30L64 158M60 58H76M61 84H80M62 110H84M63 136H87', 3.4),
      box(pale(P.wood, 0.05), 112, 134, 96, 6, 2),
      line(P.woodDark, 'M120 140V164M200 140V164', 4),
      area(P.leaf, 'M174 118Q176 110 184 110T194 118Z'),
      line(P.sun, 'M184 118V132M178 133H190', 2.4),
      box(pale(P.clay, 0.2), 126, 128, 26, 6, 1),
      box(pale(P.teal, 0.2), 129, 122, 22, 6, 1),
      plant(218, 158, 0.7, P.clay),
    ],
    near: [
      area(pale(P.clay, 0.15), 'M282 200Q278 176 300 172Q322 174 324 200Z'),
      line(deep(P.clay), 'M300 172Q296 184 298 200', 1.6),
    ],
  };
};

export const office = (): PlaceDrawing => ({
  far: [
    room(pale(P.skyDeep, 0.35), pale(P.stoneDark, 0.4)),
    pane(116, 24, 90, 60, [
      [118, 138, 166, 186].map((x, index) => box(pale(P.denim, 0.5), x, 84 - 24 - index * 5, 16, 24 + index * 5)),
      box(P.grass, 116, 76, 90, 8),
    ]),
    // Files
    box(pale(P.woodDark, 0.35), 222, 18, 92, 138, 2),
    [22, 66, 110].map((y, index) => [
      box(pale(P.wood, 0.5), 226, y, 84, 40),
      spines(227, y + 40, 82, 36, 11, index + 2, 0.3),
    ]),
    box(P.white, 28, 28, 60, 44, 2),
    box(pale(P.clay, 0.2), 28, 28, 60, 10, 2),
    line(
      P.stoneDark,
      'M36 46h.1M46 46h.1M56 46h.1M66 46h.1M76 46h.1M36 54h.1M46 54h.1M66 54h.1M76 54h.1M36 62h.1M46 62h.1M56 62h.1',
      3,
    ),
    dot(P.sun, 56, 54, 3.6),
  ],
  middle: [
    box(P.slate, 34, 88, 54, 34, 3),
    box(P.skyDeep, 37, 91, 48, 28, 1),
    line(P.teal, 'M43 99H66M43 106H76M43 112H58', 2),
    line(P.slate, 'M61 122V130M52 131H70', 4),
    box(pale(P.wood, 0.05), 6, 131, 132, 7, 2),
    box(pale(P.wood, 0.35), 90, 138, 42, 28, 2),
    line(P.woodDark, 'M106 146H116M106 158H116', 2),
    line(P.woodDark, 'M14 138V166', 4),
    line(P.steelDark, 'M112 130V112L124 102', 2.6),
    area(P.sun, 'M118 98L132 104L124 112Z'),
    area(P.white, 'M96 122H105V128Q105 131 100 131T96 128Z'),
    plant(204, 160, 0.95, P.teal),
  ],
});
