import type { Avatar } from '@jmd-digital/schemas';
import type { Mood, Pose } from '@jmd-digital/schemas/values';
import type { JSX } from 'preact';
import * as P from '../colours.ts';
import { CLOTHS, cloth, HAIRS, mix, SKINS, skin } from '../palette.ts';
import { type ArtProps, box, type Drawing, dot, frame, group, lively, n, type Point } from '../pen.ts';
import { AID_DRAWN, hearingAid, sits } from './aids.ts';
import { arms } from './arms.ts';
import { CLOTHES_DRAWN } from './clothes.ts';
import { coverOf } from './covers.ts';
import { beard, bodyMark, glasses, headMark, type Mark, pin } from './extras.ts';
import { cheeks, EXPRESSIONS, features, mouth } from './face.ts';
import { HAIR } from './hair.ts';
import { ears, face, neck, nose } from './heads.ts';
import { seatedFar, seatedNear, standing } from './legs.ts';
import type { Look } from './look.ts';
import { AIDS, BEARDS, COVERS, EYES, GLASSES, HAIR_STYLES, HEADS } from './options.ts';

/** What a person looks like. `mark` is for the cast alone. */
export interface PersonSpec extends Avatar {
  mark?: Mark;
}

export interface PersonProps extends ArtProps {
  spec: PersonSpec;
  pose?: Pose;
  mood?: Mood;
  /** Where the eyes go: to whoever speaks. Physical sides of the picture. */
  look?: 'left' | 'right';
  /** Turned round, so that the acting hand and the knees point to the right. */
  flip?: boolean;
}

/** What the two drawings of somebody who sits or stands differ by, downwards. */
const SEATED = 20;
const SLANT: Partial<Record<Pose, number>> = { phone: -4, cheer: -3, shrug: 6, point: -2 };
/** Where the eyes go in a pose, if nobody is looked at. */
const GAZE: Partial<Record<Pose, Point>> = { phone: [-0.9, 1], point: [-1.3, -0.3] };
const STRAIGHT: Point = [0, 0];
const TROUSERS = [P.denim, P.slate, P.denim, P.slate, P.denim, P.sand, P.sand, P.denim, P.denim, P.denim];

/** An id that this version does not know is the first one. */
const known = <T extends string>(ids: readonly T[], id: string): T => ids.find((one) => one === id) ?? (ids[0] as T);
const colour = (colours: readonly string[], index: number): string => colours[index] ?? (colours[0] as string);

function lookOf(spec: PersonSpec, flip: boolean): Look {
  const hair = cloth(colour(HAIRS, spec.hairColour));
  const tint = skin(colour(SKINS, spec.skin));
  return {
    skin: tint,
    hair,
    brow: mix(hair.base, P.ink, 0.35),
    cover: cloth(colour(CLOTHS, spec.coverColour)),
    cloth: cloth(colour(CLOTHS, spec.clothesColour)),
    trousers: cloth(colour(TROUSERS, spec.clothesColour)),
    lit: (x) => (flip ? 120 - x : x),
    hairStyle: known(HAIR_STYLES, spec.hair),
    coverStyle: known(COVERS, spec.cover),
  };
}

interface Parts {
  behind: Drawing;
  head: Drawing;
}

function headOf(spec: PersonSpec, look: Look, mood: Mood, slant: number, gaze: Point, turn: number): Parts {
  const shape = known(HEADS, spec.head);
  const cover = coverOf(look.coverStyle);
  const hair = HAIR[look.hairStyle];
  const lean = `rotate(${slant} 60 80)`;
  const back = cover.hair === 'all' ? hair.back : cover.hair === 'low' ? hair.low : undefined;
  const aid = spec.aid === 'hearing-aid' && hearingAid(cover.closed === true);
  return {
    behind: group(lean, back?.(look), cover.back?.(look)),
    head: group(
      lean,
      cover.closed ? null : ears(look),
      face(shape, look),
      group(
        turn ? `translate(${turn} 0)` : undefined,
        cheeks(look),
        beard(known(BEARDS, spec.beard), look),
        mouth(look, mood),
        features(look, known(EYES, spec.eyes), mood, gaze, (spec.skin + spec.clothesColour) % 3),
        nose(shape, look),
      ),
      cover.hair === 'all' && hair.front?.(look),
      // Hats sit where the brows stay free.
      group(cover.hair === 'low' ? 'translate(0 -3.5)' : undefined, cover.front(look)),
      aid,
      group(turn ? `translate(${turn} 0)` : undefined, glasses(known(GLASSES, spec.glasses))),
      headMark(spec.mark ?? 'none', look),
    ),
  };
}

/** A person on 120 × 200, without the `svg` around. Legs are drawn if the whole of them is seen. */
function figure(
  { spec, pose = 'stand', mood = 'calm', look: gaze, flip = false }: PersonProps,
  whole: boolean,
): Drawing {
  const look = lookOf(spec, flip);
  const aid = known(AIDS, spec.aid);
  const seated = sits(aid);
  const outfit = CLOTHES_DRAWN[spec.clothes] ?? CLOTHES_DRAWN.hoodie;
  if (!outfit) return null;
  const turn = gaze === undefined ? 0 : (gaze === 'left') === flip ? 1 : -1;
  const slant = n(EXPRESSIONS[mood].tilt + (SLANT[pose] ?? 0));
  const [gazeX, gazeY] = GAZE[pose] ?? STRAIGHT;
  const { behind, head } = headOf(spec, look, mood, slant, [turn * 1.8 || gazeX, turn ? 0 : gazeY], turn);
  const armsOf = arms(pose, aid, look, outfit.sleeve(look), flip ? 'left' : 'right');
  const tone = outfit.legs === 'same' ? look.cloth : look.trousers;
  const lap = outfit.legs ? look.cloth : look.trousers;
  const drawn = AID_DRAWN[aid];
  const down = seated ? `translate(0 ${SEATED})` : undefined;
  const legs = whole && [standing(look, tone, aid === 'prosthesis'), outfit.onLegs?.(look), outfit.skirt?.(look)];

  return [
    whole && dot(P.ink, 60, 194, seated ? 46 : 32, 3.6, 0.13),
    drawn?.behind?.(look),
    group(down, lively('breathe', behind, outfit.behind?.(look))),
    seated ? seatedFar(lap, tone) : legs,
    group(down, lively('breathe', neck(look), outfit.torso(look), bodyMark(spec.mark ?? 'none'), armsOf.upper)),
    seated && seatedNear(lap, tone),
    drawn?.front?.(look),
    group(
      down,
      lively(
        'breathe',
        coverOf(look.coverStyle).drape?.(look),
        pin(spec.mark ?? 'none'),
        head,
        armsOf.fore,
        armsOf.onAid && drawn?.over,
      ),
    ),
  ];
}

const turned = (props: PersonProps, drawing: Drawing): Drawing =>
  props.flip ? group('matrix(-1 0 0 1 120 0)', drawing) : drawing;

/** Somebody from head to feet, on 120 × 200. */
export function Person(props: PersonProps): JSX.Element {
  const { spec, pose, mood, look, flip, ...art } = props;
  return frame('0 0 120 200', art, turned(props, figure(props, true)));
}

export interface BustProps extends PersonProps {
  /** No tint behind, for places that have their own. */
  bare?: boolean;
}

/** Head and shoulders on 120 × 120, on a tint that keeps dark hair apart from a dark page. */
export function Bust(props: BustProps): JSX.Element {
  const { spec, pose, mood, look, flip, bare, ...art } = props;
  const raised = sits(known(AIDS, spec.aid)) ? `translate(0 ${-SEATED})` : undefined;
  return frame(
    '0 0 120 120',
    art,
    !bare && box(P.skyDeep, 0, 0, 120, 120),
    group(raised, turned(props, figure(props, false))),
  );
}
