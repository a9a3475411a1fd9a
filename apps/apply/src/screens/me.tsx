import { useState } from 'preact/hooks';
import { CastMember } from '../cast-member.tsx';
import { Screen } from '../parts.tsx';
import { useDevice, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { AccountPart } from './account-part.tsx';
import { BackupPart } from './backup-part.tsx';
import { DevicePart } from './device-part.tsx';
import { LanguageChoice, LevelChoice } from './welcome.tsx';

/** Everything about the player: figure, language, what lies where, and the way out. */
export function MeScreen() {
  const { t } = useTexts();
  const { device } = usePlay();
  const { story } = useDevice();
  return (
    <Screen title={t.meTitle}>
      <div class="me-head">
        <CastMember who="you" mood="happy" />
        <div class="stack">
          <button class="jmd-button jmd-button-secondary" type="button" onClick={() => go('avatar')}>
            {t.meAvatar}
          </button>
          <button class="jmd-button jmd-button-secondary" type="button" onClick={() => go('facts')}>
            {t.factsTitle}
          </button>
          <button class="jmd-button jmd-button-secondary" type="button" onClick={() => go('proof')}>
            {t.proofTitle}
          </button>
        </div>
      </div>
      <section class="part">
        <h2>{t.settings}</h2>
        <LanguageChoice />
        <LevelChoice />
        <div class="jmd-check">
          <label>
            <input
              type="checkbox"
              checked={story}
              onChange={(event) => void device.write({ story: event.currentTarget.checked })}
            />
            <span>{t.storyOn}</span>
          </label>
          <p class="jmd-hint">{t.storyOnHint}</p>
        </div>
      </section>
      <DevicePart />
      <BackupPart />
      <AccountPart />
      <ErasePart />
    </Screen>
  );
}

function ErasePart() {
  const { t } = useTexts();
  const { log, device } = usePlay();
  const [step, setStep] = useState<'idle' | 'sure' | 'done'>('idle');
  const erase = async () => {
    await log.erase();
    device.forget();
    setStep('done');
  };
  return (
    <section class="part">
      <h2>{t.eraseTitle}</h2>
      <p>{t.eraseText}</p>
      {step === 'idle' && (
        <button class="jmd-button jmd-button-secondary" type="button" onClick={() => setStep('sure')}>
          {t.eraseButton}
        </button>
      )}
      {step === 'sure' && (
        <div class="q-row">
          <button class="jmd-button jmd-button-primary danger" type="button" onClick={() => void erase()}>
            {t.eraseConfirm}
          </button>
          <button class="jmd-button jmd-button-quiet" type="button" onClick={() => setStep('idle')}>
            {t.cancel}
          </button>
        </div>
      )}
      <p role="status">{step === 'done' ? t.eraseDone : ''}</p>
    </section>
  );
}
