export { createDirectoryIndex, type DirectoryIndex, type IndexedSite } from './directory-index.ts';
export { centreOf, chordSquared, kilometresOf } from './distance.ts';
export { type FinderData, type FinderRefusal, findSites } from './find-sites.ts';
export { createHolidayIndex, type DayKind, type HolidayIndex } from './holiday-index.ts';
export { type Calendar, createCalendar, type Hours, type OpenAnswer, openState, TIME_ZONE } from './open-state.ts';
export { createPlaceIndex, type PlaceIndex } from './place-index.ts';
export { normalizePostalCode, type PostalCodeResult } from './postal-code.ts';
