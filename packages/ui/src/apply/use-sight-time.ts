import { useEffect, useMemo } from 'preact/hooks';

/** Milliseconds that the page was in sight since the exercise was opened or begun again. */
export function useSightTime(): { (): number; restart(): void } {
  const clock = useMemo(() => {
    let [sum, since] = [0, document.hidden ? null : performance.now()];
    const read = () => Math.round(sum + (since === null ? 0 : performance.now() - since));
    return Object.assign(read, {
      turn() {
        sum = read();
        since = document.hidden ? null : performance.now();
      },
      restart() {
        sum = 0;
        since = document.hidden ? null : performance.now();
      },
    });
  }, []);
  useEffect(() => {
    document.addEventListener('visibilitychange', clock.turn);
    return () => document.removeEventListener('visibilitychange', clock.turn);
  }, [clock]);
  return clock;
}
