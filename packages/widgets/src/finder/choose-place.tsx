import type { FindSitesOutput, Place } from '@jmd-digital/schemas';
import { Button, ChoiceList, Stack } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { useTexts } from './texts.ts';

type Choice = Extract<FindSitesOutput, { kind: 'choose-place' }>;

export interface ChoosePlaceProps {
  answer: Choice;
  busy: boolean;
  onChoose(place: Place): void;
  onBack(): void;
}

/** The question back where a postal code lies in several districts. Every place is there, sorted by name. */
export function ChoosePlace({ answer, busy, onChoose, onBack }: ChoosePlaceProps) {
  const { t } = useTexts();
  const [chosen, choose] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const places = [...answer.places].sort((a, b) => a.name.localeCompare(b.name, 'de'));
  const options = places.map(({ name, districtName, land }, index) => ({
    value: String(index),
    label: name,
    hint: `${districtName}, ${land}`,
  }));
  const submit = () => {
    const place = chosen === null ? undefined : places[Number(chosen)];
    setMissing(!place);
    if (place) onChoose(place);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <ChoiceList
          legend={t.choosePlaceHelp}
          error={missing ? t['field.required'] : undefined}
          options={options}
          value={chosen}
          onChange={(value) => {
            setMissing(false);
            choose(value);
          }}
        />
        <div class="jmd-actions">
          <Button kind="primary" type="submit" busy={busy}>
            {t.chooseAction}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t.back}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
