import type { Condition } from '@jmd-digital/schemas';
import { APPROVAL_STEPS, CONDITION_KINDS, type ConditionKind } from '@jmd-digital/schemas/values';
import { Button, ManyChoices, SelectField, TextField, TimeField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import { useWords } from './words.ts';

/** Every kind of condition as it begins. Numbers that are still to be chosen are 0, and texts empty. */
function newCondition(kind: ConditionKind): Condition {
  switch (kind) {
    case 'approval':
      return { kind, steps: ['editor'] };
    case 'dpia':
      return { kind, maxAgeMonths: 24 };
    case 'min-age':
      return { kind, years: 16 };
    case 'office-hours':
      return { kind, from: '08:00', to: '18:00' };
    case 'training':
      return { kind, course: '', maxAgeMonths: 24 };
    default:
      return { kind };
  }
}

/** What has to hold, as a list. Each kind is there once at most, but for courses. */
export function ConditionsForm({
  conditions,
  onChange,
}: {
  conditions: readonly Condition[];
  onChange: (conditions: Condition[]) => void;
}) {
  const { t } = useTexts();
  const w = useWords();
  const free = CONDITION_KINDS.filter(
    (kind) => kind === 'training' || !conditions.some((condition) => condition.kind === kind),
  );
  const [chosen, setChosen] = useState<string>('');
  const next = free.find((kind) => kind === chosen) ?? free[0];
  return (
    <fieldset class="conditions jmd-stack">
      <legend>{t.policyConditions}</legend>
      {conditions.map((condition, index) => {
        const name = w[`condition.${condition.kind}`];
        return (
          <div key={index} class="condition jmd-stack">
            <p>{name}</p>
            <Fields condition={condition} onChange={(changed) => onChange(conditions.with(index, changed))} />
            <div>
              <Button kind="quiet" onClick={() => onChange(conditions.toSpliced(index, 1))}>
                {t.policyConditionRemove({ name })}
              </Button>
            </div>
          </div>
        );
      })}
      {next && (
        <>
          <SelectField
            label={t.policyConditionNew}
            value={next}
            onChange={setChosen}
            options={free.map((kind) => ({ value: kind, label: w[`condition.${kind}`] }))}
          />
          <div>
            <Button kind="secondary" onClick={() => onChange([...conditions, newCondition(next)])}>
              {t.policyConditionAdd}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

function Fields({ condition, onChange }: { condition: Condition; onChange: (condition: Condition) => void }) {
  const { t } = useTexts();
  const w = useWords();
  switch (condition.kind) {
    case 'approval':
      return (
        <ManyChoices
          legend={t.policySteps}
          options={APPROVAL_STEPS.map((value) => ({ value, label: w[`step.${value}`] }))}
          values={condition.steps}
          onChange={(steps) => onChange({ ...condition, steps: APPROVAL_STEPS.filter((each) => steps.includes(each)) })}
        />
      );
    case 'dpia':
      return (
        <NumberField
          label={t.policyMonths}
          value={condition.maxAgeMonths}
          onInput={(maxAgeMonths) => onChange({ ...condition, maxAgeMonths })}
        />
      );
    case 'min-age':
      return (
        <NumberField
          label={t.policyYears}
          value={condition.years}
          onInput={(years) => onChange({ ...condition, years })}
        />
      );
    case 'office-hours':
      return (
        <div class="pair">
          <TimeField
            label={t.policyHoursFrom}
            value={condition.from}
            onInput={(from) => onChange({ ...condition, from })}
          />
          <TimeField label={t.policyHoursTo} value={condition.to} onInput={(to) => onChange({ ...condition, to })} />
        </div>
      );
    case 'training':
      return (
        <>
          <TextField
            label={t.policyCourse}
            hint={t.policyCourseHint}
            value={condition.course}
            maxLength={60}
            dir="ltr"
            onInput={(course) => onChange({ ...condition, course })}
          />
          <NumberField
            label={t.policyMonths}
            value={condition.maxAgeMonths}
            onInput={(maxAgeMonths) => onChange({ ...condition, maxAgeMonths })}
          />
        </>
      );
    default:
      return null;
  }
}

/** A whole number of up to three digits; an empty field is 0. */
function NumberField({ label, value, onInput }: { label: string; value: number; onInput: (value: number) => void }) {
  return (
    <TextField
      label={label}
      value={value === 0 ? '' : String(value)}
      inputMode="numeric"
      dir="ltr"
      maxLength={3}
      onInput={(typed) => onInput(Number(typed.replace(/\D/g, '')))}
    />
  );
}
