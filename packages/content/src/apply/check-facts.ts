import type { Station } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { type Problem, reporter } from './problem.ts';

/** Days ahead of its date that a fact is named, so that somebody can look at it in time. */
const SOON_DAYS = 60;

/** What is true in the world has been looked at, will be again, and is used. `today` is a day, `YYYY-MM-DD`. */
export function checkFacts(stations: readonly Station[], today: string): Problem[] {
  const problems: Problem[] = [];
  const soon = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
  for (const { id, facts, exercises } of stations) {
    const { error, warn } = reporter(problems, { check: 'fact', file: `${id}.json`, station: id });
    const used = new Set(exercises.flatMap((exercise) => exercise.facts));
    for (const [name, { checkedOn, reviewBy, source }] of Object.entries(facts)) {
      const place = ['facts', name];
      const again = `Look at ${source.url} again, then move “checkedOn” and “reviewBy”.`;
      if (reviewBy < today) error([...place, 'reviewBy'], `The fact was to be reviewed by ${reviewBy}. ${again}`);
      else if (reviewBy <= soon) warn([...place, 'reviewBy'], `The fact is to be reviewed by ${reviewBy}. ${again}`);
      if (checkedOn > today)
        error([...place, 'checkedOn'], `The fact was checked on ${checkedOn}, which is yet to come.`);
      const latest = Temporal.PlainDate.from(checkedOn).add({ years: 1 }).toString();
      if (reviewBy <= checkedOn || reviewBy > latest)
        error(
          [...place, 'reviewBy'],
          `The review has to lie within a year after ${checkedOn}, when the fact was checked.`,
        );
      if (!used.has(name)) warn(place, 'No exercise rests on this fact.');
    }
  }
  return problems;
}
