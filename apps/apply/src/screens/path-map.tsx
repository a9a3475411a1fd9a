import type { Streak } from '@jmd-digital/domain/apply';
import { Lights, Stars } from '@jmd-digital/ui/apply-art';
import { Badge } from '../badge.tsx';
import { path } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useProgress } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { UpdateOffer } from '../update-offer.tsx';
import { DailyCard } from './daily-card.tsx';

/** The way from school into work, station by station. Nothing is locked; what comes next is marked. */
export function PathMap() {
  const { t, titles } = useTexts();
  const { stations, points, streak } = useProgress();
  const suggested = path.stations.find(({ id }) => !stations.get(id)?.badge)?.id;
  return (
    <Screen title={t.welcomeTitle}>
      <StreakLine streak={streak} points={points} />
      <UpdateOffer />
      <DailyCard />
      <ol class="path" aria-label={t.mapLabel}>
        {path.stations.map((station) => {
          const progress = stations.get(station.id);
          const done = progress?.done ?? 0;
          const isNext = station.id === suggested;
          return (
            <li key={station.id} class={`stop ${isNext ? 'stop-next' : ''} ${progress?.badge ? 'stop-done' : ''}`}>
              <button type="button" class="stop-button" onClick={() => go(`station/${station.id}`)}>
                <Badge number={station.number} earned={progress?.badge ?? false} />
                <span class="stop-text">
                  {isNext && <span class="stop-flag">{t.stationSuggested}</span>}
                  <b>{titles[station.id]?.title ?? station.title}</b>
                  <span class="stop-facts">
                    <Stars count={progress?.stars ?? 0} title={t.stars({ count: progress?.stars ?? 0 })} />
                    <span class="jmd-small">{t.stationDone({ done, all: station.exercises.length })}</span>
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p class="foot">
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('workshop')}>
          {t.workshopTitle}
        </button>
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('facts')}>
          {t.factsTitle}
        </button>
        <a class="jmd-button jmd-button-quiet" href="/counselling/">
          {t.help}
        </a>
      </p>
    </Screen>
  );
}

/** The last seven days as a string of lights, and how many belong together. Days off are no fault. */
function StreakLine({ streak: { days, pausesLeft, week }, points }: { streak: Streak; points: number }) {
  const { t } = useTexts();
  return (
    <div class="streak">
      <Lights days={week} class="lights" />
      <p>
        <b>{t.streak({ count: days })}</b>
        {days > 0 && <span class="jmd-small"> {t.streakPauses({ count: pausesLeft })}</span>}
      </p>
      {points > 0 && <p class="points">{t.points({ count: points })}</p>}
    </div>
  );
}
