import type { CaseSummary } from '@jmd-digital/schemas';
import { Button, CheckBox, Notice, TextField } from '@jmd-digital/ui';
import { Failed, Loading } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMe, useSession } from '../../session.tsx';
import type { InboxState } from '../inbox/use-inbox.ts';
import { useCommand } from '../keyboard/commands.tsx';
import { Page } from '../page.tsx';
import { useTexts, word } from '../texts.tsx';
import { type Hit, searchTexts } from './search-texts.ts';

type Texts = { id: string; text: string }[];
interface Found {
  summary: CaseSummary;
  hits: Hit[];
}

/**
 * Looks through what was said, on this device alone: every case is opened here, its text stays in the memory of this
 * screen and goes with it. The server learns which cases were opened, and nothing of what was looked for.
 */
export function SearchScreen({
  inbox,
  onFound,
}: {
  inbox: InboxState;
  /** Somebody goes to one of the places. */
  onFound: (messageId: string) => void;
}) {
  const { t } = useTexts();
  const { cases: calls } = useSession();
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const [wanted, setWanted] = useState('');
  const [others, setOthers] = useState(false);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [unread, setUnread] = useState(0);
  const [found, setFound] = useState<Found[] | null>(null);
  const opened = useRef(new Map<string, { seq: number; texts: Texts }>());
  const round = useRef(0);
  useEffect(
    () => () => {
      round.current += 1;
    },
    [],
  );
  useCommand('search', () => form.current?.querySelector('input')?.focus());
  const textsOf = async ({ id, lastSeq }: CaseSummary): Promise<Texts> => {
    const known = opened.current.get(id);
    if (known?.seq === lastSeq) return known.texts;
    const { messages, notes } = await calls.open(id);
    const texts = [...messages, ...notes].map((each) => ({ id: each.id, text: each.text }));
    opened.current.set(id, { seq: lastSeq, texts });
    return texts;
  };
  const search = async () => {
    if (wanted.trim() === '' || !inbox.cases) return;
    round.current += 1;
    const mine = round.current;
    const all = [...inbox.cases.values()].filter(({ assigneeId }) => others || assigneeId === me.id);
    const results: Found[] = [];
    let failed = 0;
    for (const [index, summary] of all.entries()) {
      setProgress({ done: index, of: all.length });
      // What cannot be opened, for example because it is personal, is counted and passed over.
      const texts = await textsOf(summary).catch(() => null);
      if (mine !== round.current) return;
      if (texts === null) failed += 1;
      else {
        const hits = searchTexts(texts, wanted);
        if (hits.length > 0) results.push({ summary, hits });
      }
      setFound([...results]);
    }
    setFound(results);
    setUnread(failed);
    setProgress(null);
  };
  const stop = () => {
    round.current += 1;
    setProgress(null);
  };
  const count = found?.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  return (
    <Page title={t.placeSearch}>
      <form
        ref={form}
        class="jmd-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <TextField label={t.searchLabel} hint={t.searchHint} value={wanted} onInput={setWanted} autocomplete="off" />
        <CheckBox label={t.searchOthers} hint={t.searchOthersHint} checked={others} onChange={setOthers} />
        <div class="actions">
          <Button kind="primary" type="submit">
            {t.search}
          </Button>
          {progress && (
            <Button kind="quiet" onClick={stop}>
              {t.stop}
            </Button>
          )}
        </div>
      </form>
      {inbox.cases === null && (inbox.failed ? <Failed error={inbox.failed} onRetry={inbox.reload} /> : <Loading />)}
      {progress && (
        <div>
          <progress aria-label={t.searchProgress} max={progress.of} value={progress.done} />
          <p class="jmd-small">{t.searchDone({ done: progress.done, of: progress.of })}</p>
        </div>
      )}
      <p role="status" class="jmd-quiet">
        {found && !progress ? t.searchFound({ count }) : ''}
      </p>
      {unread > 0 && !progress && <Notice tone="info">{t.searchUnread({ count: unread })}</Notice>}
      <ul class="cards">
        {(found ?? []).map(({ summary, hits }) => (
          <li key={summary.id} class="jmd-card">
            <a class="case-link" href={`#/case/${summary.id}`}>
              {word(t, `topic.${summary.topic}`)} <bdi class="number">{summary.caseNumber}</bdi>
            </a>
            <ul class="plain">
              {hits.map(({ id, before, match, after }) => (
                <li key={id}>
                  <a class="hit" dir="auto" href={`#/case/${summary.id}`} onClick={() => onFound(id)}>
                    {before}
                    <mark>{match}</mark>
                    {after}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Page>
  );
}
