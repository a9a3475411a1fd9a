import { choicesOf } from '@jmd-digital/domain/outreach';
import { byDay, isDay, monthOf } from '@jmd-digital/domain/outreach-time';
import { localDay } from '@jmd-digital/i18n';
import type { DeliverySummary } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, Notice } from '@jmd-digital/ui';
import { Failed, goTo, Loading } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useMe } from '../session.tsx';
import { mayAt } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { monthText } from '../tools/times.ts';
import { useToolWords, WithToolWords } from '../tools/tool-words.ts';
import { DayList } from './day-list.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { MonthGrid } from './month-grid.tsx';
import { moveProblem, wantedOf } from './move.ts';
import { Toolbar } from './toolbar.tsx';
import { useDeliveries } from './use-deliveries.ts';
import { useMedia, usePrinting } from './use-media.ts';
import { useMove } from './use-move.ts';
import { addressOf, holds, monthView, type View, viewOf } from './view.ts';
import './calendar.css';

export function Place(props: PlaceProps) {
  return (
    <WithToolWords>
      <Calendar {...props} />
    </WithToolWords>
  );
}

/** As wide as seven days take to be read. */
const WIDE = '(min-width: 68em)';

function Calendar({ site, path }: PlaceProps) {
  const { t, f, locale } = useTexts();
  const words = useToolWords();
  const me = useMe();
  const today = localDay(new Date().toISOString());
  const view = viewOf(path, today);
  const loaded = useDeliveries(site.id, view);
  const wide = useMedia(WIDE);
  const { printing, print } = usePrinting();
  const [active, setActive] = useState(today);
  const [open, setOpen] = useState<{ delivery: DeliverySummary; day: string | null } | null>(null);
  const { said, move } = useMove(site.id, loaded.reload);
  const shown = loaded.value?.start === view.start ? loaded.value : null;
  const mayWrite = mayAt(me, site, 'outreach.decideDelivery');
  const mayMove = ({ state }: DeliverySummary) => mayWrite && choicesOf(state).includes('planned-by-person');
  const channelName = (id: string) => loaded.value?.channels.get(id)?.name ?? words.deliveryChannelGone;
  const onOpen = (delivery: DeliverySummary) => setOpen({ delivery, day: null });
  const activate = (day: string) => {
    setActive(day);
    if (!isDay(day) || view.weeks.flat().includes(day)) return;
    goTo(addressOf(monthView(monthOf(day))), 'replace');
  };
  const drop = (delivery: DeliverySummary, day: string) => {
    const wanted = { ...wantedOf(delivery), day, which: null };
    if (delivery.plannedLocal.startsWith(day)) return;
    // What cannot be, or has to be chosen from, is asked about.
    if (moveProblem(wanted, Date.now()) !== null) setOpen({ delivery, day });
    else void move(delivery, wanted).catch((error) => isJmdError(error) && setOpen({ delivery, day }));
  };
  // While another month is on the way, its days stand there already: who walks there by key is not stopped.
  const days = byDay(loaded.value?.deliveries ?? []);
  const asList = printing || !wide || view.kind === 'week';
  const empty = shown !== null && ![...days.keys()].some((day) => holds(view, day));
  return (
    <Screen title={t.placeCalendar} wide>
      <Toolbar view={view} today={today} onPrint={print} />
      <p class="calendar-title" role="status">
        {titleOf(view)}
      </p>
      <div role="status" class="calendar-said jmd-noprint">
        {said && (
          <Notice
            tone={said.tone}
            action={
              said.back && (
                <Button kind="secondary" onClick={said.back}>
                  {words.moveBack}
                </Button>
              )
            }
          >
            {said.text}
          </Notice>
        )}
      </div>
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : !shown && asList ? (
        <Loading />
      ) : (
        <>
          {empty && <Empty week={view.kind === 'week'} mayWrite={mayWrite} />}
          {asList ? (
            <DayList view={view} today={today} days={days} channelName={channelName} onOpen={onOpen} />
          ) : (
            <>
              <MonthGrid
                view={view}
                today={today}
                days={days}
                channelName={channelName}
                mayMove={mayMove}
                busy={shown === null}
                active={view.weeks.flat().includes(active) ? active : firstDay(view)}
                onActive={activate}
                onOpen={onOpen}
                onDrop={drop}
              />
              <p id="calendar-keys" class="jmd-small jmd-noprint">
                {words.calendarKeys}
              </p>
            </>
          )}
        </>
      )}
      {open && (
        <EntryDialog
          key={`${open.delivery.id} ${open.day}`}
          delivery={open.delivery}
          channel={channelName(open.delivery.channelId)}
          movable={mayMove(open.delivery)}
          day={open.day}
          onMove={async (wanted) => {
            await move(open.delivery, wanted);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Screen>
  );

  function titleOf({ kind, start, weeks, number }: View): string {
    if (kind === 'month') return monthText(locale, start);
    return words.calendarWeekTitle({
      number: String(number),
      from: f.day(weeks[0]?.[0] ?? start),
      until: f.date(weeks[0]?.at(-1) ?? start),
    });
  }
}

const firstDay = (view: View) => view.weeks.flat().find((day) => holds(view, day)) ?? view.start;

function Empty({ week, mayWrite }: { week: boolean; mayWrite: boolean }) {
  const words = useToolWords();
  return (
    <div class="jmd-card jmd-stack">
      <p>{week ? words.calendarEmptyWeek : words.calendarEmptyMonth}</p>
      {mayWrite && (
        <>
          <p class="jmd-quiet">{words.calendarEmptyHow}</p>
          <p class="actions jmd-noprint">
            <a class="jmd-button jmd-button-primary" href="#/post">
              {words.calendarWrite}
            </a>
            <a class="jmd-button jmd-button-secondary" href="#/kits">
              {words.calendarKit}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
