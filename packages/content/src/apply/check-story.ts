import type { Panel, Scene, Station } from '@jmd-digital/schemas';
import { type Problem, repeated, reporter } from './problem.ts';
import { canReach, reachable } from './walk.ts';

/** Where a panel can lead; one that is shown to some only leads on for the others, too. */
const nextOf = ({ choices = [], next, onlyAfter }: Panel): string[] => [
  ...choices.map(({ to }) => to),
  ...(next !== undefined && (choices.length === 0 || onlyAfter !== undefined) ? [next] : []),
];

/** Every panel can be seen, every scene ends, and what depends on a choice comes after it. */
export function checkStory(scenes: readonly Scene[], stations: readonly Station[]): Problem[] {
  const problems: Problem[] = [];
  const earlier = new Set<string>();
  for (const scene of scenes) {
    checkScene(scene, earlier, problems);
    for (const { choices = [] } of scene.panels) for (const { id } of choices) earlier.add(id);
    const { station } = scene;
    if (!stations.some(({ id }) => id === station))
      reportOn(scene, problems).error([], `“${scene.id}” belongs to station “${station}”, which does not exist.`);
  }
  for (const place of repeated(scenes.map(({ station, when }) => `${when} ${station}`))) {
    const found = { check: 'structure', file: fileOf(place.split(' ')[1] ?? '') } as const;
    reporter(problems, found).error(['scenes'], `Two scenes want to come ${place}.`);
  }
  for (const { id } of stations)
    for (const when of ['before', 'after'] as const)
      if (!scenes.some((scene) => scene.station === id && scene.when === when))
        reporter(problems, { check: 'structure', file: fileOf(id), station: id }).warn(
          [],
          `There is no scene ${when} ${id}.`,
        );
  return problems;
}

const fileOf = (station: string) => `story/${station}.json`;
const reportOn = ({ station, id }: Scene, problems: Problem[]) =>
  reporter(problems, { check: 'dead-end', file: fileOf(station), station }, ['scenes', id]);

function checkScene(scene: Scene, earlier: ReadonlySet<string>, problems: Problem[]): void {
  const { error } = reportOn(scene, problems);
  const panels = new Map(scene.panels.map((panel) => [panel.id, panel]));
  if (!panels.has(scene.start)) {
    error(['start'], `The scene starts at “${scene.start}”, which does not exist.`);
    return;
  }
  const next = (id: string) => {
    const panel = panels.get(id);
    return panel ? nextOf(panel) : [];
  };
  for (const [id, panel] of panels) {
    const { choices, onlyAfter } = panel;
    for (const to of nextOf(panel))
      if (!panels.has(to)) error(['panels', id], `“${id}” leads to “${to}”, which does not exist.`);
    if (choices && panel.next !== undefined && onlyAfter === undefined)
      error(['panels', id], `“${id}” offers choices; what comes next is said by them alone.`);
    if (onlyAfter !== undefined && !earlier.has(onlyAfter) && !comesAfter(onlyAfter, id, scene, next))
      error(['panels', id, 'onlyAfter'], `“${onlyAfter}” is no choice that comes earlier.`);
  }
  const ids = [...panels.keys()];
  const seen = reachable([scene.start], next);
  const ending = canReach(ids, next, (id) => next(id).length === 0);
  for (const id of ids) {
    if (!seen.has(id)) error(['panels', id], `Nobody ever comes to “${id}”.`);
    else if (!ending.has(id)) error(['panels', id], `From “${id}” the scene never comes to an end.`);
  }
}

/** Whether a panel can be reached by making this choice in the same scene. */
function comesAfter(choice: string, panel: string, { panels }: Scene, next: (id: string) => string[]): boolean {
  const made = panels.flatMap(({ choices = [] }) => choices).find(({ id }) => id === choice);
  return made !== undefined && reachable([made.to], next).has(panel);
}
