/** Characters of a link that Mastodon shows, without what stands before the host. */
const MASTODON_LINK = 30;

/** A link as Mastodon writes it: without `https://www.`, cut after thirty characters. */
export function mastodonLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(?:www\.)?/, '');
  return bare.length > MASTODON_LINK ? `${bare.slice(0, MASTODON_LINK)}…` : bare;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text of which a platform shows so many characters before one taps on “more”; null where all is shown. */
export function beginning(text: string, most: number): string | null {
  const seen = [...graphemes.segment(text)];
  return seen.length > most
    ? seen
        .slice(0, most)
        .map(({ segment }) => segment)
        .join('')
    : null;
}
