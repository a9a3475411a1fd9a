import { languageNames } from '@jmd-digital/i18n';
import { COUNSELLING_LANGUAGES, TOPICS } from '@jmd-digital/schemas/values';
import { Button, SelectField, Stack, TextField } from '@jmd-digital/ui';
import type { Fields, Where } from './query.ts';
import type { FinderState } from './state.ts';
import { useTexts, type Words } from './texts.ts';

export interface SearchFormProps {
  state: FinderState;
  onEdit(field: keyof Fields, value: string): void;
  onSearch(where: Where): void;
}

/** Where, which language, what about. Only the postal code is needed, and there are ways without it. */
export function SearchForm({ state, onEdit, onSearch }: SearchFormProps) {
  const { t } = useTexts();
  const { fields, failure, pending } = state;
  const reason = failure?.fieldErrors.postalCode;
  const optional = (label: string) => `${label} (${t.optional})`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than many of the phones we serve.
    <form
      role="search"
      aria-label={t.widgetLabel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch('postal-code');
      }}
    >
      <Stack>
        <TextField
          label={t.postalCodeLabel}
          hint={t.postalCodeHint}
          error={reason && ((t as Words)[`field.${reason}`] ?? t['field.invalid'])}
          value={fields.postalCode}
          onInput={(value) => onEdit('postalCode', value)}
          name="postal-code"
          inputMode="numeric"
          autocomplete="postal-code"
          maxLength={64}
          dir="ltr"
        />
        <div class="jmd-pair">
          <SelectField
            label={optional(t.languageLabel)}
            value={fields.language}
            onChange={(value) => onEdit('language', value)}
            options={[
              { value: '', label: t.languageAny },
              ...COUNSELLING_LANGUAGES.map((tag) => ({ value: tag, label: languageNames[tag].name, lang: tag })),
            ]}
          />
          <SelectField
            label={optional(t.topicLabel)}
            value={fields.topic}
            onChange={(value) => onEdit('topic', value)}
            options={[
              { value: '', label: t.topicAny },
              ...TOPICS.map((topic) => ({ value: topic, label: t[`topic.${topic}`] })),
            ]}
          />
        </div>
        <div class="jmd-actions">
          <Button kind="primary" type="submit" busy={pending !== null}>
            {t.submit}
          </Button>
        </div>
        <div class="jmd-actions jmd-actions-quiet">
          <Button kind="quiet" onClick={() => onSearch('abroad')}>
            {t.abroadButton}
          </Button>
          <Button kind="quiet" onClick={() => onSearch('no-place')}>
            {t.noPlaceButton}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
