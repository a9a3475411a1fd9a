import { directionOf, htmlLang, type Locale } from '@jmd-digital/i18n';
import { type FinderMessages, loadFinder } from '@jmd-digital/i18n/finder';
import type { FindSitesOutput } from '@jmd-digital/schemas';
import { createDirectory } from '@jmd-digital/sdk/directory';
import { render } from 'preact';
import { localeOf } from '../locale.ts';
import { applyStyles } from '../sheet.ts';
import { WIDGETS_VERSION } from '../version.ts';
import { Finder } from './finder.tsx';
import { EMPTY_FIELDS, type Fields } from './query.ts';
import { finderStyles } from './styles.ts';
import { keepTyped, placeOf, typedBefore } from './typed.ts';

/** What `jmd:found` tells the host page: the kind of answer and how many sites, never what was typed. */
export interface JmdFoundDetail {
  /** Spelled out, so that these types need no other package. A later version may add to them. */
  kind: 'found' | 'choose-place' | 'unknown-postal-code' | 'large-recipient' | 'abroad';
  /** Sites in the answer. */
  count: number;
  /** Whether one of them is responsible for the place. */
  responsible: boolean;
}

export interface FinderDefaults {
  /** Server that answers, where the element has no `base-url`. */
  baseUrl?: string;
}

/** How long to wait before texts that could not be fetched are asked for again, milliseconds. */
const RETRY_TEXTS_MS = 5_000;

/**
 * `auto` follows the system; without a wish the widget is dark only on pages that say they can be dark, for a dark card
 * on a white page helps nobody.
 */
function themeOf(element: HTMLElement): 'light' | 'dark' | 'auto' {
  const wish = element.getAttribute('theme');
  if (wish === 'light' || wish === 'dark' || wish === 'auto') return wish;
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'auto' : 'light';
}

/** Makes the class of `<jmd-finder>`. Attributes: `lang`, `postal-code`, `topic`, `language`, `theme`, `base-url`. */
export function createFinderElement({ baseUrl: defaultBase }: FinderDefaults): CustomElementConstructor {
  return class JmdFinderElement extends HTMLElement {
    static readonly observedAttributes = ['lang', 'postal-code', 'topic', 'language', 'theme', 'base-url'];

    readonly #wrapper = document.createElement('div');
    #retry: ReturnType<typeof setTimeout> | undefined;
    #place = '';
    #before: Fields | null = null;
    #jmd: { base: string; client: ReturnType<typeof createDirectory> } | null = null;
    #texts: { locale: Locale; messages: FinderMessages } | null = null;
    /** The language of the page may change under us. */
    readonly #pageLanguage = new MutationObserver(() => this.#update());

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      applyStyles(root, finderStyles);
      this.#wrapper.className = 'jmd';
      // What the page put into the element stays in sight until there is something better.
      for (const name of ['title', 'intro', '', 'footer']) {
        const slot = document.createElement('slot');
        slot.name = name;
        this.#wrapper.append(slot);
      }
      const width = document.createElement('div');
      width.className = 'jmd-width';
      root.append(width, this.#wrapper);
    }

    connectedCallback(): void {
      this.#place = placeOf(this);
      this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
      this.#update();
    }

    /** State stays in the shadow root, so an element that is moved in the document goes on where it was. */
    disconnectedCallback(): void {
      this.#pageLanguage.disconnect();
      clearTimeout(this.#retry);
      this.#retry = undefined;
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
          // No text is better than text in a language that was not asked for. The network may come back.
          this.#tryAgainLater();
          return;
        }
      }
      this.#render();
    }

    #tryAgainLater(): void {
      if (!this.isConnected || this.#retry !== undefined) return;
      this.#retry = setTimeout(() => {
        this.#retry = undefined;
        this.#update();
      }, RETRY_TEXTS_MS);
    }

    #render(): void {
      if (!this.#texts) return;
      const { locale, messages } = this.#texts;
      this.#wrapper.lang = htmlLang(locale);
      this.#wrapper.dir = directionOf(locale);
      this.#wrapper.dataset.theme = themeOf(this);
      const jmd = this.#client();
      if (!jmd) return;
      const preset = this.#preset();
      this.#before ??= typedBefore(this.#place, this, preset) ?? EMPTY_FIELDS;
      if (this.#wrapper.firstChild instanceof HTMLSlotElement) this.#wrapper.replaceChildren();
      render(
        <Finder
          locale={locale}
          messages={messages}
          jmd={jmd.client}
          base={jmd.base}
          preset={preset}
          before={this.#before}
          onEdit={(fields) => keepTyped(this.#place, { owner: this, preset, fields })}
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
          const client = createDirectory({
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
      return this.#jmd;
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
