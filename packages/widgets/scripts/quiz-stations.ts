import { compileStation, type LoadedPath } from '@jmd-digital/content/apply';
import { LOCALES, type Locale, type Station, type StationTexts } from '@jmd-digital/schemas';
import type { StationContent } from '../src/quiz/content.ts';
import { inApp } from '../src/quiz/play/run.ts';

export interface QuizStation {
  content: StationContent;
  texts: Readonly<Record<Locale, StationTexts>>;
}

/**
 * What a page of a partner gets of each station: what is needed to play it, and nothing of exercises about somebody's own
 * data but their names. Throws where a station lacks a language.
 */
export function quizStations(loaded: LoadedPath): QuizStation[] {
  return loaded.stations.map(({ id }) => {
    const { content, texts } = compileStation(loaded, id);
    const { station, lexicon, pictures } = content;
    const missing = LOCALES.filter((locale) => !texts[locale]);
    if (missing.length > 0) throw new Error(`${id} has no texts in ${missing.join(', ')}.`);
    const typed = station.exercises.some(({ type }) => type === 'gap' || type === 'dictate');
    return {
      content: {
        ...{ id, title: station.title, glossary: station.glossary, pictures },
        exercises: station.exercises.map(played),
        lexicon: typed ? lexicon : [],
      },
      texts: texts as QuizStation['texts'],
    };
  });
}

function played(exercise: Station['exercises'][number]): StationContent['exercises'][number] {
  const { id, picture } = exercise;
  if (inApp(exercise)) return { id, picture, type: exercise.type };
  return { id, picture, type: exercise.type, levels: exercise.levels } as StationContent['exercises'][number];
}
