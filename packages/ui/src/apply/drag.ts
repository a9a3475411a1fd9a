/** Pixels that a mouse has to move before it drags: less is a click. */
const THRESHOLD = 8;
/** How long a finger has to rest before it drags and no longer scrolls, milliseconds. */
const HOLD_MS = 220;

interface Drag {
  x: number;
  y: number;
  /** A mouse drags at once, a finger when it has rested. */
  armed: boolean;
  moved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  element: HTMLElement;
}

/** There is one pointer that drags at a time. */
let drag: Drag | null = null;

function end(): void {
  if (!drag) return;
  const { timer, element } = drag;
  clearTimeout(timer);
  drag = null;
  element.removeEventListener('touchmove', hold);
  element.classList.remove('q-dragged');
  element.style.translate = '';
}

/** Keeps the page from scrolling under a finger that drags. */
function hold(event: TouchEvent): void {
  if (drag?.armed) event.preventDefault();
}

/**
 * Lets a chip be dragged onto a place, as an addition to tapping both. Spread what it returns onto the chip; places carry
 * `data-place`.
 */
export const dragProps = (onDrop: (place: string | null) => void) => ({
  onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    end();
    const element = event.currentTarget as HTMLElement;
    const byMouse = event.pointerType === 'mouse';
    const now: Drag = { x: event.clientX, y: event.clientY, armed: byMouse, moved: false, timer: undefined, element };
    if (!byMouse) {
      now.timer = setTimeout(() => {
        now.armed = true;
        element.classList.add('q-dragged');
      }, HOLD_MS);
      element.addEventListener('touchmove', hold, { passive: false });
    }
    drag = now;
  },
  onPointerMove(event: PointerEvent) {
    const now = drag;
    if (!now) return;
    const [x, y] = [event.clientX - now.x, event.clientY - now.y];
    const far = Math.hypot(x, y) >= THRESHOLD;
    if (!now.armed) {
      // It scrolls.
      if (far) end();
      return;
    }
    if (!now.moved && !far) return;
    if (!now.moved) now.element.setPointerCapture(event.pointerId);
    now.moved = true;
    now.element.classList.add('q-dragged');
    now.element.style.translate = `${x}px ${y}px`;
  },
  onPointerUp(event: PointerEvent) {
    const now = drag;
    end();
    if (!now?.moved) return;
    const root = now.element.getRootNode() as Document | ShadowRoot;
    const under = root.elementsFromPoint(event.clientX, event.clientY);
    const place = under.map((each) => each.closest<HTMLElement>('[data-place]')).find((each) => each)?.dataset.place;
    onDrop(place ?? null);
    // The click that follows is none.
    now.element.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => now.element.removeEventListener('click', swallow, { capture: true }), 0);
  },
  onPointerCancel: end,
});

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
