import { OVER, UNTAKEN } from '@jmd-digital/domain/counselling';
import { Fold } from '@jmd-digital/ui/app';
import { useTexts } from '../texts.tsx';
import { Appointments } from './appointments.tsx';
import { Assign } from './assign.tsx';
import { useCase, useMayDo } from './case-context.tsx';
import { Close } from './close.tsx';
import { Contact } from './contact.tsx';
import { Erase } from './erase.tsx';
import { Forward } from './forward.tsx';
import { HandOver } from './hand-over.tsx';
import { Keys } from './keys.tsx';
import { Notes } from './notes.tsx';
import { Pause } from './pause.tsx';
import { Readers } from './readers.tsx';
import { Record } from './record.tsx';

/** What belongs to a case besides the talk. What somebody may not do, or what leads nowhere now, is not offered. */
export function CaseSide() {
  const { t } = useTexts();
  const { room } = useCase();
  const mayDo = useMayDo();
  const { state, assigneeId } = room.summary;
  const over = OVER.includes(state);
  const untaken = UNTAKEN.includes(state);
  const offers = {
    appointments: room.appointments.length > 0 || (mayDo('counselling.offerAppointment') && !over),
    contact: assigneeId !== null && mayDo('counselling.logContact'),
    pause: (state === 'active' || state === 'paused') && mayDo('counselling.pauseCase'),
    assign: (untaken || state === 'assigned') && mayDo('counselling.assignCase'),
    forward: untaken && mayDo('counselling.forwardCase'),
    handOver: ['accepted', 'active', 'paused', 'transfer_pending'].includes(state) && mayDo('counselling.askHandOver'),
    close: state !== 'closed' && mayDo('counselling.closeCase'),
    record: state === 'closed' && mayDo('counselling.putRecord'),
    keys: room.mayWrite || room.alarms.length > 0 || mayDo('identity.giveResetCode'),
    erase: state === 'closed' && mayDo('counselling.eraseCase'),
  };
  return (
    <section class="case-side" aria-label={t.side}>
      <Notes />
      {offers.appointments && <Fold summary={t.appointments}>{() => <Appointments />}</Fold>}
      {offers.contact && <Fold summary={t.contactTitle}>{() => <Contact />}</Fold>}
      {offers.assign && <Fold summary={t.assignTitle}>{() => <Assign />}</Fold>}
      {offers.forward && <Fold summary={t.forwardTitle}>{() => <Forward />}</Fold>}
      {offers.handOver && <Fold summary={t.handOverTitle}>{() => <HandOver />}</Fold>}
      {offers.pause && <Fold summary={t.pauseTitle}>{() => <Pause />}</Fold>}
      {offers.close && <Fold summary={t.closeTitle}>{() => <Close />}</Fold>}
      {offers.record && <Fold summary={t.recordTitle}>{() => <Record />}</Fold>}
      <Fold summary={t.readersTitle}>{() => <Readers />}</Fold>
      {offers.keys && <Fold summary={t.keys}>{() => <Keys />}</Fold>}
      {offers.erase && <Fold summary={t.eraseTitle}>{() => <Erase />}</Fold>}
    </section>
  );
}
