import type { Occurrence } from '@jmd-digital/domain/outreach-time';
import { localDay } from '@jmd-digital/i18n';
import type { PostRepeat } from '@jmd-digital/schemas';
import { DateField, Notice, SelectField, TimeField } from '@jmd-digital/ui';
import { Act, Fold, Form, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useMemo, useState } from 'preact/hooks';
import { useAccount } from '../../session.tsx';
import { useTexts } from '../../texts.tsx';
import { HOME_ZONE } from '../../tools/times.ts';
import { localText } from '../local-text.ts';
import { usePostWords } from '../post-words.ts';
import type { ViewProps } from './post-view.tsx';
import { type ReturnForm, repeatOf, ruleOf, startForm } from './return-form.ts';

/** How a post comes again by itself, and the next times on which it would. */
export function Returns({ site, post: { read }, onChanged, writes }: ViewProps & { writes: boolean }) {
  const p = usePostWords();
  const { repeat } = read;
  const { jmd } = useAccount();
  const put = async (next: PostRepeat | null) => {
    await jmd.outreach.putRepeat({ siteId: site.id, postId: read.post.id, repeat: next });
    onChanged();
  };
  if (!repeat && !writes) return null;
  return (
    <section class="jmd-stack" aria-labelledby="returns-title">
      <h2 id="returns-title">{p.returns}</h2>
      {repeat ? (
        <>
          <p>{p.returnsIs}</p>
          <NextTimes repeat={repeat} />
          {writes && (
            <div class="actions">
              <Act label={p.returnsEnd} onAct={() => put(null)} />
            </div>
          )}
        </>
      ) : (
        <p class="jmd-quiet">{p.returnsNot}</p>
      )}
      {writes && (
        <Fold summary={repeat ? p.returnsChange : p.returnsSet}>
          {() => <ReturnFields start={startForm(repeat, localDay(new Date().toISOString()))} onPut={put} />}
        </Fold>
      )}
    </section>
  );
}

function ReturnFields({ start, onPut }: { start: ReturnForm; onPut: (repeat: PostRepeat) => Promise<void> }) {
  const { f } = useTexts();
  const p = usePostWords();
  const { busy, failed, run } = useGuardedWork();
  const [form, setForm] = useState(start);
  const set = (change: Partial<ReturnForm>) => setForm({ ...form, ...change });
  const repeat = repeatOf(form, HOME_ZONE);
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: f.weekday(day) }));
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={p.returnsSave}
      quiet
      onSubmit={() => repeat && void run(() => onPut(repeat))}
    >
      <SelectField
        label={p.returnsHow}
        value={form.how}
        onChange={(how) => set({ how: ruleOf(how) })}
        options={[
          { value: 'week', label: p['returnsHow.week'] },
          { value: 'two-weeks', label: p['returnsHow.two-weeks'] },
          { value: 'month-weekday', label: p['returnsHow.month-weekday'] },
          { value: 'month-day', label: p['returnsHow.month-day'] },
        ]}
      />
      {form.how === 'month-weekday' && (
        <SelectField
          label={p.returnsWhich}
          value={form.nth}
          onChange={(nth) => set({ nth })}
          options={['1', '2', '3', '4', '-1'].map((value) => ({
            value,
            label: p[`nth.${value as '1' | '2' | '3' | '4' | '-1'}`],
          }))}
        />
      )}
      {form.how === 'month-day' ? (
        <SelectField
          label={p.returnsDay}
          value={form.day}
          onChange={(day) => set({ day })}
          options={Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1), label: `${index + 1}.` }))}
        />
      ) : (
        <SelectField
          label={p.returnsWeekday}
          value={form.weekday}
          onChange={(weekday) => set({ weekday })}
          options={weekdays}
        />
      )}
      <div class="two">
        <TimeField label={p.returnsTime} value={form.time} onInput={(time) => set({ time })} />
        <DateField label={p.returnsStart} value={form.start} onInput={(day) => set({ start: day })} />
        <DateField
          label={p.returnsUntil}
          hint={p.returnsUntilHint}
          value={form.until}
          min={form.start}
          onInput={(until) => set({ until })}
        />
      </div>
      {repeat ? <NextTimes repeat={repeat} /> : <p>{p.returnsIncomplete}</p>}
    </Form>
  );
}

/** How many of the next times are told. */
const NEXT = 5;

/** Without the one of today, where its time is over. */
const nextOf = (found: readonly Occurrence[]) =>
  found.filter(({ moment }) => moment.kind !== 'moment' || Date.parse(moment.at) > Date.now()).slice(0, NEXT);

function NextTimes({ repeat }: { repeat: PostRepeat }) {
  const { f } = useTexts();
  const p = usePostWords();
  const { value } = useLoaded(() => import('@jmd-digital/domain/outreach-time'), []);
  const today = localDay(new Date().toISOString());
  const next = useMemo(
    () => (value ? nextOf(value.nextOccurrences(repeat, today, NEXT + 1)) : null),
    [value, JSON.stringify(repeat)],
  );
  if (!next) return null;
  if (next.length === 0) return <Notice tone="warning">{p.returnsNever}</Notice>;
  return (
    <div>
      <p>{p.returnsNext}</p>
      <ol class="bullets">
        {next.map(({ local, moment }) => (
          <li key={local}>
            {localText(f, local)}
            {moment.kind !== 'moment' && ` – ${p[`returnsTime.${moment.kind}`]}`}
          </li>
        ))}
      </ol>
    </div>
  );
}
