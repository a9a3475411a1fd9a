import { useRef, useState } from 'preact/hooks';
import { errorText, useTexts } from './texts.tsx';

/** One piece of work at a time: busy while it runs, and what went wrong in words. What was typed stays where it is. */
export function useWork() {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailed(null);
    try {
      await work();
    } catch (error) {
      setFailed(errorText(error, texts));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, failed, run };
}
