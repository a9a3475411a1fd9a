import { loadFinder } from '@jmd-digital/i18n/finder';
import type { FindSitesOutput } from '@jmd-digital/schemas';
import { createDirectory, type Directory } from '@jmd-digital/sdk/directory';
import { WIDGETS_VERSION } from '../version.ts';
import { baseOf, defineWidget } from '../widget.ts';
import { Finder } from './finder.tsx';
import { EMPTY_FIELDS, type Fields } from './query.ts';
import { finderCss } from './styles.ts';
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

/**
 * Registers `<jmd-finder>`. Call it once in a browser; a repeat does nothing.
 * @param defaults `baseUrl` of the server that answers, so that pages need not say it at each element
 */
export function defineFinder({ baseUrl }: FinderDefaults = {}): void {
  defineWidget('jmd-finder', {
    css: finderCss,
    attributes: ['postal-code', 'topic', 'language'],
    words: loadFinder,
    start(element) {
      let jmd: Connection | null = null;
      let place = '';
      let before: Fields | null = null;
      return {
        connected() {
          place = placeOf(element);
        },
        draw(locale, messages) {
          const base = baseOf(element, baseUrl);
          if (jmd?.base !== base) jmd = base ? connect(base) : null;
          if (!jmd) return null;
          const preset = presetOf(element);
          before ??= typedBefore(place, element, preset) ?? EMPTY_FIELDS;
          return (
            <Finder
              locale={locale}
              messages={messages}
              {...jmd}
              preset={preset}
              before={before}
              onEdit={(fields) => keepTyped(place, { owner: element, preset, fields })}
              onAnswer={(answer) => announce(element, answer)}
            />
          );
        },
      };
    },
  });
}

/** The server of an element, and how it is asked. */
interface Connection {
  base: string;
  jmd: Directory;
}

function connect(base: string): Connection | null {
  try {
    const client = `jmd-widgets/${WIDGETS_VERSION}`;
    return { base, jmd: createDirectory({ baseUrl: base, timeoutMs: 10_000, deadlineMs: 25_000, client }) };
  } catch (error) {
    console.warn(`<jmd-finder> cannot use its base-url. ${(error as Error).message}`);
    return null;
  }
}

function presetOf(element: HTMLElement): Partial<Fields> {
  const preset: Partial<Fields> = {};
  const postalCode = element.getAttribute('postal-code');
  const language = element.getAttribute('language');
  const topic = element.getAttribute('topic');
  if (postalCode !== null) preset.postalCode = postalCode;
  if (language !== null) preset.language = language;
  if (topic !== null) preset.topic = topic;
  return preset;
}

function announce(element: HTMLElement, answer: FindSitesOutput): void {
  const sites = answer.kind === 'found' ? answer.sites : [];
  const detail: JmdFoundDetail = {
    kind: answer.kind,
    count: sites.length,
    responsible: sites.some(({ responsible }) => responsible),
  };
  element.dispatchEvent(new CustomEvent('jmd:found', { detail, bubbles: true, composed: true }));
}
