import { promisedMoment } from '@jmd-digital/domain/counselling';
import { localDay } from '@jmd-digital/i18n';
import type { CaseSummary } from '@jmd-digital/schemas';
import { useMe } from '../../session.tsx';
import { sitesOf } from '../sites-of.ts';
import { languageName, useTexts, word } from '../texts.tsx';

/** One case in the list. The whole card leads to it; what is read first is what it is about. */
export function CaseCard({ of, open }: { of: CaseSummary; open: boolean }) {
  const { t, f, locale } = useTexts();
  const me = useMe();
  const spoken = me.languages.length === 0 ? null : me.languages.includes(of.language);
  const today = localDay(of.changedAt) === localDay(new Date().toISOString());
  const due = of.dueAt && !of.firstResponseAt && of.state !== 'closed';
  return (
    <li class={open ? 'case-card open' : 'case-card'}>
      <a class="case-link" href={`#/case/${of.id}`} aria-current={open ? 'true' : undefined}>
        {word(t, `topic.${of.topic}`)} <bdi class="number">{of.caseNumber}</bdi>
      </a>
      <p class="facts">
        {of.unreadByTeam > 0 && <span class="unread">{t.unread({ count: of.unreadByTeam })}</span>}
        <span>{word(t, `state.${of.state}`)}</span>
        {of.assigneeId && <bdi>{of.assigneeId === me.id ? t.mine : of.assigneeName}</bdi>}
        {due && <span>{t.dueBy({ date: f.day(promisedMoment(of.dueAt ?? '')) })}</span>}
        {of.pausedUntil && <span>{t.restsUntil({ date: f.day(of.pausedUntil) })}</span>}
        {of.state === 'closed' && of.eraseOn && <span>{t.erasedOn({ date: f.date(of.eraseOn) })}</span>}
      </p>
      <p class="facts">
        <span class={spoken === false ? 'tongue foreign' : 'tongue'}>
          {languageName(locale, of.language)}
          {spoken !== null && ` – ${spoken ? t.languageMine : t.languageForeign}`}
        </span>
        {sitesOf(me).length > 1 && <bdi>{of.siteName}</bdi>}
        <time dateTime={of.changedAt}>{today ? f.time(of.changedAt) : f.day(of.changedAt)}</time>
      </p>
    </li>
  );
}
