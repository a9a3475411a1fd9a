import { monthOf } from '@jmd-digital/domain/outreach-time';
import { Button } from '@jmd-digital/ui';
import { goTo } from '@jmd-digital/ui/app';
import { useToolWords } from '../tools/tool-words.ts';
import { addressOf, holds, monthView, neighbour, type View, weekView } from './view.ts';

/** Ways to other weeks and months, as links: each has an address. */
export function Toolbar({ view, today, onPrint }: { view: View; today: string; onPrint: () => void }) {
  const words = useToolWords();
  const month = view.kind === 'month';
  const here = holds(view, today) ? today : (view.weeks.flat().find((day) => holds(view, day)) ?? today);
  const go = (to: View) => goTo(addressOf(to), 'push');
  return (
    <div class="calendar-bar jmd-noprint">
      <div class="actions">
        <Button kind="secondary" onClick={() => go(neighbour(view, -1))}>
          {month ? words.calendarPrevMonth : words.calendarPrevWeek}
        </Button>
        <Button kind="secondary" onClick={() => go(month ? monthView(monthOf(today)) : weekView(today))}>
          {words.calendarToday}
        </Button>
        <Button kind="secondary" onClick={() => go(neighbour(view, 1))}>
          {month ? words.calendarNextMonth : words.calendarNextWeek}
        </Button>
      </div>
      <div class="actions">
        <nav class="calendar-views" aria-label={words.calendarView}>
          <a href={`#/${addressOf(monthView(monthOf(here)))}`} aria-current={month ? 'true' : undefined}>
            {words.calendarMonth}
          </a>
          <a href={`#/${addressOf(weekView(here))}`} aria-current={month ? undefined : 'true'}>
            {words.calendarWeek}
          </a>
        </nav>
        <Button kind="quiet" onClick={onPrint}>
          {words.calendarPrint}
        </Button>
      </div>
    </div>
  );
}
