import { type FormValue, type FormValues, fieldProblem, fieldsOf, isFilled, valuesOf } from '@jmd-digital/domain/apply';
import type { FormField } from '@jmd-digital/schemas';
import { German, MarkSign, markOf, type PlayerProps } from '@jmd-digital/ui/apply';
import { useEffect, useMemo } from 'preact/hooks';
import { usePlay } from '../play.tsx';
import { useTexts } from '../texts.tsx';
import { CefrField, DayField, ManyField, MonthField, OneField, PeriodField, TextField } from './fields.tsx';

export interface FormPlayerProps extends PlayerProps<'form'> {
  own: unknown;
  onOwn(own: unknown): void;
  exerciseId: string;
}

/** A form whose fields go into the person's own documents. What stands there already is filled in. */
export function FormPlayer({ task: { body }, answer, onAnswer, judged, own, onOwn, exerciseId }: FormPlayerProps) {
  const { t } = useTexts();
  const { log } = usePlay();
  const before = useMemo(() => {
    const entries = log.entries();
    return valuesOf(exerciseId, body, { cv: fieldsOf(entries, 'cv'), application: fieldsOf(entries, 'application') });
  }, [exerciseId, body]);
  const values = (own ?? before) as FormValues;
  const filledOf = (all: FormValues) =>
    body.groups.flatMap(({ fields }) => fields.filter((field) => isFilled(field, all[field.id])).map(({ id }) => id));
  // What stood there before counts without being touched.
  useEffect(() => {
    if (own !== undefined || Object.keys(before).length === 0) return;
    onOwn(before);
    onAnswer({ ...answer, filled: filledOf(before) });
  }, []);
  const set = (id: string, value: FormValue | undefined) => {
    const next = { ...values, [id]: value };
    onOwn(next);
    onAnswer({ ...answer, filled: filledOf(next) });
  };
  return (
    <div class="q-stack">
      <p class="jmd-small">{t.formPrivate}</p>
      {body.groups.map(({ id, title, optional, fields }) => (
        <fieldset key={id} class="form-group">
          <legend>
            <German text={title} />
            {optional && <span class="jmd-small"> {t.formOptional}</span>}
          </legend>
          {fields.map((field) => (
            <div key={field.id} class="form-field" data-field={field.id}>
              <Field
                field={field}
                value={values[field.id]}
                locked={judged !== null}
                problem={problemText(t, field, values[field.id])}
                onValue={(value) => set(field.id, value)}
              />
              <MarkSign mark={markOf(judged, field.id)} />
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function problemText(
  t: ReturnType<typeof useTexts>['t'],
  field: FormField,
  value: FormValue | undefined,
): string | undefined {
  const problem = fieldProblem(field, value);
  // Too few is no fault while one is still choosing: the number stands there anyway.
  return problem && problem !== 'too-few' ? t[`form.${problem}`] : undefined;
}

export interface FieldProps<Kind extends FormField['kind'] = FormField['kind']> {
  field: Extract<FormField, { kind: Kind }>;
  value: FormValue | undefined;
  locked: boolean;
  problem: string | undefined;
  onValue(value: FormValue | undefined): void;
}

function Field({ field, ...rest }: FieldProps) {
  switch (field.kind) {
    case 'text':
      return <TextField field={field} {...rest} />;
    case 'one':
      return <OneField field={field} {...rest} />;
    case 'many':
      return <ManyField field={field} {...rest} />;
    case 'month':
      return <MonthField field={field} {...rest} />;
    case 'day':
      return <DayField field={field} {...rest} />;
    case 'period':
      return <PeriodField field={field} {...rest} />;
    case 'cefr':
      return <CefrField field={field} {...rest} />;
  }
}
