import { appointmentMay, calendarFile, OVER } from '@jmd-digital/domain/counselling';
import type { Appointment } from '@jmd-digital/schemas';
import { Button } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { saveFile } from '../../files/save-file.ts';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts, word } from '../texts.tsx';
import { AppointmentLine } from './appointment-line.tsx';
import { useCase, useMayDo } from './case-context.tsx';
import { OfferForm } from './offer-form.tsx';
import { unchosen } from './unchosen.ts';

/** Every appointment of the case, what can become of it, and the way to offer more. */
export function Appointments() {
  const { t } = useTexts();
  const { room } = useCase();
  const mayDo = useMayDo();
  const [offering, setOffering] = useState(room.appointments.length === 0);
  const offers = mayDo('counselling.offerAppointment') && !OVER.includes(room.summary.state);
  const listed = room.appointments.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return (
    <>
      {listed.length > 0 && (
        <ul class="appointments">
          {listed.map((each) => (
            <li key={each.id}>
              <p>
                <AppointmentLine appointment={each} />
              </p>
              <Steps appointment={each} />
            </li>
          ))}
        </ul>
      )}
      {offers &&
        (offering ? (
          <OfferForm onOffered={() => setOffering(false)} />
        ) : (
          <div>
            <Button kind="secondary" onClick={() => setOffering(true)}>
              {t.offerMore}
            </Button>
          </div>
        ))}
    </>
  );
}

const STEPS = ['held', 'no-show', 'cancelled'] as const;

function Steps({ appointment }: { appointment: Appointment }) {
  const { t } = useTexts();
  const { account } = useSession();
  const say = useSay();
  const { room, refresh } = useCase();
  const mayDo = useMayDo();
  const { id, state, startsAt } = appointment;
  const begun = Date.parse(startsAt) <= Date.now();
  const may = mayDo('counselling.changeAppointment');
  const steps = STEPS.filter((to) => may && to !== state && appointmentMay(state, to, { by: 'counsellor', begun }));
  const take = async (to: (typeof STEPS)[number]) => {
    await account.jmd.counselling.changeAppointment({ caseId: room.summary.id, appointmentId: id, state: to });
    say(word(t, `appointment.${to}`));
    await refresh();
  };
  return (
    <div class="actions">
      {steps.map((to) => (
        <Act key={to} kind="quiet" label={word(t, `appointmentStep.${to}`)} onAct={() => take(to)} />
      ))}
      {(state === 'booked' || (state === 'cancelled' && !unchosen(appointment, room.appointments))) && (
        <Button kind="quiet" onClick={() => download(appointment, t.calendarTitle)}>
          {state === 'booked' ? t.calendar : t.calendarRemove}
        </Button>
      )}
    </div>
  );
}

/** For the own calendar: neutral words, and nothing of the case. */
function download({ id, startsAt, minutes, state, changedAt }: Appointment, title: string): void {
  const file = calendarFile({ id, startsAt, minutes, title, cancelled: state === 'cancelled', changedAt });
  saveFile(file, 'text/calendar', 'termin.ics');
}
