import type { BodyOf, DialogueEnd } from '@jmd-digital/schemas';

type Dialogue = BodyOf<'dialogue'>;
type Choice = NonNullable<Dialogue['nodes'][string]['choices']>[number];

export interface Walk {
  /** What was said, without what lies between two visits of the same place: talking in circles adds nothing. */
  straight: Choice[];
  /** Where the talk is now. */
  at: string;
  end: DialogueEnd | null;
}

/** Follows what was said. Null where a choice does not belong to the place that the talk was at. */
export function walkDialogue({ start, nodes }: Dialogue, path: readonly string[]): Walk | null {
  let at = start;
  let straight: { from: string; choice: Choice }[] = [];
  for (const id of path) {
    const choice = nodes[at]?.choices?.find((each) => each.id === id);
    if (!choice) return null;
    const before = straight.findIndex(({ from }) => from === at);
    straight = [...(before < 0 ? straight : straight.slice(0, before)), { from: at, choice }];
    at = choice.to;
  }
  const before = straight.findIndex(({ from }) => from === at);
  if (before >= 0) straight = straight.slice(0, before);
  return { straight: straight.map(({ choice }) => choice), at, end: nodes[at]?.end ?? null };
}

export const pointsOf = (choices: readonly { score: number }[]) => choices.reduce((sum, { score }) => sum + score, 0);

/** Choices of the talk with the most points, without circles, that ends well; none where none does. */
function best({ start, nodes }: Dialogue): { points: number; path: Choice[] } {
  const from = (at: string, seen: readonly string[]): { points: number; path: Choice[] } | null => {
    const node = nodes[at];
    if (!node || seen.includes(at)) return null;
    if (node.end) return node.end === 'ok' ? { points: 0, path: [] } : null;
    let found: { points: number; path: Choice[] } | null = null;
    for (const choice of node.choices ?? []) {
      const rest = from(choice.to, [...seen, at]);
      if (rest && (!found || choice.score + rest.points > found.points))
        found = { points: choice.score + rest.points, path: [choice, ...rest.path] };
    }
    return found;
  };
  return from(start, []) ?? { points: 0, path: [] };
}

export const bestValue = (dialogue: Dialogue) => best(dialogue).points;
export const bestPath = (dialogue: Dialogue) => best(dialogue).path.map(({ id }) => id);
