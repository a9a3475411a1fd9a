import type { AttemptEntry, IssueBadgeInput, LogEntry } from '@jmd-digital/schemas';
import type { StationOutline } from './content.ts';

/**
 * What a badge is asked for with: the best try at each exercise that was made without the solution in sight. The server
 * judges all of them again. It says B1 where every one of them was.
 */
export function claimOf(
  log: readonly LogEntry[],
  { id, exercises }: StationOutline,
): Omit<IssueBadgeInput, 'subjectId'> {
  const best = exercises.flatMap(({ id: exerciseId }) => {
    const tries = log.filter(
      (entry): entry is AttemptEntry => entry.kind === 'attempt' && entry.exerciseId === exerciseId && !entry.shown,
    );
    // Of equal ones the last: its content is the newest.
    return tries.reduce<AttemptEntry[]>((found, each) => (each.score >= (found[0]?.score ?? 0) ? [each] : found), []);
  });
  return {
    stationId: id,
    level: best.every(({ level }) => level === 'B1') ? 'B1' : 'A2',
    attempts: best.map(({ exerciseId, contentHash, answer, level }) => ({ exerciseId, contentHash, answer, level })),
  };
}
