import type { Panel } from '@jmd-digital/schemas';
import { Place } from '@jmd-digital/ui/apply-places';
import { CastMember } from '../cast-member.tsx';

/** Where people stand, by how many there are: middle of each, in units of the picture. */
const STANDS: Readonly<Record<number, readonly number[]>> = { 1: [160], 2: [88, 232], 3: [62, 160, 258] };
const WIDTH = 320;
const TALL = 150;
/** Upper edge of people who stand on the ground. */
const STAND = 46;

/** Who hears looks at whoever speaks last, and whoever speaks at somebody beside them. Sides of the picture, not of reading. */
function lookOf({ people, lines }: Panel, index: number): 'left' | 'right' | undefined {
  const speaker = people.findIndex(({ who }) => who === lines.findLast((line) => line.who !== 'narrator')?.who);
  if (people.length < 2 || speaker < 0) return undefined;
  const at = index === speaker ? (index === 0 ? 1 : index - 1) : speaker;
  return at < index ? 'left' : 'right';
}

/** The drawing of a panel: a place, and who is in it. Decorative, for all that matters is said. */
export function PanelPicture({ panel }: { panel: Panel }) {
  const stands = STANDS[panel.people.length] ?? [];
  return (
    <Place place={panel.place} class="scene">
      {panel.people.map(({ who, pose, mood }, index) => {
        const x = (stands[index] ?? WIDTH / 2) - (TALL * 0.6) / 2;
        return (
          <CastMember
            key={who}
            who={who}
            {...{ x, y: STAND, width: TALL * 0.6, height: TALL }}
            pose={pose}
            mood={mood}
            look={lookOf(panel, index)}
            // The first one turns to the others.
            flip={index === 0 && panel.people.length > 1}
          />
        );
      })}
    </Place>
  );
}
