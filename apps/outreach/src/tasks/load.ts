import { shiftDay } from '@jmd-digital/domain/outreach-time';
import { localDay } from '@jmd-digital/i18n';
import type { DeliverySummary, OutreachChannel, TakeDown } from '@jmd-digital/schemas';
import { MAX_CALENDAR_PAGE } from '@jmd-digital/schemas/values';
import type { Account } from '@jmd-digital/sdk/account';

/** Kinds of what a person has to see to, the most pressing first. */
export const TASK_KINDS = ['outcome_unknown', 'manual_pending', 'blocked', 'failed_permanent', 'late'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

interface DeliveryTask {
  kind: TaskKind;
  delivery: DeliverySummary;
}

export interface Tasks {
  deliveries: DeliveryTask[];
  /** What a person has to take down. */
  takeDowns: TakeDown[];
  /** What is being taken down by itself. */
  running: number;
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const each of pages) items.push(each);
  return items;
}

/** Everything at a site that waits for a person. */
export async function loadTasks(jmd: Account['jmd'], siteId: string): Promise<Tasks> {
  const limit = MAX_CALENDAR_PAGE;
  // What is planned by the clock of another zone may be a day ahead.
  const until = shiftDay(localDay(new Date().toISOString()), 1);
  const [stuck, due, takeDowns] = await Promise.all([
    all(
      jmd.outreach.listDeliveries({
        ...{ siteId, limit },
        states: ['outcome_unknown', 'manual_pending', 'blocked', 'failed_permanent'],
      }),
    ),
    all(jmd.outreach.listDeliveries({ siteId, limit, until, states: ['planned', 'queued'] })),
    all(jmd.outreach.listTakeDowns({ siteId })),
  ]);
  const late = due.filter((delivery) => delivery.late).map((delivery) => ({ kind: 'late' as const, delivery }));
  const kinds = stuck.flatMap((delivery) => {
    const kind = TASK_KINDS.find((each) => each === delivery.state);
    return kind ? [{ kind, delivery }] : [];
  });
  return {
    deliveries: [...kinds, ...late],
    takeDowns: takeDowns.filter(({ state }) => state === 'by-hand'),
    running: takeDowns.filter(({ state }) => state === 'open').length,
  };
}

export const countOf = ({ deliveries, takeDowns }: Tasks): number => deliveries.length + takeDowns.length;

/** Where one can look whether something is there; null where no address follows from the channel. */
export function lookAt({ platform, serverUrl, account }: OutreachChannel): string | null {
  if (serverUrl !== null) return serverUrl;
  const name = account?.replace(/^@/, '');
  if (!name) return null;
  if (platform === 'bluesky') return `https://bsky.app/profile/${encodeURIComponent(name)}`;
  return platform === 'telegram-channel' && /^\w+$/.test(name) ? `https://t.me/${name}` : null;
}
