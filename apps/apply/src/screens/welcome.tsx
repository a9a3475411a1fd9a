import { LOCALE_NAMES, LOCALES, type Locale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import { LateMember } from '../cast-later.tsx';
import { Screen } from '../parts.tsx';
import { useDevice, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';

/** The first thing that somebody sees: what it is, in which language, and off one goes. */
export function Welcome() {
  const { t } = useTexts();
  const { device } = usePlay();
  const begin = (place: string) => {
    void device.write({ begun: true });
    go(place);
  };
  return (
    <Screen title={t.welcomeTitle}>
      <div class="hello" aria-hidden="true">
        <LateMember who="amal" pose="wave" mood="happy" />
        <LateMember who="danylo" pose="cheer" mood="laughing" />
        <LateMember who="selin" pose="point" mood="happy" />
        <LateMember who="yonas" pose="stand" mood="calm" />
      </div>
      <p class="lead">{t.welcomeText}</p>
      <LanguageChoice />
      <LevelChoice />
      <div class="stack">
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => begin('avatar')}>
          {t.welcomeAvatar}
        </button>
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => begin('')}>
          {t.welcomeSkip}
        </button>
      </div>
    </Screen>
  );
}

export function LanguageChoice() {
  const { t, locale } = useTexts();
  const { device } = usePlay();
  return (
    <>
      <label class="jmd-field">
        <span class="jmd-label">{t.language}</span>
        <select
          class="jmd-input"
          value={locale}
          onChange={(event) => {
            // The address would win over what was chosen.
            const { pathname, hash } = location;
            history.replaceState(null, '', `${pathname}${hash}`);
            void device.write({ locale: event.currentTarget.value as Locale });
          }}
        >
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      {!reviewedByNativeSpeaker[locale] && <p class="jmd-small">{t.unreviewed}</p>}
    </>
  );
}

export function LevelChoice() {
  const { t } = useTexts();
  const { device } = usePlay();
  const { level } = useDevice();
  return (
    <fieldset class="levels">
      <legend class="jmd-label">{t.levelLabel}</legend>
      {(['A2', 'B1'] as const).map((each) => (
        <label key={each} class="q-option">
          <input
            type="radio"
            name="level"
            checked={level === each}
            onChange={() => void device.write({ level: each })}
          />
          <span>{each === 'A2' ? t.levelA2 : t.levelB1}</span>
        </label>
      ))}
      <p class="jmd-hint">{t.levelHint}</p>
    </fieldset>
  );
}
