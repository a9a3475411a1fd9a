import { APPOINTMENT_CHANNELS } from '@jmd-digital/schemas/values';
import { Button, SelectField, TextArea } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useRef, useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts, word } from '../texts.tsx';
import { useCase } from './case-context.tsx';
import { checkTimes, type TimeProblem, timesToSend, type WallTime } from './offer-times.ts';
import { TimeField } from './time-field.tsx';

const MOST = 6;
const MINUTES = [15, 30, 45, 60, 90] as const;
const GERMANY = 'Europe/Berlin';

const newTime = (): WallTime => ({ id: crypto.randomUUID(), day: '', clock: '', which: null });
/** Named before it is sent, so that an offer whose answer was lost is not made twice. */
const newOffer = () => ({ offerId: crypto.randomUUID(), messageId: crypto.randomUUID() });

/** Germany first, then where this device is, then everywhere. */
const zones = () => [
  ...new Set([GERMANY, Intl.DateTimeFormat().resolvedOptions().timeZone, ...Intl.supportedValuesOf('timeZone')]),
];

/** Offers up to six times with a message. Nothing is guessed: a time that happens twice is asked about. */
export function OfferForm({ onOffered }: { onOffered: () => void }) {
  const { t } = useTexts();
  const { account, cases } = useSession();
  const say = useSay();
  const { room, show } = useCase();
  const { id, language } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const [offer] = useState(newOffer);
  const [channel, setChannel] = useState<(typeof APPOINTMENT_CHANNELS)[number]>('phone');
  const [minutes, setMinutes] = useState<number>(30);
  const [zone, setZone] = useState(GERMANY);
  const [times, setTimes] = useState<WallTime[]>(() => [newTime()]);
  const [text, setText] = useState(language === 'de' ? 'Welche dieser Zeiten passt dir?' : '');
  const [problems, setProblems] = useState<ReadonlyMap<string, TimeProblem>>(new Map());
  const [tried, setTried] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const toProblem = () =>
    requestAnimationFrame(() =>
      part.current?.querySelector<HTMLElement>('[aria-invalid="true"], .jmd-choices input')?.focus(),
    );
  const change = (changed: WallTime) => {
    setTimes(times.map((each) => (each.id === changed.id ? changed : each)));
    // The question which of two is meant stays as long as it is the same time.
    const same = changed.which !== null;
    setProblems(new Map([...problems].filter(([timeId]) => timeId !== changed.id || same)));
  };
  const send = () =>
    void run(async () => {
      setTried(true);
      const { localMoment } = await import('@jmd-digital/domain/counselling-time');
      const found = checkTimes(times, (local, which) => localMoment(local, zone, which), Date.now());
      setProblems(found);
      if (found.size > 0 || text.trim() === '') {
        toProblem();
        return;
      }
      const { offerId, messageId } = offer;
      await account.jmd.counselling.offerAppointment({
        ...{ caseId: id, offerId, channel, minutes, zone, times: timesToSend(times) },
      });
      show(await cases.send(id, { text: text.trim(), offerId, messageId }));
      say(t.offered);
      onOffered();
    });
  return (
    <div ref={part}>
      <Form failed={failed} busy={busy} submit={t.offerAct} quiet onSubmit={send}>
        <p>{t.offerText}</p>
        <SelectField
          label={t.offerChannel}
          value={channel}
          onChange={(value) => setChannel(APPOINTMENT_CHANNELS.find((each) => each === value) ?? 'phone')}
          options={APPOINTMENT_CHANNELS.map((value) => ({ value, label: word(t, `channel.${value}`) }))}
        />
        <SelectField
          label={t.offerMinutes}
          value={String(minutes)}
          onChange={(value) => setMinutes(Number(value))}
          options={MINUTES.map((value) => ({ value: String(value), label: t.minutes({ count: value }) }))}
        />
        {times.map((time, index) => (
          <TimeField
            key={time.id}
            number={index + 1}
            time={time}
            zone={zone}
            problem={problems.get(time.id) ?? null}
            onChange={change}
            onRemove={times.length > 1 ? () => setTimes(times.filter((each) => each !== time)) : null}
          />
        ))}
        {times.length < MOST && (
          <div>
            <Button kind="quiet" onClick={() => setTimes([...times, newTime()])}>
              {t.timeMore}
            </Button>
          </div>
        )}
        <SelectField
          label={t.zone}
          hint={zone === GERMANY ? undefined : t.zoneHint}
          value={zone}
          onChange={setZone}
          options={zones().map((value) => ({ value, label: value === GERMANY ? t.zoneGermany : value }))}
        />
        <TextArea
          label={t.offerMessage}
          hint={t.offerMessageHint}
          value={text}
          onInput={setText}
          rows={2}
          error={tried && text.trim() === '' ? t.textMissing : undefined}
        />
      </Form>
    </div>
  );
}
