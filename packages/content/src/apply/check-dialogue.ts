import { type BodyOf, DIALOGUE_ENDS } from '@jmd-digital/schemas';
import { type Reporter, repeated } from './problem.ts';
import { canReach, reachable } from './walk.ts';

/** A talk leads on from everywhere, can be led to a good end, and can go wrong. */
export function checkDialogue({ start, nodes }: BodyOf<'dialogue'>, report: Reporter): void {
  const { error } = report.about('dead-end');
  if (!nodes[start]) {
    error(['start'], `The talk starts at “${start}”, which does not exist.`);
    return;
  }
  const choicesAt = (id: string) => nodes[id]?.choices ?? [];
  for (const [id, { end, choices }] of Object.entries(nodes)) {
    if (end && choices) error(['nodes', id], `“${id}” ends the talk and offers choices; it can do one of them.`);
    if (!end && !choices) error(['nodes', id], `“${id}” neither ends the talk nor offers choices.`);
    choicesAt(id).forEach(({ to }, index) => {
      if (!nodes[to])
        error(['nodes', id, 'choices', index, 'to'], `The choice leads to “${to}”, which does not exist.`);
    });
  }
  for (const id of repeated(Object.keys(nodes).flatMap((at) => choicesAt(at).map((choice) => choice.id))))
    report.error(['nodes'], `The id “${id}” stands for two choices.`);

  const ids = Object.keys(nodes);
  const next = (id: string) => choicesAt(id).map(({ to }) => to);
  const reached = reachable([start], next);
  const ending = canReach(ids, next, (id) => nodes[id]?.end !== undefined);
  for (const id of ids) {
    if (!reached.has(id)) error(['nodes', id], `Nobody ever comes to “${id}”.`);
    else if (!ending.has(id)) error(['nodes', id], `From “${id}” the talk never comes to an end.`);
  }
  for (const end of DIALOGUE_ENDS) {
    const some = ids.some((id) => reached.has(id) && nodes[id]?.end === end);
    if (!some) error(['nodes'], `No way through the talk ends with “${end}”.`);
  }
}
