import { directionOf, formatters, htmlLang, languageNames } from '@jmd-digital/i18n';
import { loadFlyer } from '@jmd-digital/i18n/flyer';
import type { OpeningHours, PostEvent } from '@jmd-digital/schemas';
import type { CounsellingLanguage, FlyerFit, FlyerTemplate, Locale } from '@jmd-digital/schemas/values';
import type { Compile } from '../typst/compiler.ts';
import { qrCode } from './qr.ts';

/** Whose flyer it is, as the directory has it. */
export interface FlyerSite {
  name: string;
  carrierName: string;
  /** Street, then postal code and place; null for a team without an address. */
  address: { street: string; postalCode: string; place: string } | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Each is called by its own name, which whoever speaks it knows. */
  languages: readonly CounsellingLanguage[];
  openingHours: readonly OpeningHours[];
  byAppointment: boolean;
}

export interface FlyerData {
  template: FlyerTemplate;
  locale: Locale;
  title: string;
  text: string;
  event: PostEvent | null;
  /** Where the code leads. */
  url: string;
  site: FlyerSite;
  /** `YYYY-MM-DD`; the day that the file says it was made on, so the same data are the same bytes. */
  madeOn: string;
}

/**
 * What became of it. `too-long`: the words have no room even in small letters; `code-too-fine`: a camera could not read the
 * code of so long an address; `unshowable`: a character that our fonts do not have.
 */
export type Flyer = { kind: FlyerFit; pdf: Uint8Array } | { kind: 'too-long' | 'code-too-fine' | 'unshowable' };

/** Width of the code on paper, mm, as the templates draw it. */
const CODE_MM: Readonly<Record<FlyerTemplate, number>> = { invitation: 32, hours: 42, card: 24 };
/** A module that is smaller is lost in print or in a shaky hand, mm. */
const LEAST_MODULE_MM = 0.4;

/**
 * Makes a flyer, a notice or a sheet of cards: PDF/UA-1, fonts inside, with marks where it is cut. Rejects where the
 * compiler broke down, with an error that quotes none of the data.
 */
export function flyerRenderer(compile: Compile) {
  return async (flyer: FlyerData): Promise<Flyer> => {
    const { svg, modules } = qrCode(flyer.url);
    if (CODE_MM[flyer.template] / modules < LEAST_MODULE_MM) return { kind: 'code-too-fine' };
    const data = { ...(await wordsOf(flyer)), qr: svg, codeMm: CODE_MM[flyer.template] };
    for (const fit of ['well', 'tight'] as const) {
      const result = await compile(`flyer-${flyer.template}`, { data: JSON.stringify({ ...data, fit }) });
      if (result.kind === 'pdf') return { kind: fit, pdf: result.pdf };
      if (result.kind === 'unshowable') return { kind: 'unshowable' };
      if (result.kind === 'failed') throw new Error('The flyer could not be made.');
    }
    return { kind: 'too-long' };
  };
}

/** Everything that is printed, in the language of the flyer. */
async function wordsOf({ locale, title, text, event, url, site, madeOn }: FlyerData) {
  const { messages: t } = await loadFlyer[locale]();
  const format = formatters(locale);
  const shown = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return {
    ...{ lang: htmlLang(locale), dir: directionOf(locale), title, madeOn, url, shownUrl: shown },
    paragraphs: text.split(/\n\s*\n/).filter(Boolean),
    event: event && {
      when: whenOf(event, format, t),
      where: event.place,
    },
    site: {
      ...{ name: site.name, carrier: site.carrierName, phone: site.phone && dialled(site.phone), email: site.email },
      website: site.website?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '') ?? null,
      street: site.address?.street ?? null,
      place: site.address && `${site.address.postalCode} ${site.address.place}`,
      languages: site.languages.length > 0 ? format.list(site.languages.map((tag) => languageNames[tag].name)) : null,
    },
    hours: weekOf(site.openingHours, format, t),
    appointmentsToo: site.byAppointment && site.openingHours.length > 0,
    words: {
      ...{ when: t.when, where: t.where, contact: t.contact, hours: t.hours, languages: t.languages, free: t.free },
      ...{ scan: t.scan, appointmentsToo: t.appointmentsToo, noHours: t.noHours },
      qrAlt: t.qrAlt({ address: shown }),
      publisher: t.publisher({ site: site.name, carrier: site.carrierName }),
    },
  };
}

type Words = Awaited<ReturnType<(typeof loadFlyer)[Locale]>>['messages'];
type Formats = ReturnType<typeof formatters>;

function whenOf({ start, end }: PostEvent, format: Formats, t: Words): string {
  const [from, to] = [start.slice(11), end.slice(11)];
  const [first, last] = [format.day(start.slice(0, 10)), format.day(end.slice(0, 10))];
  if (first === last) return t.day({ day: first, from, to });
  return t.days({ from: `${first}, ${from}`, to: `${last}, ${to}` });
}

/** The days on which somebody is there, with their times. */
function weekOf(hours: readonly OpeningHours[], format: Formats, t: Words) {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const entries = hours.filter((entry) => entry.weekday === weekday);
    if (entries.length === 0) return [];
    const times = entries.map(({ opens, closes, byAppointment }) => ({
      span: t.span({ from: opens, to: closes }),
      note: byAppointment ? t.byAppointment : null,
    }));
    return [{ day: format.weekday(weekday), times }];
  });
}

/** A German number as it is dialled here, `+493023125001` as `030 23125001`; any other one as it is. */
function dialled(phone: string): string {
  const [, area, rest] = /^\+49(30|40|69|89|\d{3})(\d+)$/.exec(phone) ?? [];
  return area && rest ? `0${area} ${rest}` : phone;
}
