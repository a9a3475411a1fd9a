import type { TakeDown } from '@jmd-digital/schemas';
import { LinkRow } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { useToolWords } from '../tools/tool-words.ts';

/** Something that is out, has to go, and goes by hand alone. */
export function TakeDownCard({
  site,
  takeDown,
  mayWrite,
  onDone,
}: {
  site: SiteScope;
  takeDown: TakeDown;
  mayWrite: boolean;
  onDone: (said: string) => void;
}) {
  const { f, w } = useTexts();
  const words = useToolWords();
  const { jmd } = useAccount();
  const { id, title, channelName, platform, remoteUrl, reason, error, askedAt } = takeDown;
  return (
    <li class="jmd-card jmd-stack">
      <h3>
        <a href={`#/post/${takeDown.postId}`}>
          <bdi>{title}</bdi>
        </a>
      </h3>
      <p>
        <bdi>{channelName}</bdi> ({w[`platform.${platform}`]}) · {words.taskAsked({ day: f.date(askedAt) })}
      </p>
      <p>
        {words[`takeDownReason.${reason}`]} {error && words[`deliveryError.${error}`]}
      </p>
      {remoteUrl && <LinkRow icon="external" href={remoteUrl} text={words.taskTakeDown} value={remoteUrl} external />}
      {mayWrite && (
        <div class="actions">
          <Act
            label={words.taskGone}
            onAct={async () => {
              await jmd.outreach.confirmTakeDown({ siteId: site.id, takeDownId: id });
              onDone(words.taskGoneDone);
            }}
          />
        </div>
      )}
    </li>
  );
}
