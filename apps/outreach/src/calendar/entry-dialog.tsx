import type { DeliverySummary } from '@jmd-digital/schemas';
import { Button, ChoiceList, DateField, Icon, LinkRow, TimeField } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import { StateBadges } from '../tools/delivery-state.tsx';
import { plannedText } from '../tools/times.ts';
import { useToolWords } from '../tools/tool-words.ts';
import { isTwice, type MoveProblem, moveProblem, type Wanted, wantedOf } from './move.ts';

/** What is planned, in full, and another time for it. */
export function EntryDialog({
  delivery,
  channel,
  movable,
  day,
  onMove,
  onClose,
}: {
  delivery: DeliverySummary;
  channel: string;
  movable: boolean;
  /** Where it was dropped, if that is to be asked about. */
  day: string | null;
  onMove: (wanted: Wanted) => Promise<void>;
  onClose: () => void;
}) {
  const { f } = useTexts();
  const words = useToolWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const start = wantedOf(delivery);
  const [wanted, setWanted] = useState<Wanted>(day === null ? start : { ...start, day, which: null });
  // Where it was dropped and cannot be, one is told at once.
  const [tried, setTried] = useState(day !== null);
  const { busy, failed, run } = useGuardedWork();
  useEffect(() => dialog.current?.showModal(), []);
  const problem = moveProblem(wanted, Date.now());
  const said: MoveProblem | null = tried ? problem : null;
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change });
  return (
    <dialog ref={dialog} aria-labelledby="entry-title" onClose={onClose}>
      <div class="jmd-stack">
        <h2 id="entry-title">
          <bdi>{delivery.title}</bdi>
        </h2>
        <StateBadges state={delivery.state} late={delivery.late} />
        <p>
          {plannedText(words, f, delivery)} · <bdi>{channel}</bdi>
        </p>
        {delivery.remoteUrl && <LinkRow icon="external" href={delivery.remoteUrl} text={words.deliverySee} external />}
        {movable && (
          <details open={day !== null} class="jmd-disclosure">
            <summary>
              {words.moveTitle}
              <Icon name="chevron" />
            </summary>
            <Form
              failed={failed}
              busy={busy}
              submit={words.moveDo}
              quiet
              onSubmit={() => {
                setTried(true);
                if (problem === null) void run(() => onMove(wanted));
              }}
            >
              <DateField
                label={words.moveDay}
                value={wanted.day}
                error={said === 'day' ? words.moveDayMissing : said === 'past' ? words.movePast : undefined}
                onInput={(value) => set({ day: value, which: null })}
              />
              <TimeField
                label={words.moveTime}
                value={wanted.time}
                error={said === 'time' ? words.moveTimeMissing : said === 'never' ? words.moveNever : undefined}
                onInput={(time) => set({ time, which: null })}
              />
              {isTwice(wanted) && (
                <ChoiceList
                  legend={words.moveWhich}
                  error={said === 'twice' ? words.moveWhichMissing : undefined}
                  value={wanted.which}
                  options={[
                    { value: 'earlier', label: words.moveWhichEarlier },
                    { value: 'later', label: words.moveWhichLater },
                  ]}
                  onChange={(which) => set({ which: which === 'later' ? 'later' : 'earlier' })}
                />
              )}
            </Form>
          </details>
        )}
        <div class="actions">
          <a class="jmd-button jmd-button-primary" href={`#/post/${delivery.postId}`}>
            {words.deliveryToPost}
          </a>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {words.deliveryClose}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
