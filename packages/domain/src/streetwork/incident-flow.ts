import { DEBRIEF_DAYS, type IncidentState } from '@jmd-digital/schemas/values';
import { Temporal } from 'temporal-polyfill';

/** An incident as far as its state follows from it. */
export interface IncidentFacts {
  state: IncidentState;
  day: string;
  steps: readonly string[];
  /** Who leads or supervises the site and has seen it. */
  noticedBy: string | null;
  debriefedOn: string | null;
}

/** What somebody marks as done. */
export interface IncidentStep {
  steps: readonly string[];
  /** Who leads or supervises and has seen it now; null where nobody says so. */
  noticedBy: string | null;
  debriefedOn: string | null;
  close: boolean;
}

/** The day (`YYYY-MM-DD`) by which somebody should have talked it over with whom it happened to. */
export const debriefDueOn = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: DEBRIEF_DAYS }).toString();

/**
 * An incident with what was marked, forward only; null where that leads nowhere: something that nobody else has seen is not
 * closed, what is closed stays as it is, and a debriefing was neither before the day of it nor after today.
 */
export function stepIncidentFacts(
  before: IncidentFacts,
  step: IncidentStep,
  today: string,
): Pick<IncidentFacts, 'state' | 'steps' | 'noticedBy' | 'debriefedOn'> | null {
  const after = {
    steps: [...new Set([...before.steps, ...step.steps])],
    noticedBy: before.noticedBy ?? step.noticedBy,
    debriefedOn: before.debriefedOn ?? step.debriefedOn,
  };
  const closes = before.state === 'closed' || step.close;
  if (closes && after.noticedBy === null) return null;
  const { debriefedOn } = after;
  if (debriefedOn !== null && (debriefedOn < before.day || debriefedOn > today)) return null;
  const isNew =
    after.steps.length > before.steps.length ||
    after.noticedBy !== before.noticedBy ||
    debriefedOn !== before.debriefedOn;
  if (before.state === 'closed' && isNew) return null;
  const open = debriefedOn === null ? (after.noticedBy === null ? 'open' : 'noticed') : 'debriefed';
  return { ...after, state: closes ? 'closed' : open };
}
