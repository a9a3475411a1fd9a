import type { DecideDeliveryInput, DeliverySummary, OutreachChannel } from '@jmd-digital/schemas';
import { ButtonLink, LinkRow } from '@jmd-digital/ui';
import { Act, Fold } from '@jmd-digital/ui/app';
import { plannedNow } from '../calendar/move.ts';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { clockText, HOME_ZONE } from '../tools/times.ts';
import { useToolWords } from '../tools/tool-words.ts';
import { IsOutForm } from './is-out-form.tsx';
import { lookAt, type TaskKind } from './load.ts';
import { Why } from './why.tsx';

/** One delivery that waits for a person, with what they can do about it. */
export function DeliveryCard({
  site,
  kind,
  delivery,
  channel,
  channels,
  mayWrite,
  onDone,
}: {
  site: SiteScope;
  kind: TaskKind;
  delivery: DeliverySummary;
  /** None where it was removed. */
  channel: OutreachChannel | undefined;
  channels: ReadonlyMap<string, OutreachChannel>;
  mayWrite: boolean;
  onDone: (said: string) => void;
}) {
  const { f } = useTexts();
  const words = useToolWords();
  const { jmd } = useAccount();
  const look = channel && kind === 'outcome_unknown' ? lookAt(channel) : null;
  const decide = async (choice: DecideDeliveryInput['choice'], said: string) => {
    await jmd.outreach.decideDelivery({ siteId: site.id, deliveryId: delivery.id, from: delivery.state, choice });
    onDone(said);
  };
  const day = delivery.plannedLocal.slice(0, 10);
  const giveUp = (
    <Act
      kind="quiet"
      label={words.taskGiveUp}
      onAct={() => decide({ event: 'given-up-by-person' }, words.taskGaveUp)}
    />
  );
  return (
    <li class="jmd-card jmd-stack">
      <h3>
        <a href={`#/post/${delivery.postId}`}>
          <bdi>{delivery.title}</bdi>
        </a>
      </h3>
      <p>
        <bdi>{channel?.name ?? words.deliveryChannelGone}</bdi> ·{' '}
        {words.taskPlanned({ day: f.date(day), time: clockText(words, delivery) })}
      </p>
      {delivery.error && <p>{words[`deliveryError.${delivery.error}`]}</p>}
      {look && <LinkRow icon="external" href={look} text={words.taskLook} value={look} external />}
      {kind === 'blocked' && delivery.error !== 'time' && (
        <Fold summary={words.taskWhy}>{() => <Why site={site} delivery={delivery} channels={channels} />}</Fold>
      )}
      {mayWrite && kind === 'outcome_unknown' && (
        <>
          <IsOutForm
            needsLink={channel?.platform !== 'print'}
            onConfirm={(url) => decide({ event: 'confirmed-by-person', url }, words.taskConfirmed)}
          />
          <div class="actions">
            <Act label={words.taskNotOut} onAct={() => decide({ event: 'denied-by-person' }, words.taskDenied)} />
            {giveUp}
          </div>
        </>
      )}
      {mayWrite && kind === 'manual_pending' && (
        <div class="actions">
          <ButtonLink kind="secondary" href={`#/post/${delivery.postId}`}>
            {words.taskAssisted}
          </ButtonLink>
          {giveUp}
        </div>
      )}
      {mayWrite && (kind === 'blocked' || kind === 'failed_permanent' || kind === 'late') && (
        <div class="actions">
          {kind === 'failed_permanent' && (
            <Act
              label={words.taskAgain}
              onAct={() =>
                decide({ event: 'planned-by-person', at: plannedNow(Date.now(), HOME_ZONE) }, words.taskAgainDone)
              }
            />
          )}
          <ButtonLink kind="secondary" href={`#/calendar/week/${day}`}>
            {words.taskOtherTime}
          </ButtonLink>
          {giveUp}
        </div>
      )}
    </li>
  );
}
