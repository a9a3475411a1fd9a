import { directionOf, htmlLang, type Locale } from '@jmd-digital/i18n';
import { type FinderMessages, loadFinder } from '@jmd-digital/i18n/finder';
import type { FindSitesOutput } from '@jmd-digital/schemas';
import { createJmd } from '@jmd-digital/sdk';
import { render } from 'preact';
import { localeOf } from '../locale.ts';
import { applyStyles } from '../sheet.ts';
import { WIDGETS_VERSION } from '../version.ts';
import { Finder } from './finder.tsx';
import type { Fields } from './query.ts';
import { finderStyles } from './styles.ts';

/** What `jmd:found` tells the host page: the kind of answer and how many sites, never what was typed. */
export interface JmdFoundDetail {
  kind: FindSitesOutput['kind'];
  /** Sites in the answer. */
  count: number;
  /** Whether one of them is responsible for the place. */
  responsible: boolean;
}

export interface FinderDefaults {
  /** Server that answers, where the element has no `base-url`. */
  baseUrl?: string;
}

/** Makes the class of `<jmd-finder>`. Attributes: `lang`, `postal-code`, `topic`, `language`, `theme`, `base-url`. */
export function createFinderElement({ baseUrl: defaultBase }: FinderDefaults): CustomElementConstructor {
  return class JmdFinderElement extends HTMLElement {
    static readonly observedAttributes = ['lang', 'postal-code', 'topic', 'language', 'theme', 'base-url'];

    readonly #wrapper = document.createElement('div');
    #jmd: { base: string; client: ReturnType<typeof createJmd> } | null = null;
    #texts: { locale: Locale; messages: FinderMessages } | null = null;
    /** The language of the page may change under us. */
    readonly #pageLanguage = new MutationObserver(() => this.#update());

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      applyStyles(root, finderStyles);
      this.#wrapper.className = 'jmd';
      root.append(this.#wrapper);
    }

    connectedCallback(): void {
      this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
      this.#update();
    }

    /** State stays in the shadow root, so an element that is moved in the document goes on where it was. */
    disconnectedCallback(): void {
      this.#pageLanguage.disconnect();
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (this.isConnected && before !== after) this.#update();
    }

    async #update(): Promise<void> {
      const locale = localeOf(this);
      if (this.#texts?.locale !== locale) {
        try {
          const { messages } = await loadFinder[locale]();
          if (localeOf(this) !== locale) return;
          this.#texts = { locale, messages };
        } catch {
          // Without texts in the language that was asked for there is nothing honest to show; a later try may succeed.
          if (!this.#texts) window.addEventListener('online', () => this.#update(), { once: true });
          return;
        }
      }
      this.#render();
    }

    #render(): void {
      if (!this.#texts) return;
      const { locale, messages } = this.#texts;
      this.#wrapper.lang = htmlLang(locale);
      this.#wrapper.dir = directionOf(locale);
      const theme = this.getAttribute('theme');
      if (theme === 'dark' || theme === 'light') this.#wrapper.dataset['theme'] = theme;
      else delete this.#wrapper.dataset['theme'];
      const jmd = this.#client();
      if (!jmd) return;
      render(
        <Finder
          locale={locale}
          messages={messages}
          jmd={jmd}
          preset={this.#preset()}
          onAnswer={(answer) => this.#announce(answer)}
        />,
        this.#wrapper,
      );
    }

    #client() {
      const base = this.getAttribute('base-url') || defaultBase;
      if (!base) {
        console.warn('<jmd-finder> does not know which server to ask. Set its attribute base-url.');
        return null;
      }
      if (this.#jmd?.base !== base) {
        try {
          const client = createJmd({
            baseUrl: base,
            timeoutMs: 10_000,
            deadlineMs: 25_000,
            client: `jmd-widgets/${WIDGETS_VERSION}`,
          });
          this.#jmd = { base, client };
        } catch (error) {
          console.warn(`<jmd-finder> cannot use its base-url. ${(error as Error).message}`);
          return null;
        }
      }
      return this.#jmd.client;
    }

    #preset(): Partial<Fields> {
      const preset: Partial<Fields> = {};
      const postalCode = this.getAttribute('postal-code');
      const language = this.getAttribute('language');
      const topic = this.getAttribute('topic');
      if (postalCode !== null) preset.postalCode = postalCode;
      if (language !== null) preset.language = language;
      if (topic !== null) preset.topic = topic;
      return preset;
    }

    #announce(answer: FindSitesOutput): void {
      const sites = answer.kind === 'found' ? answer.sites : [];
      const detail: JmdFoundDetail = {
        kind: answer.kind,
        count: sites.length,
        responsible: sites.some(({ responsible }) => responsible),
      };
      this.dispatchEvent(new CustomEvent('jmd:found', { detail, bubbles: true, composed: true }));
    }
  };
}
