/** What a site tells the world, as any feed can say it. */
export interface Feed {
  title: string;
  description: string;
  /** Who speaks: the site. */
  author: string;
  /** Where people read it. */
  url: string;
  /** BCP 47, the one that most of it is in. */
  lang: string;
  /** ISO 8601, of the last change of anything in it. */
  updated: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** A UUID, and the same for ever: readers know by it what they have seen. */
  id: string;
  url: string;
  title: string;
  /** The same in several languages, or one after the other. */
  parts: readonly FeedPart[];
  /** ISO 8601, as all times here. */
  published: string;
  updated: string;
  event?: FeedEvent | undefined;
  picture?: FeedPicture | undefined;
}

/** Plain text; or HTML that is fit for a stranger's page: whoever gives it has made sure of that. */
export type FeedPart = { lang: string; text: string } | { lang: string; html: string };

export interface FeedEvent {
  start: string;
  end: string;
  /** IANA name, of the clocks at the place. */
  zone: string;
  place: string;
}

export interface FeedPicture {
  url: string;
  /** Empty where it is decoration. */
  alt: string;
  /** `image/jpeg` */
  type: string;
  /** Bytes. */
  length: number;
}

/** The name of an item in formats that ask for an address which nobody moves. */
export const urn = ({ id }: FeedItem): string => `urn:uuid:${id}`;
