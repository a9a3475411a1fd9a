import { LOCALE_NAMES, LOCALES, type Locale } from '@jmd-digital/i18n';
import { LEVELS, type Level } from '@jmd-digital/schemas/values';
import * as ui from '@jmd-digital/ui';
import { composeCss } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { Exercise, quizCss } from '@jmd-digital/ui/apply';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadStation, path, stationOfExercise } from './content.ts';
import { FormPlayer } from './forms/form-player.tsx';
import { StationKit } from './kit.tsx';
import { PlayContext } from './play.tsx';
import { Sources } from './screens/sources.tsx';
import { openDevice } from './store/device.ts';
import { openLog } from './store/log-store.ts';
import { loadTexts, TextsContext } from './texts.tsx';
import './app.css';

/** For authors: every exercise on a page of its own, in each language and at each level. Nothing that is played is kept. */
function Preview() {
  const read = () => new URLSearchParams(location.hash.slice(1));
  const [at, setAt] = useState(read);
  useEffect(() => {
    const changed = () => setAt(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const id = at.get('exercise') ?? path.stations[0]?.exercises[0]?.id ?? '';
  const locale = (LOCALES.find((each) => each === at.get('lang')) ?? 'de') as Locale;
  const level = (LEVELS.find((each) => each === at.get('level')) ?? 'A2') as Level;
  const go = (change: Record<string, string>) => {
    location.hash = new URLSearchParams({ exercise: id, lang: locale, level, ...change }).toString();
  };
  const { value } = useLoaded(async () => {
    const station = await loadStation(stationOfExercise(id)?.id ?? '', locale);
    return station && { texts: await loadTexts(locale), station, id };
  }, [id, locale]);
  const [play] = useState(async () => {
    const device = await openDevice(null);
    return { device, log: await openLog(null, device.read().id, { now: () => new Date() }), database: null };
  });
  const { value: ready } = useLoaded(() => play, []);
  const exercise = value?.station.station.exercises.find((each) => each.id === id);
  return (
    <div class="preview">
      <nav aria-label="Aufgaben">
        <select
          class="jmd-input"
          aria-label="Sprache"
          value={locale}
          onChange={(event) => go({ lang: event.currentTarget.value })}
        >
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </select>
        <select
          class="jmd-input"
          aria-label="Niveau"
          value={level}
          onChange={(event) => go({ level: event.currentTarget.value })}
        >
          {LEVELS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <ol>
          {path.stations.flatMap((station) =>
            station.exercises.map((each) => (
              <li key={each.id}>
                <a
                  href={`#${new URLSearchParams({ exercise: each.id, lang: locale, level })}`}
                  aria-current={each.id === id}
                >
                  {each.id} {each.type}
                </a>
              </li>
            )),
          )}
        </ol>
      </nav>
      {value && ready && exercise && (
        <TextsContext.Provider value={value.texts}>
          <PlayContext.Provider value={{ ...ready, offline: NO_OFFLINE }}>
            <StationKit station={value.station}>
              <main class="screen" key={`${id} ${locale} ${level}`}>
                <h1>{value.texts.titles[value.station.station.id]?.title ?? value.station.station.title}</h1>
                <Exercise
                  exercise={exercise}
                  level={level}
                  lexicon={value.station.lexiconSet}
                  instruction={value.station.texts.instructions[id] ?? ''}
                  seed={1}
                  onTry={() => {}}
                  onNext={() => {}}
                  form={FormPlayer}
                  aside={<Sources station={value.station} ids={exercise.facts} />}
                />
              </main>
            </StationKit>
          </PlayContext.Provider>
        </TextsContext.Provider>
      )}
    </div>
  );
}

const NO_OFFLINE = {
  state: { kind: 'never' },
  update: false,
  takeUpdate() {},
  keep() {},
  subscribe: () => () => {},
} as const;

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  composeCss([...[ui.tokensCss, ui.baseCss, ui.buttonCss, ui.fieldCss, ui.checkCss, ui.disclosureCss, quizCss]]),
);
document.adoptedStyleSheets = [sheet];
render(<Preview />, document.body);
