import type { PlaceId } from '@jmd-digital/schemas/values';
import type { ComponentChildren, JSX } from 'preact';
import { type ArtProps, frame } from '../pen.ts';
import { home, kitchen, school } from './homes.ts';
import { busStop, market, townHall, train } from './outdoors.ts';
import type { PlaceDrawing } from './things.ts';
import { careHome, counsellingRoom, library, office, workshop } from './work.ts';

const PLACES_DRAWN: Record<PlaceId, () => PlaceDrawing> = {
  'bus-stop': busStop,
  'counselling-room': counsellingRoom,
  kitchen,
  workshop,
  'care-home': careHome,
  'town-hall': townHall,
  library,
  office,
  train,
  market,
  school,
  home,
};

export interface PlaceProps extends ArtProps {
  place: PlaceId;
  /** People, as pictures with `x`, `y`, `width`, `height`: 90 × 150 at y = 46 stands on the ground. */
  children?: ComponentChildren;
}

/** Where a scene plays, on 320 × 200. The upper third is calm, for what people say. */
export function Place({ place, children, ...art }: PlaceProps): JSX.Element {
  const { far, middle, near } = PLACES_DRAWN[place]();
  return frame('0 0 320 200', art, far, middle, children, near);
}
