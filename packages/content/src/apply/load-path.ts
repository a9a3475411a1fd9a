import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  LOCALES,
  type Locale,
  type Scene,
  type Station,
  type StationTexts,
  type StoryTexts,
  scene,
  station,
  stationTexts,
  storyTexts,
} from '@jmd-digital/schemas';
import * as z from 'zod';
import { jsonPath, type Place, type Problem } from './problem.ts';
import { salvage, sentenceOf } from './salvage.ts';

export interface LocaleTexts {
  /** By station. */
  stations: Readonly<Record<string, StationTexts>>;
  /** Null where there is no file, or none that can be read. */
  story: StoryTexts | null;
}

/** The whole path as it lies in `data/apply`: what could be read, and what is wrong with the rest. */
export interface LoadedPath {
  /** By their number. */
  stations: readonly Station[];
  /** In the order in which they are seen. */
  scenes: readonly Scene[];
  texts: Readonly<Record<Locale, LocaleTexts>>;
  /** Sources of the SVG pictures, by picture. */
  pictures: Readonly<Record<string, string>>;
  words: {
    /** Long or rare words that learners know without an explanation, in small letters. */
    known: readonly string[];
    /** The most common German word forms, in small letters. */
    common: readonly string[];
  };
  problems: readonly Problem[];
}

const PATH_DATA = fileURLToPath(new URL('../../data/apply', import.meta.url));

const storyFile = z.strictObject({ scenes: z.array(scene) });
const wordList = z.array(
  z.string().refine((word) => word === word.toLowerCase() && word === word.trim(), 'a word in small letters'),
);

/** Parts of a list or a table are left out one by one. */
const entryOf = (place: Place): Place | null => (place.length >= 2 ? place.slice(0, 2) : null);
const keyOf = (place: Place): Place | null => (place.length >= 1 ? place.slice(0, 1) : null);

/**
 * Reads and validates the learning path (Node only). Never throws for bad content: what is broken is left out and named
 * in `problems`, everything else is there.
 * @param folder where the path lies; that of this package where nothing else is said
 */
export function loadPath(folder: string = PATH_DATA): LoadedPath {
  const problems: Problem[] = [];
  const read = <Value>(file: string, schema: z.ZodType<Value>, partOf: (place: Place) => Place | null) =>
    readJson(folder, file, schema, partOf, problems);

  const stations = filesIn(folder, '.', /^s\d+\.json$/).flatMap((file) => {
    const found = read(file, station, entryOf);
    return found ? [named(found, file, problems)] : [];
  });
  const scenes = filesIn(folder, 'story', /\.json$/).flatMap(
    (file) => read(`story/${file}`, storyFile, entryOf)?.scenes ?? [],
  );
  const texts = Object.fromEntries(
    LOCALES.map((locale) => {
      const place = `texts/${locale}`;
      const byStation = filesIn(folder, place, /^s\d+\.json$/).flatMap((file) => {
        const found = read(`${place}/${file}`, stationTexts, entryOf);
        return found ? [[idOf(file), found] as const] : [];
      });
      const hasStory = existsSync(join(folder, place, 'story.json'));
      const story = hasStory ? read(`${place}/story.json`, storyTexts, keyOf) : null;
      return [locale, { stations: Object.fromEntries(byStation), story }];
    }),
  ) as Record<Locale, LocaleTexts>;
  const pictures = Object.fromEntries(
    filesIn(folder, 'pictures', /\.svg$/).map((file) => [
      file.slice(0, -'.svg'.length),
      readFileSync(join(folder, 'pictures', file), 'utf8'),
    ]),
  );
  const words = {
    known: read('known-words.json', wordList, keyOf) ?? [],
    common: read('common-words.json', wordList, keyOf) ?? [],
  };
  problems.push(...strayFiles(folder));

  stations.sort((one, other) => one.number - other.number);
  const rank = ({ station: of, when }: Scene) => [stations.findIndex(({ id }) => id === of), when === 'before' ? 0 : 1];
  scenes.sort((one, other) => {
    const [[a = 0, b = 0], [c = 0, d = 0]] = [rank(one), rank(other)];
    return a - c || b - d;
  });
  return { stations, scenes, texts, pictures, words, problems };
}

/** In the order of their numbers: `s2` before `s10`. */
function filesIn(folder: string, place: string, pattern: RegExp): string[] {
  const path = join(folder, place);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => pattern.test(name))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
}

const idOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.json'.length);

function named(found: Station, file: string, problems: Problem[]): Station {
  if (found.id !== idOf(file)) {
    const message = `The file has to be called ${found.id}.json, as its station is.`;
    problems.push({ severity: 'error', check: 'file', file, path: 'id', station: found.id, message });
  }
  return found;
}

function readJson<Value>(
  folder: string,
  file: string,
  schema: z.ZodType<Value>,
  partOf: (place: Place) => Place | null,
  problems: Problem[],
): Value | null {
  const about = {
    severity: 'error',
    check: 'file',
    file,
    ...(/^s\d+$/.test(idOf(file)) && { station: idOf(file) }),
  } as const;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push({ ...about, path: '', message: `The file cannot be read as JSON: ${why}` });
    return null;
  }
  const { value, issues } = salvage(schema, content, partOf);
  for (const issue of issues) {
    const exercise = exerciseAt(content, issue.path);
    problems.push({
      ...about,
      path: jsonPath(issue.path),
      ...(exercise === undefined ? {} : { exercise }),
      message: sentenceOf(issue),
    });
  }
  return value;
}

/** The exercise that a place of a file belongs to. */
function exerciseAt(content: unknown, [list, key]: Place): string | undefined {
  if (key === undefined) return undefined;
  if (list === 'instructions') return String(key);
  if (list !== 'exercises' || typeof content !== 'object' || content === null) return undefined;
  const { exercises } = content as { exercises?: unknown };
  const exercise: unknown = Array.isArray(exercises) ? exercises[Number(key)] : undefined;
  const id = typeof exercise === 'object' && exercise !== null ? (exercise as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : `exercise ${Number(key) + 1}`;
}

const EXPECTED =
  /^(?:s\d+\.json|(?:known|common)-words\.json|story\/s\d+\.json|texts\/[^/]+\/(?:s\d+|story)\.json|pictures\/[a-z0-9]+(?:-[a-z0-9]+)*\.svg|[A-Z]+\.md)$/;

/** A file that nobody reads is a slip of its name. */
function strayFiles(folder: string): Problem[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !EXPECTED.test(file) || !(LOCALES as readonly string[]).includes(localeIn(file)))
    .map((file) => ({
      ...{ severity: 'error', check: 'file', file, path: '' },
      message: 'Nobody reads a file of this name here.',
    }));
}

const localeIn = (file: string) => /^texts\/([^/]+)\//.exec(file)?.[1] ?? LOCALES[0];
