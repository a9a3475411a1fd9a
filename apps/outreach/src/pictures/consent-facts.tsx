import { daysBetween, localDay } from '@jmd-digital/i18n';
import type { ImageConsent } from '@jmd-digital/schemas';
import { Badge } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';
import { leftText, SOON_DAYS } from './consent.ts';
import { usePictureWords } from './words.ts';

const LOOKS = {
  valid: { icon: 'check', tone: 'success' },
  expired: { icon: 'clock', tone: 'neutral' },
  withdrawn: { icon: 'warning', tone: 'neutral' },
} as const;

/** What a consent is for, and until when. */
export function ConsentFacts({ consent }: { consent: ImageConsent }) {
  const { f, w } = useTexts();
  const words = usePictureWords();
  const today = localDay(new Date().toISOString());
  const { state, validUntil, withdrawnAt, purposes, platforms, minor } = consent;
  const soon = state === 'valid' && daysBetween(today, validUntil) <= SOON_DAYS;
  return (
    <>
      <p class="consent-state">
        <Badge text={words[`consentState.${state}`]} {...LOOKS[state]} />
        {soon && <Badge text={words.consentEndsSoon} icon="clock" tone="warning" />}
        <span>
          {state === 'withdrawn' && withdrawnAt
            ? words.consentWithdrawnOn({ day: f.date(withdrawnAt) })
            : words.consentUntilDay({ day: f.date(validUntil) })}
          {state === 'valid' && `, ${leftText(words, today, validUntil)}`}
        </span>
      </p>
      <dl class="facts">
        <dt>{words.consentFor}</dt>
        <dd>{purposes.map((each) => w[`purpose.${each}`]).join(', ')}</dd>
        <dt>{words.consentWhere}</dt>
        <dd>{platforms.map((each) => w[`platform.${each}`]).join(', ')}</dd>
        <dt>{words.consentWho}</dt>
        <dd>{minor ? words.consentMinorYes : words.consentAdult}</dd>
      </dl>
    </>
  );
}
