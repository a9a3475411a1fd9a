import { Notice } from '@jmd-digital/ui';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useToolWords, WithToolWords } from '../tools/tool-words.ts';
import { tellTasksChanged } from './count.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { countOf, loadTasks, TASK_KINDS } from './load.ts';
import { TakeDownCard } from './take-down-card.tsx';
import './tasks.css';

export function Place({ site }: PlaceProps) {
  return (
    <WithToolWords>
      <TasksScreen site={site} />
    </WithToolWords>
  );
}

function TasksScreen({ site }: Pick<PlaceProps, 'site'>) {
  const { t } = useTexts();
  const words = useToolWords();
  const { jmd } = useAccount();
  const me = useMe();
  const loaded = useLoaded(async () => {
    const [tasks, { channels }] = await Promise.all([
      loadTasks(jmd, site.id),
      jmd.outreach.listChannels({ siteId: site.id }),
    ]);
    return { tasks, channels: new Map(channels.map((channel) => [channel.id, channel])) };
  }, [site.id]);
  const [said, setSaid] = useState<string | null>(null);
  const done = (text: string) => {
    setSaid(text);
    loaded.reload();
    tellTasksChanged();
  };
  const { value } = loaded;
  const count = value ? countOf(value.tasks) : 0;
  const mayWrite = mayAt(me, site, 'outreach.decideDelivery');
  return (
    <Screen title={t.placeTasks}>
      <div role="status">{said && <Notice tone="success">{said}</Notice>}</div>
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : !value ? (
        <Loading />
      ) : (
        <>
          {count === 0 ? (
            <Notice tone="success">{words.tasksNone}</Notice>
          ) : (
            <p>
              {words.tasksCount({ count })} {!mayWrite && words.tasksReadOnly}
            </p>
          )}
          {value.tasks.running > 0 && <p class="jmd-quiet">{words.takeDownsRunning({ count: value.tasks.running })}</p>}
          {value.tasks.takeDowns.length > 0 && (
            <section class="jmd-stack" aria-labelledby="tasks-take-down">
              <h2 id="tasks-take-down">{words['taskKind.takeDown']}</h2>
              <p>{words['taskText.takeDown']}</p>
              <ul class="cards">
                {value.tasks.takeDowns.map((takeDown) => (
                  <TakeDownCard key={takeDown.id} site={site} takeDown={takeDown} mayWrite={mayWrite} onDone={done} />
                ))}
              </ul>
            </section>
          )}
          {TASK_KINDS.map((kind) => {
            const tasks = value.tasks.deliveries.filter((task) => task.kind === kind);
            if (tasks.length === 0) return null;
            return (
              <section key={kind} class="jmd-stack" aria-labelledby={`tasks-${kind}`}>
                <h2 id={`tasks-${kind}`}>{words[`taskKind.${kind}`]}</h2>
                <p>{words[`taskText.${kind}`]}</p>
                <ul class="cards">
                  {tasks.map(({ delivery }) => (
                    <DeliveryCard
                      key={delivery.id}
                      site={site}
                      kind={kind}
                      delivery={delivery}
                      channel={value.channels.get(delivery.channelId)}
                      channels={value.channels}
                      mayWrite={mayWrite}
                      onDone={done}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Screen>
  );
}
