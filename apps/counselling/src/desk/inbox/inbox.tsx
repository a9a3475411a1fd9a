import { arrangeInbox } from '@jmd-digital/domain/counselling';
import { localDay } from '@jmd-digital/i18n';
import type { CaseSummary } from '@jmd-digital/schemas';
import { Button, ButtonLink } from '@jmd-digital/ui';
import { Failed, Loading } from '@jmd-digital/ui/app';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMe } from '../../session.tsx';
import { useCommand } from '../keyboard/commands.tsx';
import { useTexts, word } from '../texts.tsx';
import { CaseCard } from './case-card.tsx';
import { type CaseFilter, carriedBy, filterCases, NO_FILTER } from './filter-cases.ts';
import { InboxFilter } from './inbox-filter.tsx';
import type { InboxState } from './use-inbox.ts';

/** How many cards of a group are drawn at first: what is over grows without end. */
const FIRST = 30;

/** What came in at the own sites, by what has to be done first. It stays as it is by itself. */
export function Inbox({
  inbox,
  filter,
  onFilter,
  openId,
}: {
  inbox: InboxState;
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
  openId: string;
}) {
  const { t } = useTexts();
  const me = useMe();
  const list = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const minute = useMinute();
  useLayoutEffect(() => {
    if (openId === '') heading.current?.focus({ preventScroll: true });
  }, [openId]);
  const walk = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.case-link') ?? [])];
    // From where the focus is, else from the case that is open.
    const from = links.find((each) => each.matches(':focus')) ?? links.find((each) => each.matches('[aria-current]'));
    const at = from ? links.indexOf(from) : -1;
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useCommand('next', () => walk(1));
  useCommand('previous', () => walk(-1));
  const Heading = openId === '' ? 'h1' : 'h2';
  const all = [...(inbox.cases?.values() ?? [])];
  const shown = filterCases(all, filter, me.id, (topic) => word(t, `topic.${topic}`))
    // Of what is due at the same time, the first that was asked stands first.
    .toSorted((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt));
  const now = { now: minute, today: localDay(new Date(minute).toISOString()) };
  return (
    <section class="pane inbox" aria-labelledby="inbox-title" ref={list}>
      <div class="inbox-head">
        <Heading ref={heading} id="inbox-title" class="pane-title" tabIndex={-1}>
          {t.desk}
        </Heading>
        {inbox.cases && <p class="jmd-quiet">{t.carried({ count: carriedBy(all, me.id) })}</p>}
      </div>
      {all.length > 0 && <InboxFilter cases={all} filter={filter} onFilter={onFilter} />}
      {inbox.failed ? <Failed error={inbox.failed} onRetry={inbox.reload} /> : inbox.cases === null && <Loading />}
      {inbox.cases && all.length === 0 && <p class="jmd-quiet">{t.deskEmpty}</p>}
      {all.length > 0 && shown.length === 0 && (
        <div class="jmd-stack">
          <p class="jmd-quiet">{t.nothingFits}</p>
          <div>
            <Button kind="secondary" onClick={() => onFilter(NO_FILTER)}>
              {t.showAll}
            </Button>{' '}
            <ButtonLink kind="quiet" href="#/search">
              {t.placeSearch}
            </ButtonLink>
          </div>
        </div>
      )}
      {arrangeInbox(shown, me.id, now).map(({ group, cases }) => (
        <Group key={group} name={group} cases={cases} openId={openId} />
      ))}
    </section>
  );
}

function Group({ name, cases, openId }: { name: string; cases: CaseSummary[]; openId: string }) {
  const { t } = useTexts();
  const [limit, setLimit] = useState(FIRST);
  const unread = cases.reduce((sum, { unreadByTeam }) => sum + unreadByTeam, 0);
  return (
    <section class={`case-group ${name}`} aria-labelledby={`inbox-${name}`}>
      <h2 id={`inbox-${name}`}>
        {word(t, `inbox.${name}`)} <span class="count">{cases.length}</span>
        {unread > 0 && <span class="unread">{t.unread({ count: unread })}</span>}
      </h2>
      <ul class="case-list">
        {cases.slice(0, limit).map((each) => (
          <CaseCard key={each.id} of={each} open={each.id === openId} />
        ))}
      </ul>
      {cases.length > limit && (
        <Button kind="quiet" onClick={() => setLimit(limit + FIRST)}>
          {t.more}
        </Button>
      )}
    </section>
  );
}

/** The time, a minute at a time: what was promised becomes late while somebody looks. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
