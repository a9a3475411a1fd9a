import * as P from '../colours.ts';
import { cloth, mix } from '../palette.ts';
import { area, type Drawing, dot, line, volume } from '../pen.ts';
import type { Sleeve } from './arms.ts';
import type { Look } from './look.ts';

interface Outfit {
  torso: (look: Look) => Drawing;
  sleeve: (look: Look) => Sleeve;
  /** Behind the neck. */
  behind?: (look: Look) => Drawing;
  /** Below the hips, over the legs of somebody who stands. */
  skirt?: (look: Look) => Drawing;
  /** Legs in the colour of the clothes. */
  legs?: 'same' | 'lap';
  onLegs?: (look: Look) => Drawing;
}

const TORSO = 'M51 82L43 85.5C37 87.5 34.5 91 34.5 97L38 139H82L85.5 97C85.5 91 83 87.5 77 85.5L69 82Q60 93 51 82Z';
const body = (look: Look, d = TORSO): Drawing => volume(look.cloth, d, look.lit(34.5), 82, 0.91, 1);
const plain = ({ cloth: tone }: Look): Sleeve => ({ tone });
const UNDER = cloth(P.white);

/** What is worn below, seen in the opening. */
const opening = (tone: { base: string; shade: string }, d = 'M51 82Q60 96 69 82L72 139H50Z'): Drawing => [
  area(tone.base, d),
  area(tone.shade, 'M53 83Q60 100 68 83.5Q60 93 53 83Z'),
];

export const CLOTHES_DRAWN: Record<string, Outfit> = {
  hoodie: {
    behind: ({ cloth: c }) => area(c.shade, 'M40 88C38 72 50 70 60 70S82 72 80 88Z'),
    torso: (look) => [
      body(
        look,
        'M51 82L43 85.5C37 87.5 34.5 91 34.5 97L36.5 138Q60 143 83.5 138L85.5 97C85.5 91 83 87.5 77 85.5L69 82Q60 93 51 82Z',
      ),
      area(look.cloth.shade, 'M37 133Q60 138 83 133L83.5 139Q60 144 36.5 139Z'),
      area(look.cloth.shade, 'M44.5 121Q46 117 50 117H70Q74 117 75.5 121L78 132Q60 136 42 132Z'),
      area(look.cloth.base, 'M46 121Q47 118.5 50 118.5H70Q73 118.5 74 121L76 131Q60 134.5 44 131Z'),
      line(look.cloth.line, 1.2, 'M46.5 120L43.5 129M73.5 120L76.5 129'),
      area(look.cloth.line, 'M49 80C48 92 56 99 60 100C64 99 72 92 71 80Q68 90 60 91Q52 90 49 80Z'),
      area(
        look.cloth.base,
        'M48 79C43 84 43 91 49 96Q55 100 60 100.5Q65 100 71 96C77 91 77 84 72 79Q73 89 67 94Q63 97 60 98Q57 97 53 94Q47 89 48 79Z',
      ),
      line(P.white, 1.5, 'M54.5 98Q54 104 55 109M65.5 98Q66.5 103 65.5 107'),
    ],
    sleeve: plain,
  },
  shirt: {
    torso: (look) => [
      body(look),
      area(look.cloth.shade, 'M58.5 92H62.5V139H58.5Z'),
      line(look.cloth.line, 1.1, 'M58.5 93V139M67 104H77V114.5Q72 117 67 114.5Z'),
      dot(P.white, 60.5, 101, 1.2),
      dot(P.white, 60.5, 112, 1.2),
      dot(P.white, 60.5, 123, 1.2),
      area(look.cloth.light, 'M51 80L44.5 87L53 97L60 90Q54 87 51 80Z'),
      area(look.cloth.light, 'M69 80L75.5 87L67 97L60 90Q66 87 69 80Z'),
      line(look.cloth.line, 1.1, 'M53 97L60 90L67 97'),
    ],
    sleeve: ({ cloth: tone }) => ({ tone, short: true }),
  },
  tunic: {
    torso: (look) => [
      body(look),
      area(look.cloth.light, 'M51 82Q60 93 69 82L71.5 83Q69 98 60 110Q51 98 48.5 83Z'),
      area(look.cloth.line, 'M51 82Q60 94 69 82Q66.5 92 60 100Q53.5 92 51 82Z'),
      area(look.skin.base, 'M53 83Q60 93 67 83Q65 90.5 60 96.5Q55 90.5 53 83Z'),
      line(
        look.cloth.line,
        1.3,
        'M50.5 90L52 92M69.5 90L68 92M53 96.5L54.5 98M67 96.5L65.5 98M56.5 102.5L57.5 103.5M63.5 102.5L62.5 103.5',
      ),
    ],
    skirt: (look) => [
      volume(look.cloth, 'M38 130H82L87 161Q60 169 33 161Z', look.lit(33), 130, 0.92, 1),
      line(look.cloth.light, 1.8, 'M34.5 157Q60 164.5 85.5 157', '.1 4'),
      line(look.cloth.line, 1.2, 'M49 140L46 160M60.5 142V163M71 140L75 160'),
    ],
    sleeve: plain,
    legs: 'lap',
  },
  jacket: {
    torso: (look) => [
      body(look),
      opening(UNDER),
      line(P.clay, 2, 'M51.5 106H70.5M51 113H71'),
      area(look.cloth.base, 'M51 82L43 86L45 139H53.5L54 100Z'),
      area(look.cloth.shade, 'M69 82L77 86L77 139H67L66 100Z'),
      area(look.cloth.light, 'M51 80L44 87L50 98L54.5 100Q52.5 90 51 80Z'),
      area(look.cloth.light, 'M69 80L76 87L70 98L65.5 100Q67.5 90 69 80Z'),
      line(look.cloth.line, 1.3, 'M54 100L53.5 139M66 100L67 139M40.5 124L48 121M80 124L72.5 121'),
      line(P.steel, 1, 'M55.2 104L54.7 137', '1 1.6'),
    ],
    sleeve: plain,
  },
  dungarees: {
    torso: (look) => [
      volume(UNDER, TORSO, look.lit(34.5), 82, 0.91, 1),
      line(P.clay, 2, 'M37 98Q60 104 83 98M37.5 106Q60 112 82.5 106M38 114Q60 120 82 114'),
      area(look.cloth.base, 'M45 104Q60 107 75 104L77 118L83.5 121V140H36.5V121L43 118Z'),
      area(look.cloth.shade, 'M70 105L75 104L77 118L83.5 121V140H71Z'),
      line(look.cloth.base, 5, 'M47 106L45.5 87M73 106L74.5 87'),
      line(look.cloth.line, 1.2, 'M53 109H67V119Q60 123 53 119ZM39 124Q44 128 46 138M81 124Q76 128 74 138'),
      dot(P.sun, 47.5, 106.5, 1.9),
      dot(P.sun, 72.5, 106.5, 1.9),
    ],
    sleeve: () => ({ tone: UNDER, stripes: P.clay }),
    legs: 'same',
  },
  coat: {
    torso: (look) => [
      body(look),
      area(look.cloth.shade, 'M59 96H62L63 139H60Z'),
      area(look.cloth.light, 'M50 80L42.5 88L50 104L60 94Q53 89 50 80Z'),
      area(look.cloth.light, 'M70 80L77.5 88L70 104L60 94Q67 89 70 80Z'),
      line(look.cloth.line, 1.3, 'M50 104L60 94L70 104M60 95L61 139M42 122L49 120.5M78 122L71 120.5'),
      dot(look.cloth.line, 55.5, 110, 1.5),
      dot(look.cloth.line, 55.5, 121, 1.5),
      dot(look.cloth.line, 66, 110, 1.5),
      dot(look.cloth.line, 66, 121, 1.5),
      scarf(look),
    ],
    skirt: (look) => [
      volume(
        look.cloth,
        'M38 128H82L86.5 172Q74 175 62 173L60.5 168L59 173Q46 175 33.5 172Z',
        look.lit(33.5),
        128,
        0.92,
        1,
      ),
      line(look.cloth.line, 1.3, 'M60.8 130L60.5 168M45 144L42.5 170M76 144L78 170'),
    ],
    sleeve: plain,
    legs: 'lap',
  },
  overall: {
    torso: (look) => [
      body(look),
      line(look.cloth.line, 1.3, 'M60 92V139M42 103H53V113H42ZM67 103H78V113H67Z'),
      line(P.steel, 1.1, 'M60 96V128', '1 1.6'),
      area(P.sunSoft, 'M37 118.5H83L82.6 124H37.4Z'),
      area(P.white, 'M37.1 120.5H82.9L82.8 122H37.2Z'),
      area(look.cloth.light, 'M51 80L45 87L54 95L60 91Q53 88 51 80Z'),
      area(look.cloth.light, 'M69 80L75 87L66 95L60 91Q67 88 69 80Z'),
    ],
    sleeve: plain,
    legs: 'same',
    onLegs: () => line(P.sunSoft, 4, 'M42 170H55.5M66 170H79'),
  },
  sports: {
    torso: (look) => [
      body(look),
      area(look.cloth.light, 'M51 82L48 84Q60 106 72 84L69 82Q60 93 51 82Z'),
      area(look.cloth.line, 'M50 79Q48 87 51 92L60 97L69 92Q72 87 70 79Q68 87 60 91Q52 87 50 79Z'),
      line(P.white, 1.2, 'M60 96V112'),
      line(P.white, 3, 'M36 108L60 118L84 108'),
      line(look.cloth.line, 1.2, 'M38 134Q60 137 82 134'),
    ],
    sleeve: ({ cloth: tone }) => ({ tone }),
    legs: 'same',
    onLegs: () => line(P.white, 2, 'M40.5 142L42 180M79.5 142L78 180'),
  },
  cardigan: {
    torso: (look) => [
      body(look),
      opening(UNDER, 'M51 82Q60 95 69 82L66 112L60.5 118L55 112Z'),
      area(mix(P.white, P.tealSoft, 0.5), 'M51 80L47 86L55 94L60 90Q54 87 51 80ZM69 80L73 86L65 94L60 90Q66 87 69 80Z'),
      line(look.cloth.light, 4, 'M49.5 84Q52 104 60 118V138M70.5 84Q68 104 60.5 118'),
      dot(look.cloth.line, 60, 121, 1.5),
      dot(look.cloth.line, 60, 129, 1.5),
      dot(look.cloth.line, 60, 137, 1.5),
      line(look.cloth.line, 1.2, 'M40.5 124H50V134M79.5 124H70V134'),
    ],
    sleeve: plain,
  },
  uniform: {
    torso: (look) => [
      body(look),
      opening(UNDER),
      area(P.sun, 'M58 93H62L63.5 112L60 117L56.5 112Z'),
      area(look.cloth.base, 'M51 82L43 86L45 139H60L60 122L53 104Z'),
      area(look.cloth.shade, 'M69 82L77 86L77 139H60L60 122L67 104Z'),
      area(look.cloth.light, 'M51 81L44.5 87L47 97L51 98L60 121L54 97Z'),
      area(look.cloth.light, 'M69 81L75.5 87L73 97L69 98L60 121L66 97Z'),
      area(P.white, 'M51 80L48 86L55 94L60 91Q54 87 51 80ZM69 80L72 86L65 94L60 91Q66 87 69 80Z'),
      dot(P.sun, 63.5, 127, 1.5),
      dot(P.sun, 63.5, 135, 1.5),
      line(P.sun, 1.6, 'M38 92L43 91M82 92L77 91'),
    ],
    sleeve: plain,
  },
};

function scarf({ cover, skin }: Look): Drawing {
  return [
    area(skin.shade, 'M53 80H67L66 86H54Z'),
    area(cover.base, 'M47 80Q60 92 73 80Q76 86 73 91Q60 98 47 91Q44 86 47 80Z'),
    area(cover.shade, 'M64 94L72 91.5L75 112Q71 114.5 67.5 113Z'),
    line(cover.line, 1.2, 'M49 86Q60 94 72 86M70 112V115M73 111.5L73.5 114.5'),
  ];
}
