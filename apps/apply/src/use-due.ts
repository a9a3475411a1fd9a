import type { PhraseCard } from '@jmd-digital/domain/apply-cards';
import { useEffect, useState } from 'preact/hooks';
import { phrasesOf } from './content.ts';
import { today, useLog } from './play.tsx';

/** The phrases of today's round; null until they are counted. What counts them comes after the map. */
export function useDue(): readonly PhraseCard[] | null {
  const log = useLog();
  const [due, setDue] = useState<readonly PhraseCard[] | null>(null);
  useEffect(() => {
    let current = true;
    import('@jmd-digital/domain/apply-cards').then(
      ({ cardsOf, dueCards }) => current && setDue(dueCards(cardsOf(log, phrasesOf), today())),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [log]);
  return due;
}
