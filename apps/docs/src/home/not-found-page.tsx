import type { PageProps } from './home-page.tsx';

export function NotFoundPage({ locale, t }: PageProps) {
  return (
    <main id="main" class="not-found">
      <h1>{t.notFoundTitle}</h1>
      <p>{t.notFoundText}</p>
      <p>
        <a class="button" href={`/?lang=${locale}`}>
          {t.notFoundBack}
        </a>
      </p>
    </main>
  );
}
