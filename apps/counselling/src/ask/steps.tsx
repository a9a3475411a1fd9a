import { languageNames } from '@jmd-digital/i18n';
import { COUNSELLING_LANGUAGES, type CounsellingLanguage, TOPICS, type Topic } from '@jmd-digital/schemas/values';
import { ChoiceList, SelectField } from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Form, Screen } from '../parts.tsx';
import type { StepPlace, StepProps } from '../screens/ask.tsx';
import { useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';

/** One question of several: which one it is, and the way back to the one before. */
export function StepScreen({
  title,
  place,
  children,
}: {
  title: string;
  place: StepPlace;
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  return (
    <Screen title={title} back={place.onBack}>
      <p class="step">{t.stepOf({ step: String(place.number), steps: String(place.count) })}</p>
      {children}
    </Screen>
  );
}

export function TopicStep({ enquiry, change, place, onNext }: StepProps) {
  const { t, e } = useTexts();
  const topics = useTopics();
  const [tried, setTried] = useState(false);
  const next = () => {
    setTried(true);
    if (enquiry.topic) onNext();
  };
  return (
    <StepScreen title={t.topicLabel} place={place}>
      <Form failed={null} busy={false} submit={t.confirmButton} onSubmit={next}>
        <div class="titled">
          <ChoiceList
            legend={t.topicLabel}
            error={tried && !enquiry.topic ? e['field.required'] : undefined}
            options={TOPICS.map((value) => ({ value, label: topics[value] ?? value }))}
            value={enquiry.topic}
            onChange={(topic) => change({ topic: topic as Topic })}
          />
        </div>
      </Form>
    </StepScreen>
  );
}

export function LanguageStep({ enquiry, change, place, onNext }: StepProps) {
  const { t } = useTexts();
  return (
    <StepScreen title={t.languageLabel} place={place}>
      <Form failed={null} busy={false} submit={t.confirmButton} onSubmit={onNext}>
        <SelectField
          label={t.languageText}
          options={COUNSELLING_LANGUAGES.map((value) => ({
            ...{ value, label: languageNames[value].name, lang: value },
          }))}
          value={enquiry.language}
          onChange={(language) => change({ language: language as CounsellingLanguage })}
        />
      </Form>
    </StepScreen>
  );
}
