import type { Message } from '@jmd-digital/sdk/counselling';
import { Notice } from '@jmd-digital/ui';
import { Act, Failed, Loading } from '@jmd-digital/ui/app';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRoom } from '../../room/use-room.ts';
import { useSay } from '../say.tsx';
import { useTexts, word } from '../texts.tsx';
import { CaseContext, type OpenCase } from './case-context.tsx';
import { CaseSide } from './case-side.tsx';
import { Composer } from './composer.tsx';
import { Standing } from './standing.tsx';
import { Thread } from './thread.tsx';

/** One case: what was said, the way to answer, and beside it what belongs to the case. */
export function CaseScreen({
  id,
  found,
  carried,
}: {
  id: string;
  /** A message that a search has found; it is gone to, where it is in this case. */
  found: string;
  carried: (accountId: string) => number;
}) {
  const { t } = useTexts();
  const say = useSay();
  const { room, failed, gone, otherIs, show, refresh, retry } = useRoom(id);
  const [replyTo, reply] = useState<Message | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = room !== null;
  // With what is drawn, not after it: who is quick is somewhere else already.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [opened]);
  useNews(room?.messages.filter(({ mine }) => !mine).length ?? null, () => say(t.newMessage));
  const title = room ? word(t, `topic.${room.summary.topic}`) : t.case;
  const open: OpenCase | null = room && { room, show, refresh, replyTo, reply, carried };
  return (
    <section class="pane case" aria-labelledby="case-title">
      <div class="case-head">
        <a class="back" href="#/">
          {t.backToCases}
        </a>
        <h1 ref={heading} id="case-title" class="pane-title" tabIndex={-1}>
          {title} {room && <bdi class="number">{room.summary.caseNumber}</bdi>}
        </h1>
      </div>
      {gone && <Notice tone="info">{t.gone}</Notice>}
      {failed !== null && (room ? <Stale onRetry={retry} /> : <Failed error={failed} onRetry={retry} />)}
      {!room && failed === null && <Loading />}
      {open && !gone && (
        <CaseContext.Provider value={open}>
          <div class="case-body">
            <div class="case-main">
              <Standing />
              <Thread found={found} />
              <p class="presence" aria-hidden={otherIs === null}>
                {otherIs === 'writing' ? t.clientWrites : otherIs === 'here' ? t.clientHere : ''}
              </p>
              <Composer />
            </div>
            <CaseSide />
          </div>
        </CaseContext.Provider>
      )}
    </section>
  );
}

/** What is shown may have changed meanwhile. */
function Stale({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Notice tone="warning" action={<Act label={t.retry} onAct={async () => onRetry()} />}>
      {t.stale}
    </Notice>
  );
}

/** Hears of each message that comes while the case is open. */
function useNews(count: number | null, tell: () => void): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current !== null && count !== null && count > before.current) tell();
    before.current = count;
  }, [count]);
}
