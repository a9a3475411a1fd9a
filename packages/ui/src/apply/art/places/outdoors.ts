import * as P from '../colours.ts';

import { area, band, box, curls, type Drawing, dot, line } from '../pen.ts';
import { clock, cloud, deep, house, type PlaceDrawing, pale, sky, tree } from './things.ts';

/** A windmill of today. */
const turbine = (x: number, y: number, h: number): Drawing => [
  area(P.white, `M${x - 1.2} ${y}L${x - 0.6} ${y - h}H${x + 0.6}L${x + 1.2} ${y}Z`),
  line(P.white, `M${x} ${y - h}l-3-15M${x} ${y - h}l14 5M${x} ${y - h}l-10 11`, 2),
];

export const busStop = (): PlaceDrawing => ({
  far: [
    sky(),
    cloud(30, 18, 1),
    cloud(206, 34, 0.8),
    area(pale(P.grass, 0.35), 'M0 112Q60 88 130 104T320 92V160H0Z'),
    turbine(60, 102, 50),
    turbine(96, 100, 38),
    area(pale(P.field, 0.2), 'M0 122Q90 104 180 116T320 110V160H0Z'),
    line(
      pale(P.wood, 0.45),
      'M0 132Q70 118 120 120M0 142Q90 124 160 122M60 148Q150 124 210 121M160 148Q220 128 262 118M250 148Q290 130 320 122',
    ),
    house(128, 114, 16, 11, P.white),
    house(148, 115, 20, 13, P.cream),
    area(pale(P.roof, 0.3), 'M171 98L176 78L181 98Z'),
    box(P.white, 171, 97, 10, 18),
    tree(120, 117, 0.5),
    tree(192, 116, 0.45),
  ],
  middle: [
    area(P.grass, 'M0 146Q160 138 320 146V170H0Z'),
    // The pavement that people stand on, then the kerb and the road
    box(P.stone, 0, 155, 320, 45),
    line(
      pale(P.stoneDark, 0.4),
      'M0 168H320M0 181H320M40 155L30 168M120 155L114 168M200 155L204 168M280 155L290 168M70 168L62 181M160 168V181M250 168L258 181',
    ),
    box(pale(P.stoneDark, 0.25), 0, 192, 320, 3),
    box(pale(P.steelDark, 0.5), 0, 195, 320, 5),
    // The shelter
    box(pale(P.woodDark, 0.25), 196, 64, 5, 94),
    box(pale(P.woodDark, 0.25), 300, 64, 5, 94),
    box(pale(P.wood, 0.25), 203, 72, 95, 80),
    band(pale(P.woodDark, 0.3), 'M203 88H298M203 104H298M203 120H298M203 136H298', 1.2),
    box(P.skyDeep, 212, 80, 34, 34, 2),
    area(pale(P.roof, 0.15), 'M188 66L196 52H306L314 66Z'),
    box(deep(pale(P.roof, 0.15)), 188, 65, 126, 4),
    box(pale(P.wood, 0.05), 216, 128, 76, 6, 2),
    line(pale(P.woodDark, 0.2), 'M226 134V154M282 134V154', 4),
    box(P.white, 256, 82, 22, 30, 1),
    line(P.stoneDark, 'M260 89H274M260 95H270M260 101H274'),
    // The sign of the stop
    line(P.steelDark, 'M28 74V160', 3.5),
    dot(P.sunSoft, 28, 62, 14),
    line(P.leaf, 'M28 49.5A12.5 12.5 0 1 1 27.9 49.5ZM23 56V68M33 56V68M23 62H33', 3),
    box(P.white, 19, 82, 18, 22, 1),
    line(P.stoneDark, 'M22 88H34M22 93H30M22 98H34'),
  ],
});

const cobbles = (y: number): Drawing =>
  line(
    pale(P.stoneDark, 0.35),
    `M10 ${y}q8-5 16 0M52 ${y + 14}q8-5 16 0M96 ${y + 2}q8-5 16 0M140 ${y + 18}q8-5 16 0M182 ${y + 4}q8-5 16 0M226 ${y + 16}q8-5 16 0M268 ${y + 2}q8-5 16 0M24 ${y + 30}q8-5 16 0M196 ${y + 32}q8-5 16 0M290 ${y + 28}q8-5 16 0`,
    1.6,
  );

const flowers = (x: number, y: number): Drawing => [
  area(P.grassDark, `${curls(`${x} ${y} ${x + 6} ${y - 5} ${x + 13} ${y - 6} ${x + 20} ${y - 5} ${x + 26} ${y}`)}Z`),
  line(P.clay, `M${x + 5} ${y - 4}h.1M${x + 12} ${y - 7}h.1M${x + 20} ${y - 4}h.1`, 3.4),
  box(P.woodDark, x, y, 26, 5, 1),
];

export const townHall = (): PlaceDrawing => ({
  far: [
    sky(),
    cloud(20, 24, 0.9),
    cloud(258, 14, 0.9),
    house(6, 150, 44, 50, pale(P.rose, 0.4)),
    house(262, 150, 52, 56, pale(P.field, 0.3)),
    tree(64, 152, 1.1),
    tree(254, 152, 0.9),
  ],
  middle: [
    box(P.stone, 0, 148, 320, 52),
    box(pale(P.stoneDark, 0.4), 0, 146, 320, 5),
    cobbles(164),
    // The house with its timber
    box(P.cream, 84, 66, 152, 84),
    area(pale(P.roof, 0.2), 'M76 68L92 44H228L244 68Z'),
    area(P.cream, 'M130 68V50L160 16L190 50V68Z'),
    line(pale(P.roof, 0.05), 'M126 54L160 14L194 54', 5),
    line(
      pale(P.woodDark, 0.1),
      'M84 68H236M84 104H236M86 68V104M118 68V104M202 68V104M234 68V104M86 104L118 70M234 104L202 70M138 68V46M182 68V46M138 56H182',
      3,
    ),
    box(P.skyDeep, 126, 78, 14, 20, 1),
    box(P.skyDeep, 153, 78, 14, 20, 1),
    box(P.skyDeep, 180, 78, 14, 20, 1),
    flowers(120, 100),
    flowers(147, 100),
    flowers(174, 100),
    clock(160, 42, 10),
    box(P.white, 84, 106, 152, 44),
    area(pale(P.skyDeep, 0.1), 'M94 150V130Q94 118 104 118T114 130V150ZM206 150V130Q206 118 216 118T226 130V150Z'),
    area(pale(P.teal, 0.15), 'M140 150V128Q140 110 160 110T180 128V150Z'),
    line(P.white, 'M160 111V150'),
    dot(P.sun, 164, 134, 1.4),
    // Steps, and a ramp beside them
    area(pale(P.stoneDark, 0.2), 'M128 150H192V155H128ZM122 155H198V160H122Z'),
    area(pale(P.stoneDark, 0.35), 'M198 150L262 160H198Z'),
    line(P.steelDark, 'M200 136L260 147M200 136V150M230 141.5V155M260 147V160', 1.8),
  ],
});

const stall = (x: number, one: string): Drawing => [
  line(pale(P.woodDark, 0.2), `M${x + 4} 92V156M${x + 76} 92V156`, 3),
  box(pale(P.wood, 0.1), x, 126, 80, 10, 1),
  box(pale(P.wood, 0.3), x + 3, 136, 74, 20),
  line(pale(P.woodDark, 0.4), `M${x + 3} 146H${x + 77}M${x + 28} 136V156M${x + 53} 136V156`),
  area(one, `M${x - 4} 92L${x + 6} 74H${x + 74}L${x + 84} 92Z`),
  area(
    P.white,
    `M${x + 10} 92L${x + 17} 74H${x + 28}L${x + 25} 92ZM${x + 40} 92V74H${x + 51}L${x + 55} 92ZM${x + 70} 92L${x + 63} 74H${x + 74}L${x + 84} 92Z`,
  ),
  area(
    one,
    `${curls(`${x + 84} 92 ${x + 69} 92 ${x + 54} 92 ${x + 40} 92 ${x + 25} 92 ${x + 10} 92 ${x - 4} 92`, 0.5)}Z`,
  ),
];

const fruit = (x: number, colour: string): Drawing => [
  dot(colour, x + 5, 123, 4.5),
  dot(colour, x + 13, 123, 4.5),
  dot(colour, x + 21, 123, 4.5),
  dot(pale(colour, 0.2), x + 9, 117.5, 4.5),
  dot(pale(colour, 0.2), x + 17, 117.5, 4.5),
];

export const market = (): PlaceDrawing => ({
  far: [
    sky(),
    cloud(14, 30, 0.9),
    cloud(250, 20, 1),
    house(0, 150, 46, 58, pale(P.tealSoft, 0.4)),
    house(50, 150, 40, 48, pale(P.rose, 0.4)),
    // The church
    box(P.cream, 140, 84, 70, 66),
    area(pale(P.roof, 0.25), 'M134 86L146 62H204L216 86Z'),
    box(P.white, 112, 60, 32, 90),
    area(pale(P.roof, 0.15), 'M108 62L128 12L148 62Z'),
    line(P.sun, 'M128 12V4M125 7H131', 2),
    clock(128, 76, 8),
    area(P.skyDeep, 'M158 124V106Q163 98 168 106V124ZM182 124V106Q187 98 192 106V124ZM123 112V98Q128 91 133 98V112Z'),
    house(224, 150, 40, 52, pale(P.field, 0.3)),
    house(270, 150, 50, 62, pale(P.leafSoft, 0.4)),
  ],
  middle: [
    box(P.stone, 0, 148, 320, 52),
    cobbles(166),
    line(P.stoneDark, 'M0 50Q80 78 160 56T320 48', 1),
    [P.sun, P.clay, P.tealSoft, P.leafSoft, P.rose, P.sun, P.tealSoft, P.clay].map((flag, index) =>
      area(pale(flag, 0.2), `M${14 + index * 39} ${index % 4 === 1 ? 64 : index % 4 === 2 ? 63 : 58}l12 0l-6 12Z`),
    ),
    stall(8, pale(P.clay, 0.2)),
    fruit(12, P.clay),
    fruit(38, P.sun),
    fruit(62, P.grassDark),
    stall(232, pale(P.teal, 0.3)),
    area(P.wood, 'M238 126Q238 116 248 116T258 126ZM262 126Q262 114 273 114T284 126ZM288 126Q288 117 298 117T308 126Z'),
    line(P.cream, 'M244 120L248 124M270 119L275 124M294 121L298 125', 1.6),
  ],
  near: [
    box(P.wood, -8, 182, 40, 20, 2),
    line(P.woodDark, 'M-8 191H32', 1.6),
    area(P.grassDark, `${curls('-8 182 2 175 13 174 24 176 32 182')}Z`),
  ],
});

/** What passes by a train. */
const outside = (x: number, w: number): Drawing => [
  area(P.grass, `M${x} 78Q${x + w * 0.4} 66 ${x + w} 74V96H${x}Z`),
  area(P.field, `M${x} 86Q${x + w * 0.6} 78 ${x + w} 84V96H${x}Z`),
];

const seat = (x: number, flip: 1 | -1): Drawing => {
  const to = (dx: number) => x + dx * flip;
  return [
    area(
      pale(P.denim, 0.15),
      `M${to(0)} 166V104Q${to(0)} 92 ${to(10)} 92T${to(19)} 104V138H${to(46)}Q${to(52)} 138 ${to(52)} 145V152H${to(18)}V166Z`,
    ),
    area(pale(P.denim, 0.32), `M${to(5)} 132V106Q${to(5)} 98 ${to(10)} 98T${to(15)} 106V132Z`),
    line(P.sunSoft, `M${to(24)} 143h.1M${to(32)} 146h.1M${to(40)} 143h.1M${to(10)} 112h.1M${to(10)} 122h.1`, 1.6),
    band(P.steelDark, `M${to(36)} 152V168`, 5),
  ];
};

export const train = (): PlaceDrawing => ({
  far: [
    box(pale(P.stone, 0.45), 0, 0, 320, 200),
    box(P.white, 0, 20, 320, 112),
    [16, 122, 228].map((x) => [box(P.steel, x - 4, 34, 84, 66, 10), box(P.sky, x, 38, 76, 58, 7), outside(x, 76)]),
    tree(48, 84, 0.6),
    tree(178, 82, 0.5),
    tree(262, 86, 0.7),
    house(138, 80, 14, 8, P.white),
  ],
  middle: [
    box(pale(P.steel, 0.3), 0, 16, 320, 6),
    line(P.steel, 'M0 12H320M40 12V0M160 12V0M280 12V0', 2.4),
    area(pale(P.clay, 0.35), 'M52 10Q52 2 60 2H84Q90 2 90 10Z'),
    area(pale(P.leaf, 0.35), 'M212 10Q214 0 226 2T240 10Z'),
    box(pale(P.slate, 0.55), 0, 160, 320, 40),
    box(pale(P.tealSoft, 0.3), 0, 132, 320, 30),
    seat(4, 1),
    seat(316, -1),
    line(P.sun, 'M104 16V164M216 16V164', 4),
    box(P.steel, 64, 112, 18, 3, 1),
    box(P.steel, 238, 112, 18, 3, 1),
  ],
});
