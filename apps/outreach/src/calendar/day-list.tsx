import type { DeliverySummary } from '@jmd-digital/schemas';
import { useTexts } from '../texts.tsx';
import { useToolWords } from '../tools/tool-words.ts';
import { Entry } from './entry.tsx';
import { holds, type View } from './view.ts';

/** Day by day below each other: for phones, a week, and paper. In a month, days on which nothing is planned are left out. */
export function DayList({
  view,
  today,
  days,
  channelName,
  onOpen,
}: {
  view: View;
  today: string;
  days: ReadonlyMap<string, readonly DeliverySummary[]>;
  channelName: (id: string) => string;
  onOpen: (delivery: DeliverySummary) => void;
}) {
  const { f } = useTexts();
  const words = useToolWords();
  const shown = view.weeks
    .flat()
    .filter((day) => holds(view, day) && (view.kind === 'week' || day === today || days.has(day)));
  return (
    <div class="days">
      {shown.map((day) => {
        const items = days.get(day) ?? [];
        return (
          <section key={day} aria-labelledby={`day-${day}`} class={day === today ? 'day day-today' : 'day'}>
            <h2 id={`day-${day}`}>
              {f.day(day)}
              {day === today && <span class="month-today">{words.calendarTodayIs}</span>}
            </h2>
            {items.length === 0 ? (
              <p class="jmd-quiet">{words.calendarNothing}</p>
            ) : (
              <ul class="day-entries">
                {items.map((delivery) => (
                  <li key={delivery.id}>
                    <Entry delivery={delivery} channel={channelName(delivery.channelId)} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
