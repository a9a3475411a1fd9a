import { CEFR, CEFR_SKILLS } from '@jmd-digital/schemas/values';
import { German } from '@jmd-digital/ui/apply';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import type { FieldProps } from './form-player.tsx';

/** Label, hint and what is wrong, tied to the control for those who do not see them together. */
function Shell({
  field,
  problem,
  children,
}: {
  field: { label: string; hint?: string | undefined; required: boolean };
  problem: string | undefined;
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}) {
  const { t } = useTexts();
  const id = useId();
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="jmd-field">
      <label class="jmd-label" for={id}>
        <German text={field.label} />
        {!field.required && <span class="jmd-small"> {t.formOptional}</span>}
      </label>
      {field.hint && (
        <span class="jmd-hint" id={`${id}-hint`}>
          <German text={field.hint} />
        </span>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem !== undefined })}
      {problem && (
        <span class="jmd-error" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}

export function TextField({ field, value, locked, problem, onValue }: FieldProps<'text'>) {
  const { t } = useTexts();
  const text = typeof value === 'string' ? value : '';
  const hint = field.hint ?? (field.example ? t.formExample({ example: field.example }) : undefined);
  return (
    <Shell field={{ ...field, hint }} problem={problem}>
      {(control) =>
        field.long ? (
          <textarea
            {...control}
            class="jmd-input"
            dir="auto"
            rows={3}
            readOnly={locked}
            value={text}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            class="jmd-input"
            dir="auto"
            autocomplete="off"
            readOnly={locked}
            value={text}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        )
      }
    </Shell>
  );
}

export function OneField({ field, value, locked, problem, onValue }: FieldProps<'one'>) {
  return (
    <Shell field={field} problem={problem}>
      {(control) => (
        <select
          {...control}
          class="jmd-input"
          lang="de"
          disabled={locked}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onValue(event.currentTarget.value || undefined)}
        >
          <option value="">…</option>
          {field.options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Shell>
  );
}

export function ManyField({ field, value, locked, problem, onValue }: FieldProps<'many'>) {
  const { t } = useTexts();
  const [own, setOwn] = useState('');
  const picked = Array.isArray(value) ? (value as readonly string[]) : [];
  const known = new Set(field.options.map(({ id }) => id));
  const toggle = (id: string, on: boolean) => onValue(on ? [...picked, id] : picked.filter((each) => each !== id));
  const add = () => {
    const word = own.trim();
    if (word === '' || picked.includes(word)) return;
    onValue([...picked, word]);
    setOwn('');
  };
  return (
    <fieldset class="many">
      <legend class="jmd-label">
        <German text={field.label} />{' '}
        <span class="jmd-small">
          {field.min === field.max
            ? t.formPickExactly({ count: field.min })
            : t.formPickCount({ min: field.min, max: field.max })}
        </span>
      </legend>
      <div class="pills">
        {[...field.options, ...picked.filter((id) => !known.has(id)).map((id) => ({ id, text: id }))].map(
          ({ id, text }) => (
            <label key={id} class="pill">
              <input
                type="checkbox"
                checked={picked.includes(id)}
                disabled={locked}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              <German text={text} />
            </label>
          ),
        )}
      </div>
      {field.own && !locked && (
        <div class="q-row">
          <label class="jmd-field own-word">
            <span class="jmd-label">{t.formOwn}</span>
            <input
              class="jmd-input"
              dir="auto"
              maxLength={80}
              value={own}
              onInput={(event) => setOwn(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </label>
          <button class="jmd-button jmd-button-secondary" type="button" onClick={add}>
            {t.formAdd}
          </button>
        </div>
      )}
      {problem && <span class="jmd-error">{problem}</span>}
    </fieldset>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A year, and the month where one knows it: `2024` or `2024-09`. */
function MonthInput({
  label,
  value,
  locked,
  onValue,
}: {
  label: string;
  value: string;
  locked: boolean;
  onValue(value: string): void;
}) {
  const { t } = useTexts();
  const [year = '', month = ''] = value.split('-');
  return (
    <fieldset class="month">
      <legend class="jmd-hidden">{label}</legend>
      <label class="jmd-field">
        <span class="jmd-hint">{t.formMonth}</span>
        <select
          class="jmd-input"
          disabled={locked}
          value={month}
          onChange={(event) => onValue(event.currentTarget.value ? `${year}-${event.currentTarget.value}` : year)}
        >
          <option value="">{t.formMonthAny}</option>
          {MONTHS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label class="jmd-field">
        <span class="jmd-hint">{t.formYear}</span>
        <input
          class="jmd-input"
          inputMode="numeric"
          dir="ltr"
          maxLength={4}
          placeholder="2024"
          readOnly={locked}
          value={year}
          onInput={(event) => {
            const typed = event.currentTarget.value.replace(/\D/g, '');
            onValue(month ? `${typed}-${month}` : typed);
          }}
        />
      </label>
    </fieldset>
  );
}

export function MonthField({ field, value, locked, problem, onValue }: FieldProps<'month'>) {
  return (
    <Shell field={field} problem={problem}>
      {() => (
        <MonthInput
          label={field.label}
          value={typeof value === 'string' ? value : ''}
          locked={locked}
          onValue={onValue}
        />
      )}
    </Shell>
  );
}

export function DayField({ field, value, locked, problem, onValue }: FieldProps<'day'>) {
  return (
    <Shell field={field} problem={problem}>
      {(control) => (
        <input
          {...control}
          class="jmd-input"
          type="date"
          readOnly={locked}
          value={typeof value === 'string' ? value : ''}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Shell>
  );
}

interface Stretch {
  from?: string;
  to?: string;
  ongoing?: boolean;
}

export function PeriodField({ field, value, locked, problem, onValue }: FieldProps<'period'>) {
  const { t } = useTexts();
  const { from = '', to = '', ongoing = false } = (value ?? {}) as Stretch;
  const set = (change: Stretch) => onValue({ from, to, ongoing, ...change });
  return (
    <fieldset class="many">
      <legend class="jmd-label">
        <German text={field.label} />
        {!field.required && <span class="jmd-small"> {t.formOptional}</span>}
      </legend>
      {field.hint && (
        <span class="jmd-hint">
          <German text={field.hint} />
        </span>
      )}
      <p class="jmd-label">{t.formFrom}</p>
      <MonthInput label={t.formFrom} value={from} locked={locked} onValue={(next) => set({ from: next })} />
      <label class="pill">
        <input
          type="checkbox"
          checked={ongoing}
          disabled={locked}
          onChange={(event) => set({ ongoing: event.currentTarget.checked, to: '' })}
        />
        <span>{t.formOngoing}</span>
      </label>
      {!ongoing && (
        <>
          <p class="jmd-label">{t.formTo}</p>
          <MonthInput label={t.formTo} value={to} locked={locked} onValue={(next) => set({ to: next })} />
        </>
      )}
      {problem && <span class="jmd-error">{problem}</span>}
    </fieldset>
  );
}

/** Five skills, each from A1 to C2. Honest and quick: one tap each. */
export function CefrField({ field, value, locked, onValue }: FieldProps<'cefr'>) {
  const { t } = useTexts();
  const levels = (value ?? {}) as Record<string, string | undefined>;
  return (
    <fieldset class="many">
      <legend class="jmd-label">
        <German text={field.label} />
      </legend>
      {CEFR_SKILLS.map((skill) => (
        <label key={skill} class="jmd-field cefr">
          <span>{t[`cefr.${skill}`]}</span>
          <select
            class="jmd-input"
            disabled={locked}
            value={levels[skill] ?? ''}
            onChange={(event) => onValue({ ...levels, [skill]: event.currentTarget.value || undefined })}
          >
            <option value="">{t.cefrNone}</option>
            {CEFR.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
