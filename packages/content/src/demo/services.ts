import { MAX_AGE, MIN_AGE, type Service, type ServiceKind, TOPICS, type Topic } from '@jmd-digital/schemas';
import { idFor, type Random } from './random.ts';

interface Offer {
  kind: ServiceKind;
  name: string;
  description: string;
  topics: readonly Topic[];
  minAge?: number;
  maxAge?: number;
}

/** Asked for most, so that most sites name them. */
const COMMON: readonly Topic[] = ['german', 'school', 'training-work', 'residence', 'offices-letters'];

const CASE_MANAGEMENT: Offer = {
  kind: 'case-management',
  name: 'Begleitung mit Förderplan',
  description: 'Wir planen deine nächsten Schritte zusammen und treffen uns regelmäßig.',
  topics: ['german', 'school', 'training-work', 'recognition'],
};

const EXTRA: readonly Offer[] = [
  {
    kind: 'group',
    name: 'Offener Treff',
    description: 'Leute kennenlernen, kochen, spielen, Deutsch sprechen.',
    topics: ['german', 'family-everyday'],
    maxAge: 21,
  },
  {
    kind: 'course',
    name: 'Bewerbungswerkstatt',
    description: 'Lebenslauf und Anschreiben in zwei Nachmittagen.',
    topics: ['training-work', 'school'],
    minAge: 15,
  },
  {
    kind: 'group',
    name: 'Lerngruppe Deutsch',
    description: 'Üben für die Schule und für die Prüfung.',
    topics: ['german', 'school'],
  },
  {
    kind: 'parents',
    name: 'Gespräche mit Eltern',
    description: 'Schule, Ausbildung und Alltag: Fragen von Müttern und Vätern.',
    topics: ['school', 'family-everyday', 'offices-letters'],
    minAge: 18,
    maxAge: 120,
  },
  {
    kind: 'course',
    name: 'Geld und Verträge',
    description: 'Handyvertrag, Miete, Konto: worauf du achten kannst.',
    topics: ['money-debts', 'housing'],
    minAge: 16,
  },
];

/** One to four offers; the first is always counselling. `topics` of the counselling fix it instead of drawing it. */
export function drawServices(random: Random, key: string, topics?: readonly Topic[]): Service[] {
  const drawn = topics ?? TOPICS.filter((topic) => random.chance(COMMON.includes(topic) ? 0.85 : 0.4));
  const counselling: Offer = {
    kind: 'counselling',
    name: 'Beratung für junge Menschen',
    description: 'Du fragst, wir suchen gemeinsam einen Weg. Freiwillig, kostenlos und vertraulich.',
    topics: drawn.length > 0 ? drawn : COMMON,
  };
  const offers = [
    counselling,
    ...(random.chance(0.7) ? [CASE_MANAGEMENT] : []),
    ...random.shuffled(EXTRA).slice(0, random.below(3)),
  ];
  return offers.map(({ kind, name, description, topics: named, minAge, maxAge }) => ({
    id: idFor(`service ${key} ${name}`),
    name,
    kind,
    description,
    topics: [...named],
    minAge: minAge ?? MIN_AGE,
    maxAge: maxAge ?? MAX_AGE,
  }));
}
