import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FinderState } from './state.ts';

/** What a person does by hand: asks, or leaves what they asked. */
type Act = 'ask' | 'leave';

export interface Focus {
  /** The element around all parts of the finder. */
  frame: RefObject<HTMLDivElement | null>;
  /** Marks what a control does as a person's own act. */
  byHand<Args extends unknown[]>(act: Act, run: (...args: Args) => void): (...args: Args) => void;
}

/**
 * Once a person's own act has come to its end, the focus goes where they go on: to the heading of an answer, to a field
 * that has to be mended, or, where what held it is gone, to the retry or back to the form. What the page sets by itself
 * never moves it.
 */
export function useFocus({ pending, answer, failure }: FinderState): Focus {
  const frame = useRef<HTMLDivElement>(null);
  const acted = useRef<Act | null>(null);
  // With the render and not after it: an effect that waits for the screen may run once the next act has begun, take that
  // one for its own and leave the answer without the focus.
  useLayoutEffect(() => {
    const act = acted.current;
    if (pending || !act) return;
    acted.current = null;
    const focus = (selector: string) => frame.current?.querySelector<HTMLElement>(selector)?.focus();
    const lost = (frame.current?.getRootNode() as ShadowRoot | undefined)?.activeElement === null;
    if (failure?.fieldErrors.postalCode) focus('[aria-invalid=true]');
    else if (act === 'ask' && !failure) focus('#jmd-result');
    else if (lost) focus(failure ? '.jmd-failure button' : 'input');
  }, [pending, answer, failure]);
  return {
    frame,
    byHand:
      (act, run) =>
      (...args) => {
        acted.current = act;
        run(...args);
      },
  };
}
