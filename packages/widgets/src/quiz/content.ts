import type { Locale } from '@jmd-digital/i18n';
import type { GlossaryTerm, StationTexts } from '@jmd-digital/schemas';
import type { PictureNode, PlayedExercise } from '@jmd-digital/ui/apply';
import type { Code, ModuleName } from './code.ts';

/** An exercise about somebody's own data. It is done in the app: nothing personal is typed on a page of somebody else. */
interface InApp {
  id: string;
  type: 'form' | 'write';
  picture: string;
}

/** A station without its texts, as its file has it. */
export interface StationContent {
  id: string;
  /** In German. */
  title: string;
  exercises: readonly (Exclude<PlayedExercise, { type: InApp['type'] }> | InApp)[];
  glossary: Readonly<Record<string, GlossaryTerm>>;
  /** Words that are never a slip of another; empty where nothing is typed. */
  lexicon: readonly string[];
  pictures: Readonly<Record<string, PictureNode>>;
}

export interface LoadedStation {
  content: StationContent;
  textsIn(locale: Locale): Promise<StationTexts>;
}

/** Loads a station; null where there is none of that name. What was loaded once is there for every element. */
export type Content = (id: string) => Promise<LoadedStation | null>;

/** A file of a release, and the hash that it is held to. */
export type FileRef = readonly [file: string, integrity: string];

/** A station of a release, and what plays its first exercise. */
export type StationRef = readonly [digest: string, first: ModuleName];

/** What of a digest, SHA-256 in Base64, stands in the name of its file. */
export const nameOf = (digest: string) => digest.replace(/\W/g, '').slice(0, 8);

/** A file of which only the digest is told. */
export const refOf = (name: string, digest: string, ending: string): FileRef => [
  `${name}.${nameOf(digest)}.${ending}`,
  `sha256-${digest}`,
];

/** A station of a release names the files of its texts, so that the element need not know all of them. */
interface StationFile extends StationContent {
  texts: Readonly<Record<Locale, FileRef>>;
}

/** How long a file may take, milliseconds. */
const DEADLINE_MS = 25_000;

/** Files of a release: beside the element, fetched from there alone, and each held to its hash. */
export function filesOfRelease(folder: string, stations: Readonly<Record<string, StationRef>>, code: Code): Content {
  const get = async ([file, integrity]: FileRef): Promise<unknown> => {
    const controller = new AbortController();
    const deadline = setTimeout(() => controller.abort(), DEADLINE_MS);
    try {
      const response = await fetch(new URL(file, folder), { integrity, signal: controller.signal });
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return await response.json();
    } finally {
      clearTimeout(deadline);
    }
  };
  return kept(async (id) => {
    const ref = Object.hasOwn(stations, id) ? stations[id] : undefined;
    if (!ref) return null;
    const [digest, first] = ref;
    // Comes beside the station and not after it. What fails here is asked for again, and told, where it is needed.
    code.load(first).catch(() => {});
    const content = (await get(refOf(`quiz/${id}`, digest, 'json'))) as StationFile;
    return { content, textsIn: kept((locale: Locale) => get(content.texts[locale]) as Promise<StationTexts>) };
  });
}

/** Modules by station (`s4`) and by station and language (`s4.ar`). */
export type Parts = Readonly<Record<string, () => Promise<{ default: unknown }>>>;

/** Modules of the package from npm, which the bundler of a page has put beside it. */
export function partsOfPackage(parts: Parts): Content {
  const get = async (name: string) => (Object.hasOwn(parts, name) ? ((await parts[name]?.())?.default ?? null) : null);
  return kept(async (id) => {
    const content = id.includes('.') ? null : ((await get(id)) as StationContent | null);
    return content && { content, textsIn: kept((locale: Locale) => get(`${id}.${locale}`) as Promise<StationTexts>) };
  });
}

/** Loads everything once; what failed may be asked for again. */
export function kept<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const there = known.get(key);
    if (there) return there;
    const loading = load(key);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
    return loading;
  };
}
