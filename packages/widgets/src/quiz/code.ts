import type { ExerciseType } from '@jmd-digital/schemas';
import type { Later, Players } from '@jmd-digital/ui/apply';
import type { FunctionComponent } from 'preact';
import { kept, refOf } from './content.ts';
import type { InAppProps } from './families/in-app.tsx';
import type { ResultProps } from './families/result.tsx';
import type { VoiceProps } from './families/voice.ts';

/** Plays some kinds of exercise. */
interface Family {
  players: Players;
  css: string;
}

/** What comes when it is needed and not with the element. Stations begin with one of the first four. */
export interface Modules {
  pairing: Family;
  sorting: Family;
  marking: Family;
  talking: Family;
  later: Family & {
    later: Later;
    InApp: FunctionComponent<InAppProps>;
    Result: FunctionComponent<ResultProps>;
    Voice: FunctionComponent<VoiceProps>;
  };
}
export type ModuleName = keyof Modules;

/** What plays a kind of exercise, or says that it is done in the app. */
const FAMILIES: Readonly<Partial<Record<ExerciseType, ModuleName>>> = {
  ...{ order: 'pairing', match: 'pairing', dragWords: 'sorting', sort: 'sorting' },
  ...{ mark: 'marking', findError: 'marking', dialogue: 'talking' },
};

/** What is needed for an exercise, or for the end of a station. */
export const familyOf = (exercise: { type: ExerciseType } | undefined): ModuleName =>
  (exercise && FAMILIES[exercise.type]) ?? 'later';

/** What a station needs, in the order in which it is needed. */
export const familiesOf = ({ exercises }: { exercises: readonly { type: ExerciseType }[] }) => [
  ...new Set(exercises.map(familyOf)),
];

export interface Code {
  /** What has come already. */
  get<Name extends ModuleName>(name: Name): Modules[Name] | undefined;
  /** Loads it once for all elements; what failed may be asked for again. */
  load<Name extends ModuleName>(name: Name): Promise<Modules[Name]>;
}

type Bring = (name: ModuleName) => Promise<Modules[ModuleName]>;

/** @param bring imports a module */
export function codeFrom(bring: Bring): Code {
  const there: Partial<Modules> = {};
  const load = kept(async (name: ModuleName) => {
    const module = await bring(name);
    Object.assign(there, { [name]: module });
    return module;
  });
  return { get: (name) => there[name], load: load as Code['load'] };
}

/** Modules of a release: beside the element, each held to its hash before it is imported, at every try. */
export function codeOfRelease(folder: string, digests: Readonly<Record<ModuleName, string>>): Code {
  let tries = 0;
  return codeFrom(async (name) => {
    const [file, integrity] = refOf(`jmd-${name}`, digests[name], 'js');
    // A browser may remember that an address failed, or keep what came from there. With another ending it asks again.
    const url = `${new URL(file, folder).href}${tries === 0 ? '' : `?${tries}`}`;
    try {
      await checked(url, integrity);
      return await import(url);
    } catch (error) {
      tries += 1;
      throw error;
    }
  });
}

/**
 * Fetches a module, and fails where it is not the one of that hash. What is imported next is what came; without this an
 * import would take whatever is there.
 */
function checked(url: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  // Browsers that do not know it would never say that it has come; they have no other way to hold an import to a hash.
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  Object.assign(link, { rel: 'modulepreload', href: url, crossOrigin: 'anonymous', integrity });
  if (nonce) link.nonce = nonce;
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  }).finally(() => link.remove());
}
