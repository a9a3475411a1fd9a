export { atomFeed } from './atom.ts';
export { calendarFeed } from './calendar.ts';
export type { Feed, FeedEvent, FeedItem, FeedPart, FeedPicture } from './item.ts';
export { jsonFeed } from './json-feed.ts';
export { rssFeed } from './rss.ts';
