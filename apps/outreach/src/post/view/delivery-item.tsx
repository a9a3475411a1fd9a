import { choicesOf } from '@jmd-digital/domain/outreach';
import type { DecideDeliveryInput, Delivery, OutreachChannel } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { LinkRow } from '@jmd-digital/ui';
import { Act, Fold, Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { plannedNow, plannedTimeOf, wantedOf } from '../../calendar/move.ts';
import { DeliveryBadge } from '../../delivery-badge.tsx';
import { PolicyAnswer } from '../../policy-answer.tsx';
import { useAccount } from '../../session.tsx';
import { IsOutForm } from '../../tasks/is-out-form.tsx';
import { useTexts } from '../../texts.tsx';
import { HOME_ZONE, plannedText } from '../../tools/times.ts';
import { useToolWords } from '../../tools/tool-words.ts';
import { usePostWords } from '../post-words.ts';
import { ByHand } from './by-hand.tsx';
import type { ViewProps } from './post-view.tsx';
import { TakeDown } from './take-down.tsx';
import { TimeFields, useTimes } from './time-fields.tsx';

interface Props extends ViewProps {
  delivery: Delivery;
  /** None where it was removed. */
  channel: OutreachChannel | undefined;
  writes: boolean;
}

/** One delivery: when, in which state, and what a person can decide about it. */
export function DeliveryItem({ delivery, channel, writes, ...shared }: Props) {
  const { f } = useTexts();
  const p = usePostWords();
  const words = useToolWords();
  const { jmd } = useAccount();
  const { site, post, onChanged } = shared;
  const { id, state, error, remoteUrl, decision, revision } = delivery;
  const choices = writes ? choicesOf(state) : [];
  const decide = async (choice: DecideDeliveryInput['choice']) => {
    await jmd.outreach.decideDelivery({ siteId: site.id, deliveryId: id, from: state, choice });
    onChanged();
  };
  return (
    <div class="jmd-stack delivery">
      <p class="badges">
        <DeliveryBadge state={state} />
        <span>
          {plannedText(words, f, delivery)}
          {revision !== post.read.post.revision && ` · ${p.revision({ no: String(revision) })}`}
        </span>
      </p>
      {error && <p>{words[`deliveryError.${error}`]}</p>}
      {remoteUrl && <LinkRow icon="external" href={remoteUrl} text={words.deliverySee} external />}
      {(state === 'blocked' || decision.outcome !== 'allow') && state !== 'sent' && state !== 'deleted' && (
        <PolicyAnswer decision={decision} />
      )}
      {writes && state === 'outcome_unknown' && <p>{words['taskText.outcome_unknown']}</p>}
      {writes && state === 'manual_pending' && channel && (
        <ByHand site={site} content={post.read.content} channel={channel} delivery={delivery} />
      )}
      {choices.includes('confirmed-by-person') && (
        <IsOutForm
          needsLink={channel?.platform !== 'print'}
          onConfirm={(url) => decide({ event: 'confirmed-by-person', url })}
        />
      )}
      <div class="actions">
        {choices.includes('denied-by-person') && (
          <Act label={words.taskNotOut} onAct={() => decide({ event: 'denied-by-person' })} />
        )}
        {state === 'failed_permanent' && choices.includes('planned-by-person') && (
          <Act
            label={words.taskAgain}
            onAct={() => decide({ event: 'planned-by-person', at: plannedNow(Date.now(), HOME_ZONE) })}
          />
        )}
        {choices.includes('given-up-by-person') && (
          <Act kind="quiet" label={words.taskGiveUp} onAct={() => decide({ event: 'given-up-by-person' })} />
        )}
      </div>
      {choices.includes('planned-by-person') && (
        <Fold summary={words.moveTitle}>{() => <Move delivery={delivery} decide={decide} />}</Fold>
      )}
      {writes && state === 'sent' && <TakeDown site={site} delivery={delivery} onChanged={onChanged} />}
    </div>
  );
}

function Move({
  delivery,
  decide,
}: {
  delivery: Delivery;
  decide: (choice: DecideDeliveryInput['choice']) => Promise<void>;
}) {
  const words = useToolWords();
  const { busy, failed, run } = useGuardedWork();
  const [start] = useState(() => wantedOf(delivery));
  const times = useTimes(() => start);
  const move = async () => {
    try {
      await decide({ event: 'planned-by-person', at: plannedTimeOf(times.wanted) });
    } catch (error) {
      if (!isJmdError(error) || !times.refused(error, 'choice.at')) throw error;
    }
  };
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={words.moveDo}
      quiet
      onSubmit={() => {
        if (times.check()) void run(move);
      }}
    >
      <TimeFields times={times} />
    </Form>
  );
}
