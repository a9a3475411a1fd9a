import { shiftDay, shiftDayByMonths, weekOf } from '@jmd-digital/domain/outreach-time';
import type { DeliverySummary } from '@jmd-digital/schemas';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import { shortWeekdays } from '../tools/times.ts';
import { useToolWords } from '../tools/tool-words.ts';
import { Entry } from './entry.tsx';
import { holds, type View } from './view.ts';

/** Entries that a day shows; what is more stands in its week. */
const SHOWN = 3;

export interface GridProps {
  view: View;
  today: string;
  days: ReadonlyMap<string, readonly DeliverySummary[]>;
  channelName: (id: string) => string;
  mayMove: (delivery: DeliverySummary) => boolean;
  /** What is planned is still on the way. */
  busy: boolean;
  /** The day that arrow keys go on from, which may lie in another month. */
  active: string;
  onActive: (day: string) => void;
  onOpen: (delivery: DeliverySummary) => void;
  onDrop: (delivery: DeliverySummary, day: string) => void;
}

/** Where a key leads from a day; null where it leads nowhere. */
function dayAfterKey(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return shiftDay(day, -1);
    case 'ArrowRight':
      return shiftDay(day, 1);
    case 'ArrowUp':
      return shiftDay(day, -7);
    case 'ArrowDown':
      return shiftDay(day, 7);
    case 'Home':
      return weekOf(day)[0] ?? null;
    case 'End':
      return weekOf(day).at(-1) ?? null;
    case 'PageUp':
      return shiftDayByMonths(day, -1);
    case 'PageDown':
      return shiftDayByMonths(day, 1);
    default:
      return null;
  }
}

/** A month as a grid (ARIA grid pattern): one day has the focus, arrows lead to the others, Enter into the day. */
export function MonthGrid(props: GridProps) {
  const { view, today, days, active, onActive, onDrop } = props;
  const { locale, f } = useTexts();
  const words = useToolWords();
  const grid = useRef<HTMLTableElement>(null);
  /** The day that a key leads to, until it is drawn: it may lie in a month that is still to come. */
  const wanted = useRef<string | null>(null);
  const [dragged, setDragged] = useState<DeliverySummary | null>(null);
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    const cell = wanted.current && grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  });
  const onKey = (event: KeyboardEvent, day: string) => {
    const cell = event.currentTarget as HTMLElement;
    if (event.target !== cell) {
      if (event.key === 'Escape') cell.focus();
      return;
    }
    // Keys may come quicker than a month is drawn: each goes on from where the one before leads.
    const next = dayAfterKey(wanted.current ?? day, event.key);
    if (next !== null) {
      event.preventDefault();
      wanted.current = next;
      onActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      cell.querySelector<HTMLElement>('button, a')?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table with keys.
    <table ref={grid} role="grid" class="month" aria-describedby="calendar-keys" aria-busy={props.busy}>
      <thead>
        <tr>
          {shortWeekdays(locale).map((name, index) => (
            <th key={name} scope="col" abbr={f.weekday(index + 1)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const items = days.get(day) ?? [];
              const rest = items.length - SHOWN;
              const outside = holds(view, day) ? '' : ' month-outside';
              return (
                <td
                  key={day}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern is a table with keys.
                  role="gridcell"
                  data-day={day}
                  class={`month-day${outside}${day === over ? ' month-over' : ''}`}
                  tabIndex={day === active ? 0 : -1}
                  aria-current={day === today ? 'date' : undefined}
                  onKeyDown={(event) => onKey(event, day)}
                  onFocus={() => day !== active && onActive(day)}
                  onDragOver={(event) => {
                    if (!dragged) return;
                    event.preventDefault();
                    setOver(day);
                  }}
                  onDragLeave={() => setOver(null)}
                  onDrop={(event) => {
                    event.preventDefault();
                    setOver(null);
                    if (dragged) onDrop(dragged, day);
                  }}
                >
                  <span class="month-number">
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span class="jmd-hidden">{words.calendarDay({ count: items.length, day: f.day(day) })}</span>
                    {day === today && <span class="month-today">{words.calendarTodayIs}</span>}
                  </span>
                  {items.slice(0, SHOWN).map((delivery) => (
                    <Entry
                      key={delivery.id}
                      delivery={delivery}
                      channel={props.channelName(delivery.channelId)}
                      reachable={day === active}
                      movable={props.mayMove(delivery)}
                      onOpen={props.onOpen}
                      onDrag={setDragged}
                    />
                  ))}
                  {rest > 0 && (
                    <a
                      class="month-more"
                      href={`#/calendar/week/${day}`}
                      tabIndex={day === active ? undefined : -1}
                      aria-label={words.calendarMoreOf({ count: rest, day: f.day(day) })}
                    >
                      {words.calendarMore({ count: rest })}
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
