import { formatters, htmlLang, type Locale } from '@jmd-digital/i18n';
import type { PostsMessages } from '@jmd-digital/i18n/posts';
import type { PostEvent, SitePost } from '@jmd-digital/schemas';
import { Card } from '@jmd-digital/ui';
import { partFor } from './languages.ts';

/** Longest beginning of a text, characters. Its page has the whole. */
const EXCERPT = 220;

export interface PostCardProps {
  post: SitePost;
  locale: Locale;
  t: PostsMessages;
  /** The language that somebody chose. */
  chosen: string | null;
}

/** A post: what it is called, when and where, how it begins, and the way to all of it. */
export function PostCard({ post, locale, t, chosen }: PostCardProps) {
  const { title, event, publishedAt, pictures } = post;
  const part = partFor(post, locale, chosen);
  const lang = part && htmlLang(part.lang as Locale);
  const [picture] = pictures;
  const href = `${post.url}?lang=${locale}`;
  return (
    <Card>
      {picture && (
        <img
          class="p-picture"
          src={picture.url}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
          lang={lang}
          alt={(part && picture.alt[part.lang]) ?? Object.values(picture.alt)[0] ?? ''}
        />
      )}
      <h3 lang={lang} dir="auto">
        <a href={href}>{title}</a>
      </h3>
      {event ? (
        <When event={event} locale={locale} t={t} />
      ) : (
        <p class="jmd-small">{formatters(locale).date(publishedAt)}</p>
      )}
      {part && (
        <p lang={lang} dir="auto">
          {part.warning ?? excerpt(part.text)}
        </p>
      )}
      <p>
        <a class="p-open" href={href}>
          {t.readPost}
          <span class="jmd-hidden">: {title}</span>
        </a>
      </p>
    </Card>
  );
}

function When({ event: { start, end, place }, locale, t }: { event: PostEvent; locale: Locale; t: PostsMessages }) {
  // What the clock shows there, whatever the clock shows here.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', hourCycle: 'h23' },
    ...{ dateStyle: 'full', timeStyle: 'short' },
  });
  const at = (local: string) => new Date(`${local}Z`);
  return (
    <dl class="p-event">
      <dt class="jmd-hidden">{t.when}</dt>
      <dd>{format.formatRange(at(start), at(end))}</dd>
      <dt class="jmd-hidden">{t.where}</dt>
      <dd>
        <bdi>{place}</bdi>
      </dd>
    </dl>
  );
}

/** How a text begins, cut between words. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/ [^ ]*$/, '')} …`;
}
