import { Stars } from '@jmd-digital/ui/apply-art';
import { Badge } from '../badge.tsx';
import { CastFace } from '../cast-member.tsx';
import { type LoadedStation, path } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useDevice, useProgress } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { UpdateOffer } from '../update-offer.tsx';

/** How the station went, what was won, and where it goes on. A short celebration that nobody has to sit through. */
export function StationEnd({
  station: { station, texts },
  onOpen,
}: {
  station: LoadedStation;
  onOpen(exercise: string): void;
}) {
  const { t } = useTexts();
  const { stations } = useProgress();
  const { story } = useDevice();
  const progress = stations.get(station.id);
  const scene = path.scenes.find((each) => each.station === station.id && each.when === 'after');
  const following = path.stations[path.stations.findIndex(({ id }) => id === station.id) + 1];
  const percent = (share: number | undefined) => t.percent({ value: Math.round(100 * (share ?? 0)) });
  const badge = progress?.badge ?? false;
  return (
    <Screen title={badge ? t.stationEndTitle : t.stationEndMore}>
      <div class={`celebrate ${badge ? 'celebrate-badge' : ''}`}>
        <CastFace who="you" mood={badge ? 'proud' : 'happy'} />
        <Badge number={station.number} earned={badge} fresh={badge} />
      </div>
      <p class="result-stars">
        <Stars count={progress?.stars ?? 0} title={t.stars({ count: progress?.stars ?? 0 })} />
      </p>
      <p class="lead" role="status">
        {badge ? t.badgeWon({ station: texts.title }) : t.badgeNotYet}
      </p>
      <dl class="scores">
        <div>
          <dt>{t.firstTry}</dt>
          <dd>{percent(progress?.firstScore)}</dd>
        </div>
        <div>
          <dt>{t.mastery}</dt>
          <dd>{percent(progress?.mastery)}</dd>
        </div>
      </dl>
      <div class="stack">
        {scene && story && (
          <button class="jmd-button jmd-button-primary" type="button" onClick={() => go(`story/${scene.id}`)}>
            {t.seeStory}
          </button>
        )}
        {progress?.next && (
          <button
            class="jmd-button jmd-button-secondary"
            type="button"
            onClick={() => onOpen(progress.next ?? station.exercises[0]?.id ?? '')}
          >
            {t.practiseOpen}
          </button>
        )}
        {following && (
          <button
            class={`jmd-button jmd-button-${scene && story ? 'secondary' : 'primary'}`}
            type="button"
            onClick={() => go(`station/${following.id}`)}
          >
            {t.nextStation}
          </button>
        )}
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('')}>
          {t.home}
        </button>
      </div>
      <UpdateOffer />
    </Screen>
  );
}
