/** What the playground lets people set. Empty texts are left out. */
export interface SnippetOptions {
  origin: string;
  /** Path of the loader below `/w/`. */
  loader: string;
  lang?: string;
  postalCode?: string;
  topic?: string;
  theme?: string;
  primary?: string;
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML that a partner pastes: loader, element, and a colour where one was chosen. */
export function loaderSnippet({ origin, loader, lang, postalCode, topic, theme, primary }: SnippetOptions): string {
  const attributes = Object.entries({ lang, 'postal-code': postalCode, topic, theme })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`)
    .join('');
  const style = primary ? `<style>\n  jmd-finder { --jmd-primary: ${primary}; }\n</style>\n` : '';
  return `${style}<script type="module" src="${origin}/w/${loader}"></script>\n<jmd-finder${attributes}></jmd-finder>`;
}

/** The same without the evergreen loader: one release, held to its hash. */
export function pinnedSnippet(origin: string, entry: string, integrity: string): string {
  const script = `<script type="module" crossorigin\n  src="${origin}/w/${entry}"\n  integrity="${integrity}"></script>`;
  return `${script}\n<jmd-finder></jmd-finder>`;
}
