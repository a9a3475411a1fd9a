import { useRef, useState } from 'preact/hooks';
import { errorText, useTexts } from './texts.tsx';

export interface Newest {
  busy: boolean;
  failed: string | null;
  /** Asks, and hands over the answer unless something newer was asked, or `forget` was called. */
  ask<T>(work: () => Promise<T>, answered: (answer: T) => void): void;
  /** Whatever is on its way belongs to a question that is not the question any more. */
  forget(): void;
}

/** Questions of which only the newest counts: the answer to an older one that arrives later is left lying. */
export function useNewest(): Newest {
  const texts = useTexts();
  const round = useRef(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const forget = () => {
    round.current += 1;
    setBusy(false);
    setFailed(null);
  };
  return {
    ...{ busy, failed, forget },
    ask(work, answered) {
      forget();
      const mine = round.current;
      setBusy(true);
      work()
        .then(
          (answer) => mine === round.current && answered(answer),
          (error) => mine === round.current && setFailed(errorText(error, texts)),
        )
        .finally(() => mine === round.current && setBusy(false));
    },
  };
}
