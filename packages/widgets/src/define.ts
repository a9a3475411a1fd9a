/** Version of the first copy on the page, kept on the class, so that a second copy can say so. */
interface Versioned extends CustomElementConstructor {
  jmdVersion?: string;
}

/**
 * Registers a custom element once. The same version again is silent, for pages load scripts twice; another version
 * leaves the first one in place and warns, because a name can only be defined once on a page.
 */
export function defineOnce(name: string, version: string, element: CustomElementConstructor): void {
  const known: Versioned | undefined = customElements.get(name);
  if (!known) {
    (element as Versioned).jmdVersion = version;
    customElements.define(name, element);
  } else if (known.jmdVersion !== version) {
    console.warn(
      `<${name}> ${known.jmdVersion ?? 'of another origin'} is already on this page; ${version} stays unused.`,
    );
  }
}
