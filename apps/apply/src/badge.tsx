import { BADGE_IDS, StationBadge } from '@jmd-digital/ui/apply-art';

/** The badge of a station by its number: in colour once it is earned, `fresh` right then. */
export function Badge({ number, earned, fresh = false }: { number: number; earned: boolean; fresh?: boolean }) {
  const badge = BADGE_IDS[number - 1];
  return badge ? <StationBadge badge={badge} muted={!earned} fresh={fresh} class="badge-art" /> : null;
}
