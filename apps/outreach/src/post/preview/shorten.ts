/** Characters of a link that Mastodon shows, without what stands before the host. */
const MASTODON_LINK = 30;

/** A link as Mastodon writes it: without `https://www.`, cut after thirty characters. */
export function mastodonLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(?:www\.)?/, '');
  return bare.length > MASTODON_LINK ? `${bare.slice(0, MASTODON_LINK)}…` : bare;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The beginning of a post of which a platform shows so many characters before one taps on “more”; null where all is shown.
 * @param parts languages one after the other, as they go out
 */
export function beginningOf<Part extends { text: string }>(parts: readonly Part[], most: number): Part[] | null {
  let left = most;
  const shown: Part[] = [];
  for (const part of parts) {
    const seen = [...graphemes.segment(part.text)];
    if (seen.length > left) {
      const text = seen
        .slice(0, left)
        .map(({ segment }) => segment)
        .join('');
      return [...shown, { ...part, text: `${text}…` }];
    }
    shown.push(part);
    left -= seen.length;
  }
  return null;
}
