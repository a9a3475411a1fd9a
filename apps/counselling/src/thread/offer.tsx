import { appointmentMay, calendarFile } from '@jmd-digital/domain/counselling';
import { dateTimeIn } from '@jmd-digital/i18n';
import type { Appointment } from '@jmd-digital/schemas';
import type { Room } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { saveFile } from '../files/save-file.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

/** Times that a counsellor offers. One can be chosen; what was chosen can be put into a calendar or called off. */
export function Offer({ room, offerId, onChanged }: { room: Room; offerId: string; onChanged: (room: Room) => void }) {
  const { t } = useTexts();
  const times = room.appointments.filter((each) => each.offerId === offerId);
  const first = times[0];
  if (!first) return null;
  // Once one is chosen the others are of no interest.
  const chosen = times.filter(({ state }) => state !== 'offered' && state !== 'cancelled');
  const settled = chosen.length > 0 ? chosen : times;
  return (
    <section class="offer" aria-label={t.offerTitle}>
      <p>
        <strong>{t.offerTitle}</strong>
        <br />
        {t[`channel.${first.channel}`]}, {t.minutes({ count: first.minutes })}
      </p>
      <ul>
        {settled
          .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
          .map((each) => (
            <Time key={each.id} of={each} caseId={room.summary.id} onChanged={onChanged} />
          ))}
      </ul>
    </section>
  );
}

function Time({ of, caseId, onChanged }: { of: Appointment; caseId: string; onChanged: (room: Room) => void }) {
  const { t, locale } = useTexts();
  const { account, cases } = useSession();
  const { busy, failed, run } = useWork();
  const [sure, setSure] = useState(false);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [own, theirs] = [dateTimeIn(locale, of.startsAt, here), dateTimeIn(locale, of.startsAt, of.zone)];
  const begun = Date.parse(of.startsAt) <= Date.now();
  const may = (to: 'booked' | 'cancelled') => appointmentMay(of.state, to, { by: 'client', begun });
  const change = (state: 'booked' | 'cancelled') =>
    void run(async () => {
      await account.jmd.counselling.changeAppointment({ caseId, appointmentId: of.id, state });
      setSure(false);
      onChanged(await cases.open(caseId));
    });
  const save = () => {
    const entry = { id: of.id, startsAt: of.startsAt, minutes: of.minutes, changedAt: of.changedAt };
    const text = calendarFile({ ...entry, title: t.calendarTitle, cancelled: of.state === 'cancelled' });
    saveFile(text, 'text/calendar;charset=utf-8', `${t.calendarTitle}.ics`);
  };
  return (
    <li>
      <p>
        <time dateTime={of.startsAt}>{own}</time>
      </p>
      {own !== theirs && <p class="jmd-quiet">{t.offerThere({ time: theirs })}</p>}
      {of.state !== 'offered' && (
        <p>
          <strong>{t[`appointment.${of.state}`]}</strong>
        </p>
      )}
      {of.state === 'offered' && begun && <p class="jmd-quiet">{t.appointmentGone}</p>}
      <div class="actions">
        {may('booked') && (
          <Button kind="primary" busy={busy} onClick={() => change('booked')}>
            {t.bookAct}
          </Button>
        )}
        {of.state === 'booked' && (
          <Button kind="secondary" onClick={save}>
            {t.calendarAct}
          </Button>
        )}
        {of.state === 'booked' && may('cancelled') && (
          <Button kind="quiet" busy={busy} onClick={() => (sure ? change('cancelled') : setSure(true))}>
            {sure ? t.cancelConfirm : t.cancelAct}
          </Button>
        )}
      </div>
      {failed && <p role="alert">{failed}</p>}
    </li>
  );
}
