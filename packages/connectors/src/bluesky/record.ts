import { findLinks, findTags, writePost } from '@jmd-digital/domain/outreach';
import type { Outgoing } from '../outgoing/channel.ts';

export const COLLECTION = 'app.bsky.feed.post';

/** Of a hashtag (app.bsky.richtext.facet#tag), UTF-8. Longer ones stay plain text. */
const MAX_TAG_BYTES = 640;
const MAX_TAG_GRAPHEMES = 64;
/** app.bsky.embed.images */
export const MAX_PICTURE_BYTES = 2_000_000;
/** app.bsky.feed.post */
const MAX_LANGS = 3;

/** The record of a post. The same for the same content, byte for byte: a repeat changes nothing. */
export function recordOf({ text, warning, langs, pictures, createdAt }: Outgoing, blobs: readonly unknown[]) {
  // Half of an emoji is no text: it would be read as another character, and all offsets with it.
  const written = writePost('bluesky', { text, warning, alts: [] }).text.toWellFormed();
  const images = pictures.map(({ alt, size }, index) => ({
    ...{ image: blobs[index], alt },
    ...(size ? { aspectRatio: size } : {}),
  }));
  const languages = [...new Set(langs.map((lang) => new Intl.Locale(lang).language))];
  return {
    ...{ $type: COLLECTION, text: written, facets: facetsOf(written), createdAt },
    langs: languages.slice(0, MAX_LANGS),
    ...(images.length > 0 ? { embed: { $type: 'app.bsky.embed.images', images } } : {}),
  };
}

/** What of a text is more than text, by bytes. */
function facetsOf(text: string) {
  const facet = ({ byteStart, byteEnd }: { byteStart: number; byteEnd: number }, feature: object) => ({
    ...{ index: { byteStart, byteEnd }, features: [feature] },
  });
  const links = findLinks(text).map((link) => facet(link, { $type: 'app.bsky.richtext.facet#link', uri: link.uri }));
  const tags = findTags(text)
    .filter(
      ({ tag }) => Buffer.byteLength(tag) <= MAX_TAG_BYTES && [...graphemes.segment(tag)].length <= MAX_TAG_GRAPHEMES,
    )
    .map((found) => facet(found, { $type: 'app.bsky.richtext.facet#tag', tag: found.tag }));
  return [...links, ...tags].toSorted((one, other) => one.index.byteStart - other.index.byteStart);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
