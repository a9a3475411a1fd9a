import { useRef } from 'preact/hooks';

/** Pixels that a pointer has to move before it drags: less is a tap. */
const THRESHOLD = 8;

/**
 * Lets a chip be dragged onto a place, as an addition to tapping both. Spread what it returns onto the chip; places carry
 * `data-place`.
 */
export function useDrag(onDrop: (chip: string, place: string | null) => void) {
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  return (chip: string) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove(event: PointerEvent) {
      const start = from.current;
      if (!start) return;
      const [x, y] = [event.clientX - start.x, event.clientY - start.y];
      if (!start.moved && Math.hypot(x, y) < THRESHOLD) return;
      const element = event.currentTarget as HTMLElement;
      if (!start.moved) element.setPointerCapture(event.pointerId);
      start.moved = true;
      element.classList.add('q-dragged');
      element.style.translate = `${x}px ${y}px`;
    },
    onPointerUp(event: PointerEvent) {
      const element = event.currentTarget as HTMLElement;
      const moved = from.current?.moved;
      settle(element);
      from.current = null;
      if (!moved) return;
      // What lies under the finger, and not the chip itself.
      const under = (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(event.clientX, event.clientY);
      const place = under.map((each) => each.closest<HTMLElement>('[data-place]')).find((each) => each)?.dataset.place;
      onDrop(chip, place ?? null);
      // The click that follows is none.
      element.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0);
    },
    onPointerCancel(event: PointerEvent) {
      settle(event.currentTarget as HTMLElement);
      from.current = null;
    },
  });
}

function settle(element: HTMLElement): void {
  element.classList.remove('q-dragged');
  element.style.translate = '';
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
