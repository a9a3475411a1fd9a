import {
  type LoadedPath,
  type LocaleTexts,
  loadPath,
  MAX_STATION_BYTES,
  stationBytes,
} from '@jmd-digital/content/apply';
import { LOCALES, type Locale } from '@jmd-digital/schemas';
import type { Row } from './report.ts';

const NO_TEXTS: LocaleTexts = { stations: {}, story: null };

/** The path as if it were there in one language alone. */
const inLocale = (loaded: LoadedPath, locale: Locale): LoadedPath => ({
  ...loaded,
  texts: {
    ...Object.fromEntries(LOCALES.map((each) => [each, NO_TEXTS])),
    [locale]: loaded.texts[locale],
  } as LoadedPath['texts'],
});

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What a phone loads to play one station in one language, gzip, against the limit of the content check. */
export function benchApplyContent(): Row[] {
  const loaded = loadPath();
  return loaded.stations.flatMap(({ id }) =>
    LOCALES.map((locale): Row => {
      const bytes = stationBytes(inLocale(loaded, locale), id);
      return {
        ...{ what: `station ${id} in ${locale}`, value: kilobytes(bytes), baseline: kilobytes(MAX_STATION_BYTES) },
        ratio: bytes / MAX_STATION_BYTES,
      };
    }),
  );
}
