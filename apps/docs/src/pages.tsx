import { htmlLang, LOCALES } from '@jmd-digital/i18n';
import { loadFinder } from '@jmd-digital/i18n/finder';
import { loadHome } from '@jmd-digital/i18n/home';
import { loadQuiz } from '@jmd-digital/i18n/quiz';
import { renderDocsPages } from './docs/docs-pages.tsx';
import { HomePage } from './home/home-page.tsx';
import { NotFoundPage } from './home/not-found-page.tsx';
import { assetsOf, type Built, type Page, uiStylesheet } from './layout/built.ts';
import { renderDocument } from './layout/document.tsx';

/** Every page of this app. */
export async function renderPages(built: Built): Promise<Page[]> {
  const assets = assetsOf(built, 'src/home/browser.ts');
  const alternates = [
    ...LOCALES.filter((locale) => htmlLang(locale) === locale).map((locale) => ({
      hreflang: locale,
      href: `/?lang=${locale}`,
    })),
    { hreflang: 'x-default', href: '/' },
  ];
  const home = LOCALES.map(async (locale): Promise<Page[]> => {
    const { messages: t } = await loadHome[locale]();
    const { messages: finder } = await loadFinder[locale]();
    const { messages: quiz } = await loadQuiz[locale]();
    const shared = { locale, description: t.description, assets };
    return [
      {
        path: `home/${locale}.html`,
        content: renderDocument({
          ...shared,
          title: `${t.title} – ${finder.title}`,
          data: { 'data-directory': 'real' },
          modules: [`/w/${built.widgets.loader}`],
          alternates,
          children: <HomePage locale={locale} t={t} finderTitle={finder.title} quizTitle={quiz.quizLabel} />,
        }),
      },
      {
        path: `not-found/${locale}.html`,
        content: renderDocument({
          ...shared,
          title: t.notFoundTitle,
          children: <NotFoundPage locale={locale} t={t} />,
        }),
      },
    ];
  });
  return [uiStylesheet(built), ...(await Promise.all(home)).flat(), ...renderDocsPages(built)];
}
