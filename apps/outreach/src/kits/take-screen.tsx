import { localDay } from '@jmd-digital/i18n';
import { DateField, ManyChoices, Notice } from '@jmd-digital/ui';
import { Failed, Form, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../tools/drafts.ts';
import type { AnyKit } from './kit.ts';
import { loadKit } from './load-kit.ts';
import { type Made, newTaking, retaken, takeKit } from './take.ts';
import { useKitWords } from './words.ts';

/** Takes a kit: a first day and channels, and its posts are drafts. */
export function TakeScreen({ site, kitId }: { site: SiteScope; kitId: string }) {
  const { t } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const me = useMe();
  const loaded = useLoaded(async () => {
    const [found, { channels }] = await Promise.all([
      loadKit(jmd, site.id, kitId),
      jmd.outreach.listChannels({ siteId: site.id }),
    ]);
    return { found, channels };
  }, [kitId]);
  const kit = loaded.value?.found?.kit;
  if (loaded.value && kit && mayAt(me, site, 'outreach.putPost'))
    return <Take site={site} kit={kit} channels={loaded.value.channels} />;
  return (
    <Screen title={t.placeKits} back="kits">
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : !loaded.value ? (
        <Loading />
      ) : (
        <p>{kit ? t['error.not_permitted'] : words.kitGone}</p>
      )}
    </Screen>
  );
}

function Take({
  site,
  kit,
  channels,
}: {
  site: SiteScope;
  kit: AnyKit;
  channels: readonly { id: string; name: string; platform: string }[];
}) {
  const { f } = useTexts();
  const words = useKitWords();
  const { jmd } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const draft = useDraft(`take/${site.id}/${kit.id}`, newTaking(kit.posts));
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Made[]>([]);
  const [done, setDone] = useState(false);
  const { day, channelIds } = draft.value;
  const today = localDay(new Date().toISOString());
  const fits = day >= today;
  const count = kit.posts.length;
  const whenOf = ({ day: on, time }: Made) =>
    time === null ? words.kitTakeOn({ day: f.day(on) }) : words.kitTakeOnAt({ day: f.day(on), time });
  const take = () => {
    setTried(true);
    if (!fits) return;
    void run(async () => {
      await takeKit(jmd, site.id, kit.posts, draft.value, whenOf, setMade);
      draft.drop(newTaking(kit.posts));
      setDone(true);
    });
  };
  const choose = (change: Partial<typeof draft.value>) => {
    setMade([]);
    draft.set(retaken(draft.value, change));
  };
  return (
    <Screen title={words.kitTakeTitle({ title: kit.title })} back={`kits/${kit.id}`}>
      {done ? (
        <Notice tone="success">{words.kitTakeDone({ count })}</Notice>
      ) : (
        <>
          <p>{words.kitTakeText}</p>
          <Form
            failed={
              failed && made.length > 0
                ? words.kitTakeStopped({ done: String(made.length), count: String(count) })
                : failed
            }
            busy={busy}
            submit={words.kitTakeDo({ count })}
            onSubmit={take}
          >
            <DateField
              label={words.kitTakeDay}
              error={tried && !fits ? words.kitTakeDayMissing : undefined}
              value={day}
              min={today}
              onInput={(value) => choose({ day: value })}
            />
            {channels.length === 0 ? (
              <p class="jmd-quiet">{words.kitTakeNoChannels}</p>
            ) : (
              <ManyChoices
                legend={words.kitTakeChannels}
                options={channels.map(({ id, name }) => ({ value: id, label: name }))}
                values={channelIds}
                onChange={(values) => choose({ channelIds: values })}
              />
            )}
          </Form>
          {busy && (
            <div role="status">
              <p>{words.kitTakeProgress({ done: String(made.length), count: String(count) })}</p>
              <progress class="kit-progress" aria-hidden="true" value={made.length} max={count} />
            </div>
          )}
        </>
      )}
      {made.length > 0 && (
        <ul class="cards">
          {made.map((each) => (
            <li key={each.postId} class="jmd-card kit-made">
              <span>
                <bdi>{each.title}</bdi>, {whenOf(each)}
              </span>
              <a href={`#/post/${each.postId}`} aria-label={`${words.kitToDraft}: ${each.title}`}>
                {words.kitToDraft}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}
