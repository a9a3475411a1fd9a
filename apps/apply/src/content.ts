import * as parts from 'virtual:apply/index';
import outline from 'virtual:apply/outline';
import type { CompiledStation, CompiledStory } from '@jmd-digital/content/apply';
import type { Locale } from '@jmd-digital/i18n';
import type { ExerciseType, StationTexts, StoryTexts } from '@jmd-digital/schemas';

/** The path as the map shows it. */
export interface Outline {
  stations: readonly {
    id: string;
    number: number;
    title: string;
    prerequisites: readonly string[];
    exercises: readonly { id: string; type: ExerciseType; points: number; phrases: readonly string[] }[];
  }[];
  scenes: readonly { id: string; station: string; when: 'before' | 'after'; title: string }[];
}

export const path: Outline = outline;
export type StationOutline = Outline['stations'][number];
export type Titles = Readonly<Record<string, Pick<StationTexts, 'title' | 'goals'>>>;

export interface LoadedStation extends CompiledStation {
  texts: StationTexts;
  lexiconSet: ReadonlySet<string>;
}

const part = async <Value>(load: (() => Promise<{ default: Value }>) | undefined): Promise<Value | null> =>
  load ? (await load()).default : null;

/** A station with its texts in one language; null where there is no such station. */
export async function loadStation(id: string, locale: Locale): Promise<LoadedStation | null> {
  const [content, texts] = await Promise.all([part(parts.stations[id]), part(parts.texts[locale]?.[id])]);
  return content && texts ? { ...content, texts, lexiconSet: new Set(content.lexicon) } : null;
}

export interface LoadedStory extends CompiledStory {
  texts: StoryTexts;
  /** Descriptions of pictures. */
  alts: StationTexts['pictures'];
}

export async function loadStory(station: string, locale: Locale): Promise<LoadedStory | null> {
  const [content, tale, texts] = await Promise.all([
    part(parts.stories[station]),
    part(parts.tales[locale]?.[station]),
    part(parts.texts[locale]?.[station]),
  ]);
  return content && { ...content, texts: tale ?? {}, alts: texts?.pictures ?? {} };
}

export async function loadTitles(locale: Locale): Promise<Titles> {
  return (await part(parts.titles[locale])) ?? {};
}

export const stationOf = (id: string) => path.stations.find((station) => station.id === id);
/** The station of an exercise: `s4-2` is of `s4`. */
export const stationOfExercise = (id: string) =>
  path.stations.find(({ exercises }) => exercises.some((exercise) => exercise.id === id));
export const phrasesOf = (exerciseId: string) =>
  stationOfExercise(exerciseId)?.exercises.find(({ id }) => id === exerciseId)?.phrases ?? [];
