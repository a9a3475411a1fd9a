import { gzipSync } from 'node:zlib';
import {
  LOCALES,
  type Locale,
  type Scene,
  type Station,
  type StationTexts,
  type StoryTexts,
} from '@jmd-digital/schemas';
import { contentHash } from './hash.ts';
import { lexiconOf } from './lexicon.ts';
import type { LoadedPath } from './load-path.ts';
import { scenePictures, stationPictures } from './pictures.ts';
import { type Drawing, readPicture } from './svg.ts';

/** What is loaded to play one station, in any language. */
export interface CompiledStation {
  station: Station;
  /** By exercise. */
  hashes: Readonly<Record<string, string>>;
  /** Sorted; see `lexiconOf`. */
  lexicon: readonly string[];
  /** By picture; one that is missing or faulty is left out. */
  pictures: Readonly<Record<string, Drawing>>;
}

/** The scenes around one station. */
export interface CompiledStory {
  scenes: readonly Scene[];
  pictures: Readonly<Record<string, Drawing>>;
}

/** Beside it what each language says, to be loaded one by one. */
export interface Compiled<Content, Texts> {
  content: Content;
  texts: Readonly<Partial<Record<Locale, Texts>>>;
}

function drawingsOf(ids: readonly string[], sources: LoadedPath['pictures']): Record<string, Drawing> {
  const drawings: Record<string, Drawing> = {};
  for (const id of ids) {
    const drawing = readPicture(sources[id] ?? '').drawing;
    if (drawing) drawings[id] = drawing;
  }
  return drawings;
}

/** What app and widget load of a station. Throws a RangeError where there is no such station. */
export function compileStation(loaded: LoadedPath, id: string): Compiled<CompiledStation, StationTexts> {
  const station = loaded.stations.find((each) => each.id === id);
  if (!station) throw new RangeError(`There is no station “${id}”.`);
  const content: CompiledStation = {
    station,
    hashes: Object.fromEntries(station.exercises.map((exercise) => [exercise.id, contentHash(exercise)])),
    lexicon: [...lexiconOf(station, loaded.words.common)].sort(),
    pictures: drawingsOf(stationPictures(station), loaded.pictures),
  };
  return { content, texts: byLocale((locale) => loaded.texts[locale].stations[id]) };
}

/** What app and widget load of the story around a station. A station without scenes has an empty one. */
export function compileStory(loaded: LoadedPath, station: string): Compiled<CompiledStory, StoryTexts> {
  const scenes = loaded.scenes.filter((scene) => scene.station === station);
  const ids = scenes.flatMap(({ id, panels }) => [
    id,
    ...panels.flatMap(({ lines, choices = [] }) => [...lines, ...choices].map((part) => part.id)),
  ]);
  const texts = byLocale((locale): StoryTexts | undefined => {
    const { story } = loaded.texts[locale];
    return story ? Object.fromEntries(ids.flatMap((id) => (id in story ? [[id, story[id] ?? '']] : []))) : undefined;
  });
  return { content: { scenes, pictures: drawingsOf(scenePictures(scenes), loaded.pictures) }, texts };
}

function byLocale<Texts>(textsOf: (locale: Locale) => Texts | undefined): Partial<Record<Locale, Texts>> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const texts = textsOf(locale);
      return texts ? [[locale, texts]] : [];
    }),
  );
}

/** What something weighs on the wire, bytes with gzip. */
export const wireBytes = (content: unknown): number => gzipSync(JSON.stringify(content)).length;
