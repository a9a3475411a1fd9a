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

/** The most points of a talk without circles that ends well; 0 where none does. */
export function bestValue({ start, nodes }: Dialogue): number {
  const from = (at: string, seen: readonly string[]): number => {
    const node = nodes[at];
    if (!node || seen.includes(at)) return Number.NEGATIVE_INFINITY;
    if (node.end) return node.end === 'ok' ? 0 : Number.NEGATIVE_INFINITY;
    return Math.max(...(node.choices ?? []).map(({ score, to }) => score + from(to, [...seen, at])));
  };
  return Math.max(0, from(start, []));
}
