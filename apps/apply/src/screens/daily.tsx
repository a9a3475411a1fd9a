import { gradeOf } from '@jmd-digital/domain/apply-cards';
import type { Phrase } from '@jmd-digital/schemas';
import { useLoaded } from '@jmd-digital/ui/app';
import { PhraseCard, shuffled } from '@jmd-digital/ui/apply';
import { useRef, useState } from 'preact/hooks';
import { type LoadedStation, loadStation, path } from '../content.ts';
import { StationKit } from '../kit.tsx';
import { Failed, Loading, Screen } from '../parts.tsx';
import { usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { useDue } from '../use-due.ts';

interface Card {
  phrase: Phrase;
  station: LoadedStation;
}

/** Two minutes: sentences that once went wrong, one tap each. */
export function DailyScreen() {
  const { t, locale } = useTexts();
  const due = useDue();
  // What was due when the round began; answering one takes it out of what is due.
  const round = useRef<readonly string[] | null>(null);
  if (due && !round.current) round.current = due.map(({ phraseId }) => phraseId);
  const ids = round.current;
  const { value, failed, reload } = useLoaded(() => loadCards(ids ?? [], locale), [ids, locale]);
  if (failed) return <Failed onRetry={reload} />;
  if (!ids || !value) return <Loading />;
  if (value.length === 0)
    return (
      <Screen title={t.dailyTitle}>
        <p>{t.dailyNone}</p>
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => go('')}>
          {t.home}
        </button>
      </Screen>
    );
  return <Round cards={value} />;
}

async function loadCards(ids: readonly string[], locale: Parameters<typeof loadStation>[1]): Promise<Card[]> {
  const wanted = path.stations.filter(({ exercises }) =>
    exercises.some(({ phrases }) => phrases.some((id) => ids.includes(id))),
  );
  const stations = await Promise.all(wanted.map(({ id }) => loadStation(id, locale)));
  const all = stations.flatMap((station) =>
    station ? station.station.exercises.flatMap(({ phrases }) => phrases.map((phrase) => ({ phrase, station }))) : [],
  );
  // A phrase that the content no longer has is passed over.
  return ids.flatMap((id) => all.find(({ phrase }) => phrase.id === id) ?? []);
}

function Round({ cards }: { cards: readonly Card[] }) {
  const { t } = useTexts();
  const { log } = usePlay();
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 31));
  const [order] = useState(() => shuffled(cards, seed));
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(0);
  const times = useRef<number[]>([]);
  const begun = useRef(performance.now());
  const card = order[at];
  if (!card)
    return (
      <Screen title={t.dailyDone}>
        <p>{t.dailyResult({ right, all: order.length })}</p>
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => go('')}>
          {t.home}
        </button>
      </Screen>
    );
  const answer = (isRight: boolean) => {
    const ms = performance.now() - begun.current;
    const usual = medianOf(times.current);
    times.current.push(ms);
    if (isRight) setRight(right + 1);
    const grade = gradeOf(isRight ? 'correct' : 'wrong', ms, usual);
    void log.append({ kind: 'review', phraseId: card.phrase.id, grade });
  };
  return (
    <Screen title={t.dailyTitle}>
      <progress
        class="progress"
        max={order.length}
        value={at}
        aria-label={t.exerciseOf({ number: at + 1, all: order.length })}
      />
      <StationKit station={card.station}>
        <PhraseCard
          key={card.phrase.id}
          phrase={card.phrase}
          seed={seed + at}
          onAnswer={answer}
          onNext={() => {
            begun.current = performance.now();
            setAt(at + 1);
          }}
        />
      </StationKit>
    </Screen>
  );
}

function medianOf(values: readonly number[]): number | null {
  // With fewer answers than these there is no usual time.
  if (values.length < 3) return null;
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;
}
