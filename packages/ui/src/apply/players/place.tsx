import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MarkSign } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { useLater } from '../later.ts';
import { Picture } from '../picture.tsx';
import type { Mark } from './player.ts';

export interface Chip {
  id: string;
  text?: string | undefined;
  picture?: string | undefined;
}

export interface Board {
  /** A place by its id: what lies there, or a button to put something there. `label` names it for those who do not see it. */
  place(id: string, label: string, mark?: Mark | null): ComponentChildren;
  /** What is not placed yet. */
  pool: ComponentChildren;
}

/**
 * Things to be put somewhere: words into gaps, steps into an order, items into buckets, halves together. Tap or press
 * Enter on a thing, then on a place; or drag it. Tapping what is placed takes it back.
 */
export function usePlacing({
  chips,
  places,
  placed,
  many = false,
  quick = false,
  locked,
  markOf = () => null,
  onPlace,
}: {
  chips: readonly Chip[];
  places: readonly string[];
  /** Where each thing lies, by thing. */
  placed: Readonly<Record<string, string>>;
  /** Whether a place takes more than one. */
  many?: boolean;
  /** Where things go one after the other a single tap is enough: into the first free place. */
  quick?: boolean;
  locked: boolean;
  markOf?: (chip: string) => Mark | null;
  onPlace(placed: Record<string, string>): void;
}): Board {
  const { t, picture } = useKit();
  const later = useLater();
  /** What was tapped first: a thing that waits for its place, or a place that waits for its thing. */
  const [held, setHeld] = useState<{ chip?: string; place?: string; label?: string }>({});
  const [said, setSaid] = useState('');
  const nameOf = (chip: Chip | undefined) => chip?.text ?? (chip?.picture && picture(chip.picture)?.alt) ?? '';
  const byId = (id: string) => chips.find((chip) => chip.id === id);

  const put = (chip: string, place: string | null, label = '') => {
    const next = { ...placed };
    delete next[chip];
    if (place !== null) {
      if (!many) for (const [other, at] of Object.entries(next)) if (at === place) delete next[other];
      next[chip] = place;
    }
    setHeld({});
    const item = nameOf(byId(chip));
    setSaid(place === null ? t.takenBack({ item }) : t.placedAt({ item, place: label || place }));
    onPlace(next);
  };
  const taken = (place: string) => Object.values(placed).includes(place);

  const press = (chip: string) => {
    if (placed[chip] !== undefined) return put(chip, null);
    if (held.place !== undefined) return put(chip, held.place, held.label);
    const free = quick ? places.find((place) => !taken(place)) : undefined;
    if (free !== undefined) return put(chip, free);
    setHeld(held.chip === chip ? {} : { chip });
  };

  const draw = (chip: Chip) => {
    const drawing = chip.picture ? picture(chip.picture) : null;
    const mark = markOf(chip.id);
    return (
      <button
        key={chip.id}
        type="button"
        class={`q-chip ${mark ? `q-${mark}` : ''}`}
        aria-pressed={held.chip === chip.id}
        disabled={locked}
        onClick={() => press(chip.id)}
        {...(locked ? {} : later?.drag((place) => put(chip.id, place)))}
      >
        {drawing && (
          <span data-picture={chip.picture}>
            <Picture drawing={drawing.drawing} alt={chip.text ? undefined : drawing.alt} />
          </span>
        )}
        {chip.text && <German text={chip.text} />}
        <MarkSign mark={mark} />
      </button>
    );
  };

  const left = chips.filter(({ id }) => placed[id] === undefined);
  return {
    place: (id, label, mark = null) => {
      const here = chips.filter((chip) => placed[chip.id] === id);
      const open = many || here.length === 0;
      return (
        <span class={`q-place ${mark ? `q-${mark}` : ''}`} data-place={id}>
          {here.map(draw)}
          {open && !(locked && here.length > 0) && (
            <button
              type="button"
              class="q-drop"
              aria-label={`${label}: ${t.emptyPlace}`}
              disabled={locked}
              aria-pressed={held.place === id}
              onClick={() => {
                if (held.chip !== undefined) put(held.chip, id, label);
                else setHeld(held.place === id ? {} : { place: id, label });
              }}
            />
          )}
          <MarkSign mark={mark} />
        </span>
      );
    },
    pool: (
      <>
        {!locked && (
          <div class="q-pool">{left.length > 0 ? left.map(draw) : <p class="jmd-small">{t.poolEmpty}</p>}</div>
        )}
        <p class="jmd-hidden" role="status">
          {said}
        </p>
      </>
    ),
  };
}
