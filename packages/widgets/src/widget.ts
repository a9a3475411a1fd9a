import type { Locale } from '@jmd-digital/i18n';
import { directionOf, htmlLang } from '@jmd-digital/schemas/values';
import { type ComponentChild, render } from 'preact';
import { defineOnce } from './define.ts';
import { localeOf } from './locale.ts';
import { applyStyles } from './sheet.ts';
import { widgetCss } from './styles.ts';
import { themeOf } from './theme.ts';
import { WIDGETS_VERSION } from './version.ts';

export { applyStyles };

/** One element of a widget at work. */
interface Instance<Messages> {
  /** What it shows. Null where it cannot show anything; what the page put into the element then stays. */
  draw(locale: Locale, messages: Messages): ComponentChild;
  /** The element has come to a place in the document. */
  connected?(): void;
  /** What else has to be there before another language is shown. A failure is tried again later. */
  prepare?(locale: Locale): Promise<unknown> | undefined;
}

export interface Widget<Messages> {
  /** Looks beside those that every widget has. */
  css: string;
  /** Attributes beside those that every widget has: `lang`, `theme`, `base-url`. */
  attributes: readonly string[];
  words: Readonly<Record<Locale, () => Promise<{ messages: Messages }>>>;
  start(element: HTMLElement): Instance<Messages>;
}

/** How long to wait before texts that could not be fetched are asked for again, milliseconds. */
const RETRY_TEXTS_MS = 5_000;

/** Registers a widget under its name; a repeat does nothing. */
export function defineWidget<Messages>(name: string, widget: Widget<Messages>): void {
  defineOnce(name, WIDGETS_VERSION, createElement(widget));
}

/** Makes the class of a custom element: shadow root, styles, language, theme, and when to draw. */
function createElement<Messages>({ css, attributes, words, start }: Widget<Messages>): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = ['lang', 'theme', 'base-url', ...attributes];

    readonly #wrapper = document.createElement('div');
    readonly #instance = start(this);
    #retry: ReturnType<typeof setTimeout> | undefined;
    #texts: { locale: Locale; messages: Messages } | null = null;
    /** The language of the page may change under us. */
    readonly #pageLanguage = new MutationObserver(() => this.#update());

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      applyStyles(root, widgetCss + css);
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
      this.#instance.connected?.();
      this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
      this.#update();
    }

    /** State stays in the shadow root, so an element that is moved in the document goes on where it was. */
    disconnectedCallback(): void {
      this.#pageLanguage.disconnect();
      clearTimeout(this.#retry);
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (this.isConnected && before !== after) this.#update();
    }

    async #update(): Promise<void> {
      const locale = localeOf(this);
      if (this.#texts?.locale !== locale) {
        try {
          const [{ messages }] = await Promise.all([words[locale](), this.#instance.prepare?.(locale)]);
          if (localeOf(this) !== locale) return;
          this.#texts = { locale, messages };
        } catch {
          // No text is better than text in a language that was not asked for. The network may come back.
          clearTimeout(this.#retry);
          if (this.isConnected) this.#retry = setTimeout(() => this.#update(), RETRY_TEXTS_MS);
          return;
        }
      }
      const { messages } = this.#texts;
      this.#wrapper.lang = htmlLang(locale);
      this.#wrapper.dir = directionOf(locale);
      this.#wrapper.dataset.theme = themeOf(this);
      const drawn = this.#instance.draw(locale, messages);
      if (drawn === null) return;
      if (this.#wrapper.firstChild instanceof HTMLSlotElement) this.#wrapper.replaceChildren();
      render(drawn, this.#wrapper);
    }
  };
}

/** The server of an element: its `base-url`, else what was said for all of them. Warns where neither is there. */
export function baseOf(element: HTMLElement, byDefault = ''): string {
  const base = element.getAttribute('base-url') || byDefault;
  if (!base) console.warn(`<${element.localName}> does not know which server to ask. Set its attribute base-url.`);
  return base;
}
