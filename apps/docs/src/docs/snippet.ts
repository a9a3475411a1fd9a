import type { WidgetRelease } from '../layout/built.ts';

/** Elements that a page can have. */
export type WidgetName = 'jmd-finder' | 'jmd-posts' | 'jmd-quiz';

/** What the builders let people set. Empty texts are left out. */
export interface SnippetOptions {
  origin: string;
  /** Path of the loader below `/w/`. */
  loader: string;
  element?: WidgetName;
  attributes?: Readonly<Record<string, string>>;
  primary?: string | undefined;
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function tagOf(element: WidgetName, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${element}${written.join('')}></${element}>`;
}

/** Attributes that say something. */
export const filled = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

/** The HTML that a partner pastes: loader, element, and a colour where one was chosen. */
export function loaderSnippet({
  origin,
  loader,
  element = 'jmd-finder',
  attributes = {},
  primary,
}: SnippetOptions): string {
  const style = primary ? `<style>\n  ${element} { --jmd-primary: ${primary}; }\n</style>\n` : '';
  return `${style}<script type="module" src="${origin}/w/${loader}"></script>\n${tagOf(element, filled(attributes))}`;
}

/** The script of an element, and what it needs of the others. */
export function filesOf({ core, entry, posts, quiz }: WidgetRelease, element: WidgetName) {
  if (element === 'jmd-quiz') return { main: quiz.entry, shared: [core] };
  return { main: element === 'jmd-posts' ? posts.entry : entry, shared: [core] };
}

/** The same without the evergreen loader: one release, every file of it held to its hash; the quiz itself knows those of what it loads later. */
export function pinnedSnippet(
  origin: string,
  release: WidgetRelease,
  element: WidgetName,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const hashOf = (file: string) => release.integrity[file.replace(/^[^/]*\//, '')] ?? '';
  const named = (file: string, as: 'href' | 'src') =>
    `crossorigin\n  ${as}="${origin}/w/${file}"\n  integrity="${hashOf(file)}"`;
  const { main, shared } = filesOf(release, element);
  return [
    ...shared.map((file) => `<link rel="modulepreload" ${named(file, 'href')}>`),
    `<script type="module" ${named(main, 'src')}></script>`,
    tagOf(element, attributes),
  ].join('\n');
}
