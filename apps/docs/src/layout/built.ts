import type { Assets } from './document.tsx';
import { uiCss } from './ui-css.ts';

/** What the browser build tells of its files (Vite's manifest). */
interface BuildManifest {
  [entry: string]: { file: string; css?: string[] };
}

/** What the widget build tells of its release. Paths are below `/w/`. */
export interface WidgetRelease {
  version: string;
  loader: string;
  /** What the elements share. */
  core: string;
  /** The finder. */
  entry: string;
  posts: { entry: string };
  quiz: {
    entry: string;
    /** What it loads when it is needed. */
    modules: Record<string, string>;
    stations: Record<string, { title: string }>;
  };
  integrity: Record<string, string>;
}

export interface Built {
  manifest: BuildManifest;
  widgets: WidgetRelease;
  /** Short hash of a text, for file names that change with their content. */
  hash(text: string): string;
}

export interface Page {
  /** File below the folder that is served. */
  path: string;
  content: string;
}

/** The stylesheet of `packages/ui` as a file of its own. */
export function uiStylesheet({ hash }: Built): Page {
  return { path: `assets/ui.${hash(uiCss)}.css`, content: uiCss };
}

/** What a page has to load for one entry of the browser build. */
export function assetsOf(built: Built, entry: string): Assets {
  const chunk = built.manifest[entry];
  if (!chunk) throw new Error(`The browser build has no entry ${entry}`);
  const shared = Object.values(built.manifest).flatMap(({ css = [] }) => css);
  const styles = [uiStylesheet(built).path, ...new Set(chunk.css ?? shared)];
  return { script: `/${chunk.file}`, styles: styles.map((file) => `/${file}`) };
}
