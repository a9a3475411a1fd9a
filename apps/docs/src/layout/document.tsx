import { directionOf, htmlLang, type Locale } from '@jmd-digital/i18n';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Files that a page's entry brings, by their built names. */
export interface Assets {
  script: string;
  styles: string[];
}

export interface DocumentOptions {
  locale: Locale;
  title: string;
  description: string;
  assets: Assets;
  /** Put on `<html>`; the server fills in what only it knows. */
  data?: Record<`data-${string}`, string>;
  /** Modules of other parts of this server, such as the widget loader. */
  modules?: string[];
  /** The same page in other languages, for search engines. */
  alternates?: { hreflang: string; href: string }[];
  children: ComponentChildren;
}

/** A whole page as a string. Nothing inline: our own policy forbids it. */
export function renderDocument({
  locale,
  title,
  description,
  assets,
  data,
  modules = [],
  alternates = [],
  children,
}: DocumentOptions): string {
  const html = (
    <html lang={htmlLang(locale)} dir={directionOf(locale)} {...data}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {alternates.map(({ hreflang, href }) => (
          <link key={hreflang} rel="alternate" hreflang={hreflang} href={href} />
        ))}
        {[...modules, assets.script].map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class="jmd">{children}</body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}`;
}
