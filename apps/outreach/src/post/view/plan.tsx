import { localDay } from '@jmd-digital/i18n';
import type { OutreachChannel, PlannedTime } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Act, Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { plannedNow, plannedTimeOf } from '../../calendar/move.ts';
import { useAccount } from '../../session.tsx';
import { HOME_ZONE } from '../../tools/times.ts';
import { usePostWords } from '../post-words.ts';
import type { ViewProps } from './post-view.tsx';
import { TimeFields, useTimes } from './time-fields.tsx';

const DAY_MS = 86_400_000;

/** When a post goes out of one channel. */
export function Plan({ site, post: { read }, channel, onChanged }: ViewProps & { channel: OutreachChannel }) {
  const p = usePostWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const [deliveryId] = useState(() => crypto.randomUUID());
  const times = useTimes(() => ({
    ...{ day: localDay(new Date(Date.now() + DAY_MS).toISOString()), time: '10:00' },
    ...{ zone: HOME_ZONE, which: null },
  }));
  const plan = async (at: PlannedTime) => {
    try {
      await jmd.outreach.planDelivery({
        ...{ siteId: site.id, postId: read.post.id, revision: read.post.revision },
        ...{ deliveryId, channelId: channel.id, at },
      });
    } catch (error) {
      if (isJmdError(error) && times.refused(error, 'at')) return;
      throw error;
    }
    onChanged();
  };
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={p.plan({ channel: channel.name })}
      quiet
      onSubmit={() => {
        if (times.check()) void run(() => plan(plannedTimeOf(times.wanted)));
      }}
    >
      <TimeFields times={times} />
      <div class="actions">
        <Act label={p.planNow} onAct={() => plan(plannedNow(Date.now(), HOME_ZONE))} />
      </div>
    </Form>
  );
}
