import { loadQuiz } from '@jmd-digital/i18n/quiz';
import { baseOf, defineWidget } from '../widget.ts';
import { Quiz, type Source } from './quiz.tsx';
import { quizCss } from './styles.ts';

/** What `jmd:quiz-done` tells the host page: how many exercises were solved, never what was answered. */
export interface JmdQuizDoneDetail {
  /** Name of the station, such as `s4`. A later version may add to this. */
  station: string;
  /** Exercises that were solved without having seen the solution. */
  right: number;
  /** Exercises that can be solved in the widget. */
  all: number;
}

export interface QuizDefaults {
  /** Server with the app, where the element has no `base-url`. */
  baseUrl?: string;
}

/**
 * Registers `<jmd-quiz>`. Attributes: `station`, `level`, `lang`, `theme`, `base-url`.
 * @param source where its stations, and what plays them, come from
 */
export function defineQuizWith({ baseUrl }: QuizDefaults, source: Source): void {
  defineWidget('jmd-quiz', {
    css: quizCss,
    attributes: ['station', 'level'],
    words: loadQuiz,
    start(element) {
      const station = () => element.getAttribute('station')?.trim() ?? '';
      /** Whether there is something in sight that has to change its language as a whole. */
      let drawn = false;
      return {
        prepare(locale) {
          // Begins beside the words and not after them. What fails here is asked for again, and told, where it is shown.
          const texts = source.load(station()).then(
            (loaded) => loaded?.textsIn(locale),
            () => null,
          );
          return drawn ? texts : void texts.catch(() => {});
        },
        draw(locale, t) {
          const base = baseOf(element, baseUrl);
          // What a page names there becomes a link.
          if (!/^https?:/i.test(base)) return null;
          drawn = true;
          const id = station();
          return (
            <Quiz
              {...{ locale, t, id, ...source }}
              level={element.getAttribute('level')?.trim().toUpperCase() === 'B1' ? 'B1' : 'A2'}
              app={`${base.replace(/\/+$/, '')}/apply/#/station/${encodeURIComponent(id)}`}
              onDone={(detail: JmdQuizDoneDetail) =>
                element.dispatchEvent(new CustomEvent('jmd:quiz-done', { detail, bubbles: true, composed: true }))
              }
            />
          );
        },
      };
    },
  });
}
