import {
  ApiError,
  askForOptIn,
  confirmOptIn,
  leaveNewsletter,
  readOptIn,
  readSignUp,
  type Services,
} from '@jmd-digital/api';
import { htmlLang, type Locale, negotiateLocale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import { loadHome } from '@jmd-digital/i18n/home';
import { loadNewsletter, type NewsletterMessages } from '@jmd-digital/i18n/newsletter';
import { loadPosts } from '@jmd-digital/i18n/posts';
import { OPT_IN_DAYS, subscribeNewsletterInput } from '@jmd-digital/schemas';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderFrame } from './frame.ts';
import { errorAnswer } from './limit.ts';
import { html, type Markup } from './posts/html.ts';
import { clientAddress, type Env } from './request.ts';
import { isFromOurPages } from './session.ts';

/** An address and a language, bytes. */
const MAX_FORM = 4_000;

/**
 * Pages of newsletters: asking for one, saying yes to it, and leaving it. They work without a script. Programs that look
 * into mails follow links, so a link alone changes nothing: somebody presses a button. Of whoever asks for an address no page
 * says whether it is known.
 */
export function newsletterPages(services: Services, trustedProxies: number): Hono<Env> {
  const app = new Hono<Env>();
  app.use(bodyLimit({ maxSize: MAX_FORM, onError: (c) => errorAnswer(c, new ApiError('body_too_large')) }));
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
  });

  app.get('/confirm/:token', async (c) => {
    const asked = await readOptIn(services, c.req.param('token'));
    if (!asked) return page(c, gone, 404);
    return page(c, (t) => confirming(t, asked), 200, asked.locale);
  });
  app.post('/confirm/:token', async (c) => {
    const locale = await confirmOptIn(services, c.req.param('token'));
    return locale ? page(c, confirmed, 200, locale) : page(c, gone, 404);
  });

  app.get('/leave/:end', (c) => page(c, leaving));
  app.post('/leave/:end', async (c) => {
    const left = await leaveNewsletter(services, c.req.param('end'));
    return left ? page(c, leftIt) : page(c, badLink, 404);
  });

  app.get('/:channelId', async (c, next) => {
    const newsletter = await readSignUp(services, c.req.param('channelId'));
    return newsletter ? page(c, (t, locale) => signUp(t, locale, newsletter)) : next();
  });
  app.post('/:channelId', async (c, next) => {
    const newsletter = await readSignUp(services, c.req.param('channelId'));
    if (!newsletter) return next();
    if (!isFromOurPages(c, services.publicUrl)) return errorAnswer(c, new ApiError('not_permitted'));
    const form = await c.req.parseBody();
    const email = typeof form.email === 'string' ? form.email.trim() : '';
    const asked = subscribeNewsletterInput.safeParse({
      ...{ email, channelId: c.req.param('channelId'), locale: localeOf(c) },
    });
    const again = (problem: keyof Problems, status: ContentfulStatusCode) =>
      page(c, (t, locale) => signUp(t, locale, newsletter, { email, problem: t[problem] }), status);
    if (!asked.success) return again('emailInvalid', 422);
    try {
      await askForOptIn(services, asked.data, clientAddress(c, trustedProxies));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.reason === 'rate_limited') return again('tooMany', 429);
      if (error.reason === 'unavailable') return again('noMail', 503);
      throw error;
    }
    return page(c, askedFor);
  });
  return app;
}

type Problems = Pick<NewsletterMessages, 'emailInvalid' | 'tooMany' | 'noMail'>;

/** What a page says: its title, and what stands below. */
interface Said {
  title: string;
  main: Markup;
}
type Say = (t: NewsletterMessages, locale: Locale) => Said;

const localeOf = (c: Context<Env>, own?: Locale) =>
  negotiateLocale([c.req.query('lang'), own], c.req.header('accept-language'));

async function page(c: Context<Env>, say: Say, status: ContentfulStatusCode = 200, own?: Locale): Promise<Response> {
  const locale = localeOf(c, own);
  const [{ messages: t }, { messages: home }, { messages: posts }] = await Promise.all([
    loadNewsletter[locale](),
    loadHome[locale](),
    loadPosts[locale](),
  ]);
  const { title, main } = say(t, locale);
  const unreviewed = !reviewedByNativeSpeaker[locale] && html`<p class="jmd-small">${posts.unreviewed}</p>`;
  const whole = html`<div class="head"><h1 dir="auto">${title}</h1></div>${main}${unreviewed}`;
  c.header('Content-Language', htmlLang(locale));
  return c.html(renderFrame({ locale, home, title, path: c.req.path, main: whole }), status);
}

const words = (title: string, text: string): Said => ({ title, main: html`<p>${text}</p>` });

const button = (words: string) => html`<button class="jmd-button jmd-button-primary" type="submit">${words}</button>`;

type Newsletter = NonNullable<Awaited<ReturnType<typeof readSignUp>>>;

function signUp(
  t: NewsletterMessages,
  locale: Locale,
  { name, siteName }: Newsletter,
  tried?: { email: string; problem: string },
): Said {
  const main = html`<p>${t.sentBy({ site: siteName })}</p>
<form method="post" action="?lang=${locale}">
<div class="jmd-field"><label class="jmd-label" for="email">${t.emailLabel}</label>
${tried && html`<span class="jmd-error" id="email-error" role="alert">${tried.problem}</span>`}
<input class="jmd-input" id="email" name="email" type="email" dir="ltr" autocomplete="email" maxlength="254" required value="${tried?.email ?? ''}"${tried && html` aria-invalid="true" aria-describedby="email-error"`}></div>
${button(t.ask)}</form>
<p class="jmd-small">${t.kept}</p><p class="jmd-small">${t.leaving}</p>`;
  return { title: t.title({ name }), main };
}

const askedFor: Say = (t) => words(t.askedTitle, t.askedText({ days: String(OPT_IN_DAYS) }));

const confirming = (t: NewsletterMessages, { name, siteName }: Newsletter): Said => ({
  title: t.confirmTitle,
  main: html`<p>${t.confirmText({ name, site: siteName })}</p><form method="post">${button(t.confirm)}</form><p class="jmd-small">${t.kept}</p>`,
});

const confirmed: Say = (t) => words(t.confirmedTitle, t.confirmedText);

const gone: Say = (t) => words(t.goneTitle, t.goneText);

const leaving: Say = (t) => ({
  title: t.leaveTitle,
  main: html`<p>${t.leaveText}</p><form method="post">${button(t.leave)}</form>`,
});

const leftIt: Say = (t) => words(t.leftTitle, t.leftText);

const badLink: Say = (t) => words(t.badLinkTitle, t.badLinkText);
