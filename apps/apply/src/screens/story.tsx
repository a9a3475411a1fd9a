import type { Panel, Scene } from '@jmd-digital/schemas';
import { useLoaded } from '@jmd-digital/ui/app';
import {
  German,
  KitContext,
  Picture,
  type PictureNode,
  type QuizWords,
  SayButton,
  useSpeech,
} from '@jmd-digital/ui/apply';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CastFace } from '../cast-member.tsx';
import { type LoadedStory, loadStory, path } from '../content.ts';
import { Failed, Loading, Screen } from '../parts.tsx';
import { useDevice, useLog, usePlay } from '../play.tsx';
import { moveTo } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { useQuizWords } from '../use-quiz-words.ts';
import { PanelPicture } from './panel-picture.tsx';

/** A scene of the story. */
export function StoryScreen({ id }: { id: string }) {
  const { locale, t } = useTexts();
  const words = useQuizWords();
  const outline = path.scenes.find((scene) => scene.id === id);
  const { value, failed, reload } = useLoaded(
    async () => (outline ? await loadStory(outline.station, locale) : null),
    [id, locale],
  );
  if (!outline) return <Screen title={t.notFound}>{null}</Screen>;
  if (failed || words.failed)
    return (
      <Failed
        onRetry={() => {
          reload();
          words.reload();
        }}
      />
    );
  const scene = value?.scenes.find((each) => each.id === id);
  return value && scene && words.value ? <Told story={value} scene={scene} words={words.value} /> : <Loading />;
}

const byId = (scene: Scene, id: string | undefined) => scene.panels.find((panel) => panel.id === id);

function Told({ story, scene, words }: { story: LoadedStory; scene: Scene; words: QuizWords }) {
  const { t, locale } = useTexts();
  const { log } = usePlay();
  const entries = useLog();
  const { level } = useDevice();
  const speak = useSpeech();
  const [translated, setTranslated] = useState(false);
  const chosen = useMemo(
    () => new Set(entries.flatMap((entry) => (entry.kind === 'story' ? [entry.choiceId] : []))),
    [entries],
  );
  /** The panel, or the next one after it that is for whoever chose as this player did. */
  const shown = (id: string | undefined): Panel | undefined => {
    let panel = byId(scene, id);
    while (panel?.onlyAfter && !chosen.has(panel.onlyAfter)) panel = byId(scene, panel.next);
    return panel;
  };
  const [trail, setTrail] = useState<string[]>(() => [shown(scene.start)?.id ?? scene.start]);
  const panel = byId(scene, trail.at(-1));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [trail.length]);
  const german = locale === 'de' || locale === 'de-x-leicht';

  const leave = async () => {
    // The station asks the log whether its scene was seen.
    await log.append({ kind: 'seen', sceneId: scene.id });
    moveTo(scene.when === 'before' ? `station/${scene.station}` : '');
  };
  const forward = (id: string | undefined) => {
    const next = shown(id);
    if (!next) return void leave();
    setTrail([...trail, next.id]);
    scrollTo(0, 0);
  };
  if (!panel) return null;
  const say = (text: { A2: string; B1?: string | undefined }) => (level === 'B1' && text.B1) || text.A2;
  return (
    <KitContext.Provider
      value={{
        t: words,
        say: speak,
        terms: [],
        picture: () => null,
      }}
    >
      <main id="main" class="screen story">
        <h1 tabIndex={-1} ref={heading}>
          {german ? <German text={scene.title} /> : (story.texts[scene.id] ?? scene.title)}
        </h1>
        <p class="jmd-hidden">{t.storyPanel({ number: trail.length })}</p>
        <article class="panel" key={panel.id}>
          <div class="lines">
            {panel.lines.map(({ id, who, text }) => (
              <Line key={id} who={who} panel={panel} text={say(text)} told={translated ? story.texts[id] : undefined} />
            ))}
          </div>
          {panel.prop && story.pictures[panel.prop] && (
            <span class="prop">
              <Picture drawing={story.pictures[panel.prop] as PictureNode} />
            </span>
          )}
          <PanelPicture panel={panel} />
        </article>
        <div class="story-choices">
          {panel.choices ? (
            <>
              <p class="jmd-label">{t.storyChoose}</p>
              {panel.choices.map(({ id, text, to }) => (
                <button
                  key={id}
                  type="button"
                  class="q-option q-reply"
                  onClick={() => {
                    void log.append({ kind: 'story', sceneId: scene.id, choiceId: id });
                    chosen.add(id);
                    forward(to);
                  }}
                >
                  <span>
                    <German text={say(text)} />
                    {translated && story.texts[id] && (
                      <span class="told" dir="auto">
                        {story.texts[id]}
                      </span>
                    )}
                  </span>
                </button>
              ))}
            </>
          ) : (
            <button class="jmd-button jmd-button-primary" type="button" onClick={() => forward(panel.next)}>
              {shown(panel.next) ? t.storyNext : scene.when === 'before' ? t.storyEnd : t.storyToMap}
            </button>
          )}
        </div>
        <div class="story-foot">
          {!german && (
            <button
              class="jmd-button jmd-button-secondary"
              type="button"
              aria-pressed={translated}
              onClick={() => setTranslated(!translated)}
            >
              {t.storyTranslate}
            </button>
          )}
          {trail.length > 1 && (
            <button class="jmd-button jmd-button-quiet" type="button" onClick={() => setTrail(trail.slice(0, -1))}>
              {t.storyBack}
            </button>
          )}
          <button class="jmd-button jmd-button-quiet" type="button" onClick={() => void leave()}>
            {t.storySkip}
          </button>
        </div>
      </main>
    </KitContext.Provider>
  );
}

/** A speech bubble above whoever speaks; what the narrator says stands in a box. */
function Line({
  who,
  panel,
  text,
  told,
}: {
  who: Panel['lines'][number]['who'];
  panel: Panel;
  text: string;
  told: string | undefined;
}) {
  const { t } = useTexts();
  const place = panel.people.findIndex((person) => person.who === who);
  if (who === 'narrator')
    return (
      <p class="caption">
        <span class="jmd-hidden">{t.narrator}: </span>
        <German text={text} />
        {told && (
          <span class="told" dir="auto">
            {told}
          </span>
        )}
      </p>
    );
  const side =
    place < 0
      ? 'off'
      : panel.people.length === 1
        ? 'middle'
        : ['left', panel.people.length === 2 ? 'right' : 'middle', 'right'][place];
  return (
    <div class={`speech speech-${side}`}>
      {place < 0 && (
        <span class="speech-face">
          <CastFace who={who} />
        </span>
      )}
      <p>
        <b class="speaker">{t[`who.${who}`]}</b>
        <German text={text} />
        <SayButton text={text} />
        {told && (
          <span class="told" dir="auto">
            {told}
          </span>
        )}
      </p>
    </div>
  );
}
