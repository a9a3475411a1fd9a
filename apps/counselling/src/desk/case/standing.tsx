import { promisedMoment, UNTAKEN } from '@jmd-digital/domain/counselling';
import { localDay } from '@jmd-digital/i18n';
import { Button, Notice } from '@jmd-digital/ui';
import { useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useMe, useSession } from '../../session.tsx';
import { useCommand } from '../keyboard/commands.tsx';
import { useSay } from '../say.tsx';
import { languageName, useTexts, word } from '../texts.tsx';
import { nameIn, useCase, useMayDo } from './case-context.tsx';

/** How the case stands: with whom, since when, what is next; and, where nobody has it, the way to take it. */
export function Standing() {
  const { t, f, locale } = useTexts();
  const me = useMe();
  const { room } = useCase();
  const { summary, lockedCount, problems } = room;
  const due = summary.dueAt && !summary.firstResponseAt && summary.state !== 'closed';
  const facts = [
    word(t, `state.${summary.state}`),
    summary.assigneeId && (summary.assigneeId === me.id ? t.mine : summary.assigneeName),
    languageName(locale, summary.language),
    summary.siteName,
    summary.visibility === 'personal' ? t.personal : null,
    due && t.dueBy({ date: f.day(promisedMoment(summary.dueAt ?? '')) }),
    summary.pausedUntil && t.restsUntil({ date: f.day(summary.pausedUntil) }),
    summary.state === 'closed' && summary.eraseOn && t.erasedOn({ date: f.date(summary.eraseOn) }),
  ];
  return (
    <div class="standing">
      <p class="facts">
        {facts.filter(Boolean).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      {summary.closeReason && (
        <Notice tone="info">{t.closedBecause({ reason: word(t, `reason.${summary.closeReason}`) })}</Notice>
      )}
      {summary.handOverTo && (
        <Notice tone="info">{t.handOverWaits({ name: nameIn(room, summary.handOverTo) ?? t.nobody })}</Notice>
      )}
      {lockedCount > 0 && <Notice tone="warning">{t.lockedHere({ count: lockedCount })}</Notice>}
      {problems.length > 0 && <Notice tone="error">{t.unchecked({ count: problems.length })}</Notice>}
      {room.alarms.length > 0 && (
        <Notice tone="error" title={t.alarmTitle}>
          {t.alarmText} {room.alarms.some(({ kind }) => kind === 'log') && t.alarmLog}
        </Notice>
      )}
      {room.clientHasNewKeys && (
        <Notice tone="warning" title={t.newKeysTitle}>
          {t.newKeysText}
        </Notice>
      )}
      <StandIn />
      <Accept />
    </div>
  );
}

/** For whom one answers, where the case is a colleague's. */
function StandIn() {
  const { t, f } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { room } = useCase();
  const { assigneeId, assigneeName, siteId } = room.summary;
  const standsIn = room.mayWrite && assigneeId !== null && assigneeId !== me.id;
  const absences = useLoaded(
    async () => (standsIn ? (await account.jmd.identity.listAbsences({ siteId })).absences : []),
    [standsIn, siteId],
  );
  if (!standsIn) return null;
  const today = localDay(new Date().toISOString());
  const away = absences.value?.find(
    (each) => each.accountId === assigneeId && each.firstDay <= today && today <= each.lastDay,
  );
  const name = assigneeName ?? t.nobody;
  return (
    <Notice tone="info">{away ? t.standInUntil({ name, date: f.date(away.lastDay) }) : t.standIn({ name })}</Notice>
  );
}

/** Takes the case. Of two at once one gets it, and the other is told who. */
function Accept() {
  const { t } = useTexts();
  const { cases } = useSession();
  const me = useMe();
  const say = useSay();
  const { room, show } = useCase();
  const mayDo = useMayDo();
  const { busy, failed, run } = useGuardedWork();
  const [lost, setLost] = useState(false);
  const { id, state, assigneeId, assigneeName } = room.summary;
  const free = UNTAKEN.includes(state) || (state === 'assigned' && assigneeId === me.id);
  const offered = free && room.alarms.length === 0 && mayDo('counselling.acceptCase');
  const accept = () =>
    void run(async () => {
      const next = await cases.accept(id);
      const mine = next.summary.assigneeId === me.id;
      setLost(!mine);
      show(next);
      if (!mine) return;
      say(t.accepted);
      // The button is gone; what one wants next is to answer.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
    });
  useCommand('accept', offered ? accept : null);
  if (offered) {
    return (
      <div class="accept">
        <Button kind="primary" busy={busy} onClick={accept}>
          {t.accept}
        </Button>
        {failed && (
          <p role="alert" class="jmd-error">
            {failed}
          </p>
        )}
        {state === 'assigned' && <p class="jmd-quiet">{t.givenToYou}</p>}
      </div>
    );
  }
  if (room.mayWrite || assigneeId === null) return null;
  const name = assigneeName ?? t.nobody;
  return (
    <div role={lost ? 'alert' : undefined}>
      <Notice tone="info">{lost ? t.takenFirst({ name }) : t.takenBy({ name })}</Notice>
    </div>
  );
}
