import { type Locale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import type { FinderMessages } from '@jmd-digital/i18n/finder';
import type { FindSitesOutput, Place } from '@jmd-digital/schemas';
import type { Directory } from '@jmd-digital/sdk/directory';
import { Button, LiveRegion, Notice, Skeleton, Stack } from '@jmd-digital/ui';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Answer } from './answer.tsx';
import type { Fields } from './query.ts';
import { SearchForm } from './search-form.tsx';
import type { Failure, FinderState } from './state.ts';
import { createTexts, errorText, type Texts, TextsContext } from './texts.ts';
import { useFinder } from './use-finder.ts';
import { useFocus } from './use-focus.ts';

export interface FinderProps {
  locale: Locale;
  messages: FinderMessages;
  jmd: Directory;
  /** Our own address, for links to what is not on the partner's page. */
  base: string;
  preset: Partial<Fields>;
  /** What stood in the form of an element that this one replaces. */
  before: Fields;
  /** Hears what stands in the form now. */
  onEdit(fields: Fields): void;
  onAnswer(answer: FindSitesOutput): void;
}

/** The finder as a whole: the form, and below it what is known. */
export function Finder({ locale, messages, jmd, base, preset, before, onEdit, onAnswer }: FinderProps) {
  const texts = useMemo(() => createTexts(locale, messages), [locale, messages]);
  const { t } = texts;
  const finder = useFinder({ jmd, preset, before, onAnswer });
  const { state } = finder;
  const { answer, failure, pending, fields } = state;
  useEffect(() => onEdit(fields), [fields]);

  const { frame, byHand } = useFocus(state);
  // The answer names every place of the district; the heading has to name the one that was chosen.
  const [chosen, choose] = useState<string | null>(null);

  return (
    <TextsContext.Provider value={texts}>
      <div class="jmd-frame" ref={frame}>
        <Stack>
          <header>
            <slot name="title">
              <h2>{t.title}</h2>
            </slot>
            <slot name="intro">
              <p class="jmd-quiet">{t.intro}</p>
            </slot>
          </header>
          <SearchForm state={state} onEdit={finder.edit} onSearch={byHand('ask', finder.search)} />
          {pending && (
            <div>
              <Skeleton lines={4} />
              <Button kind="quiet" onClick={byHand('leave', finder.cancel)}>
                {t.cancel}
              </Button>
            </div>
          )}
          {failure && !pending && (
            <FailureNotice
              failure={failure}
              stale={state.stale}
              at={answer?.at}
              texts={texts}
              onRetry={byHand('ask', finder.retry)}
            />
          )}
          {answer && !pending && (
            <section class="jmd-result" aria-labelledby="jmd-result">
              <h2 id="jmd-result" tabIndex={-1}>
                {resultTitle(answer, chosen, texts)}
              </h2>
              <Answer
                answer={answer}
                query={state.asked}
                base={base}
                busy={pending !== null}
                onChoose={byHand('ask', ({ name, districtCode }: Place) => {
                  choose(name);
                  finder.search('postal-code', districtCode);
                })}
                onBack={byHand('leave', finder.restart)}
              />
            </section>
          )}
          {!reviewedByNativeSpeaker[locale] && <p class="jmd-small">{t.unreviewed}</p>}
          <slot name="footer" />
        </Stack>
      </div>
      <LiveRegion>{announcement(state, texts)}</LiveRegion>
    </TextsContext.Provider>
  );
}

/** The heading says what came of the question, so that whoever lands on it knows. */
function resultTitle(answer: FindSitesOutput, chosen: string | null, { t }: Texts): string {
  switch (answer.kind) {
    case 'found': {
      const place = answer.places.find(({ name }) => name === chosen) ?? answer.places[0];
      return place ? t.resultsFor({ place: place.name }) : t.onlineTitle;
    }
    case 'choose-place':
      return t.choosePlaceTitle(answer);
    case 'unknown-postal-code':
      return t.unknownCodeTitle(answer);
    case 'large-recipient':
      return t.largeRecipientTitle(answer);
    case 'abroad':
      return t.abroadTitle;
  }
}

/** What a screen reader hears when something changed elsewhere on the screen. */
function announcement({ pending, answer, failure }: FinderState, { t }: Texts): string {
  if (pending) return t.searching;
  if (failure) return errorText(failure.reason, t);
  return answer?.kind === 'found' ? t.resultsCount({ count: answer.sites.length }) : '';
}

interface FailureNoticeProps {
  failure: Failure;
  stale: boolean;
  at: string | undefined;
  texts: Texts;
  onRetry(): void;
}

/** What happened, that nothing is lost, what to do. A field's own error stands at the field. */
function FailureNotice({ failure, stale, at, texts: { t, f }, onRetry }: FailureNoticeProps) {
  if (failure.fieldErrors.postalCode) return null;
  const kept = stale && at ? t.offlineKept({ time: f.dateTime(at) }) : null;
  return (
    <div class="jmd-failure">
      <Notice
        tone="error"
        title={failure.offline ? t.offlineTitle : undefined}
        action={
          <Button kind="secondary" onClick={onRetry}>
            {t.retry}
          </Button>
        }
      >
        {kept ?? (failure.offline ? t.offlineText : errorText(failure.reason, t))}
      </Notice>
    </div>
  );
}
