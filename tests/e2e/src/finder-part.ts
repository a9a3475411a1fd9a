import type { FinderMessages } from '@jmd-digital/i18n/finder';
import type { Locator, Page } from '@playwright/test';

/** One finder on a page, by the roles and names that a screen reader gives. */
export interface FinderPart {
  root: Locator;
  form: Locator;
  /** The question back where a postal code lies in several districts. */
  places: Locator;
  postalCode: Locator;
  language: Locator;
  topic: Locator;
  submit: Locator;
  /** One card a site. */
  cards: Locator;
  /** What is read out when something changes. */
  status: Locator;
  heading(name: string): Locator;
  button(name: string): Locator;
  /** The card of a site. */
  card(name: string): Locator;
  /** Types a postal code over what stands there and sends it off with Enter. */
  search(postalCode: string): Promise<void>;
}

export function finderPart(page: Page, t: FinderMessages, selector = 'jmd-finder'): FinderPart {
  const root = page.locator(selector);
  const form = root.getByRole('search', { name: t.widgetLabel });
  const postalCode = form.getByRole('textbox', { name: t.postalCodeLabel });
  const heading = (name: string) => root.getByRole('heading', { name, exact: true });
  const cards = root.getByRole('article');
  return {
    root,
    form,
    places: root.getByRole('group', { name: t.choosePlaceHelp }),
    postalCode,
    language: form.getByRole('combobox', { name: t.languageLabel }),
    topic: form.getByRole('combobox', { name: t.topicLabel }),
    submit: form.getByRole('button', { name: t.submit, exact: true }),
    cards,
    status: root.getByRole('status'),
    heading,
    button: (name) => root.getByRole('button', { name, exact: true }),
    card: (name) => cards.filter({ has: page.getByRole('heading', { name, exact: true }) }),
    async search(text) {
      await postalCode.fill(text);
      await postalCode.press('Enter');
    },
  };
}
