import { promisedMoment } from '@jmd-digital/domain/counselling';
import type { CaseSummary } from '@jmd-digital/schemas';
import { useMe } from '../session.tsx';
import { languageName, useTexts, word } from '../texts.tsx';

/** One case in the list. The whole card leads to it; what is read first is what it is about. */
export function CaseCard({ of, open }: { of: CaseSummary; open: boolean }) {
  const { t, f, locale } = useTexts();
  const me = useMe();
  const spoken = me.languages.length === 0 ? null : me.languages.includes(of.language);
  const facts = [
    word(t, `state.${of.state}`),
    of.assigneeId && (of.assigneeId === me.id ? t.mine : of.assigneeName),
    of.dueAt && !of.firstResponseAt && of.state !== 'closed' && t.dueBy({ date: f.day(promisedMoment(of.dueAt)) }),
    of.pausedUntil && t.restsUntil({ date: f.day(of.pausedUntil) }),
    of.eraseOn && t.erasedOn({ date: f.date(of.eraseOn) }),
  ];
  return (
    <li class={open ? 'case-card open' : 'case-card'}>
      <a class="case-link" href={`#/case/${of.id}`} aria-current={open ? 'true' : undefined}>
        {word(t, `topic.${of.topic}`)} <bdi class="number">{of.caseNumber}</bdi>
        {of.unreadByTeam > 0 && <span class="unread">{t.unread({ count: of.unreadByTeam })}</span>}
      </a>
      <p class="facts">{facts.filter(Boolean).join(' · ')}</p>
      <p class="facts">
        <span class={spoken === false ? 'tongue foreign' : 'tongue'}>
          {languageName(locale, of.language)}
          {spoken !== null && ` – ${spoken ? t.languageMine : t.languageForeign}`}
        </span>
        {' · '}
        <bdi>{of.siteName}</bdi>
        {' · '}
        <time dateTime={of.changedAt}>{f.dateTime(of.changedAt)}</time>
      </p>
    </li>
  );
}
