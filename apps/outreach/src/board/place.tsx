import './board.css';
import { ButtonLink, CheckBox } from '@jmd-digital/ui';
import { Failed, Loading } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { WithToolWords } from '../tools/tool-words.ts';
import { Card } from './card.tsx';
import { boardOf, COLUMNS } from './columns.ts';
import { moveFocus } from './move-focus.ts';
import { useBoard } from './use-board.ts';

/** Every post of a site by how far it has come: `#/board`. */
export function Place({ site }: PlaceProps) {
  return (
    <WithToolWords>
      <Board site={site} />
    </WithToolWords>
  );
}

function Board({ site }: { site: SiteScope }) {
  const { t } = useTexts();
  const writes = mayAt(useMe(), site, 'outreach.putPost');
  const { board, failed, reload } = useBoard(site.id);
  const [archived, setArchived] = useState(false);
  const cards = board && boardOf(board.posts, board.deliveries);
  return (
    <Screen title={t.placeBoard} wide>
      <div class="actions">
        {writes && (
          <ButtonLink kind="primary" href="#/post/new">
            {t.placePost}
          </ButtonLink>
        )}
        <CheckBox label={t.boardArchived} checked={archived} onChange={setArchived} />
      </div>
      {failed ? <Failed error={failed} onRetry={reload} /> : null}
      {!board && !failed && <Loading />}
      {board?.complete && board.posts.length === 0 && <p class="jmd-quiet">{t.boardEmpty}</p>}
      {board && cards && board.posts.length > 0 && (
        <>
          <p class="jmd-small board-keys">{t.boardKeys}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a second way; every card is a link. */}
          <div class="board" onKeyDown={moveFocus}>
            {COLUMNS.filter((column) => column !== 'archived' || archived).map((column) => (
              <section key={column} class="column" aria-labelledby={`column-${column}`}>
                <h2 id={`column-${column}`}>
                  {t[`boardColumn.${column}`]} <span class="count">{cards.get(column)?.length ?? 0}</span>
                </h2>
                <ul class="cards">
                  {cards.get(column)?.map((card) => (
                    <li key={card.post.id}>
                      <Card card={card} channels={board.channels} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <p role="status">{board.complete ? null : t.boardMore}</p>
        </>
      )}
    </Screen>
  );
}
