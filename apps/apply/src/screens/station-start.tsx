import { useEffect } from 'preact/hooks';
import { Badge } from '../badge.tsx';
import { type LoadedStation, path } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useDevice, useLog, useProgress } from '../play.tsx';
import { go, moveTo } from '../route.ts';
import { useTexts } from '../texts.tsx';

/** What one can do after this station, and a way in: through the story, or straight to the exercises. */
export function StationStart({
  station: { station, texts },
  onStart,
}: {
  station: LoadedStation;
  onStart(exercise: string): void;
}) {
  const { t, titles } = useTexts();
  const { story } = useDevice();
  const log = useLog();
  const { stations, exercises } = useProgress();
  const progress = stations.get(station.id);
  const scene = path.scenes.find((each) => each.station === station.id && each.when === 'before');
  const seen = log.some((entry) => entry.kind === 'seen' && entry.sceneId === scene?.id);
  const begun = station.exercises.some(({ id }) => exercises.has(id));
  // The story comes first, once.
  const toStory = story && scene && !seen && !begun;
  useEffect(() => {
    if (toStory) moveTo(`story/${scene.id}`);
  }, []);
  if (toStory) return null;
  const earlier = station.prerequisites.filter((id) => !stations.get(id)?.badge).map((id) => titles[id]?.title ?? id);
  const first = station.exercises[0]?.id ?? '';
  return (
    <Screen title={texts.title}>
      <div class="station-head">
        <Badge number={station.number} earned={progress?.badge ?? false} />
        <p class="jmd-small">{t.stationNumber({ number: station.number })}</p>
      </div>
      {earlier.length > 0 && <p class="jmd-quiet">{t.stationEarlier({ stations: earlier.join(', ') })}</p>}
      <h2>{t.stationGoals}</h2>
      <ul class="goals">
        {texts.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <div class="stack">
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => onStart(progress?.next ?? first)}>
          {!begun ? t.stationStart : progress?.next ? t.stationContinue : t.stationAgain}
        </button>
        {begun && progress?.next && progress.next !== first && (
          <button class="jmd-button jmd-button-quiet" type="button" onClick={() => onStart(first)}>
            {t.stationAgain}
          </button>
        )}
        {scene && (
          <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go(`story/${scene.id}`)}>
            {t.storyAgain}
          </button>
        )}
      </div>
    </Screen>
  );
}
