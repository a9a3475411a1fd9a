import type { Association, Carrier, LawRegime } from '@jmd-digital/schemas';
import { idFor } from './random.ts';

/** Law regime by association: the Protestant and Catholic churches have data-protection laws of their own. */
const REGIME: Partial<Record<Association, LawRegime>> = {
  diakonie: 'dsg-ekd',
  caritas: 'kdg',
  kjs: 'kdg',
  'in-via': 'kdg',
};

/** Share of sites in percent, invented. */
const INVENTED: readonly { association: Association; name: string; slug: string; share: number }[] = [
  { association: 'awo', name: 'Beispiel-Verband Nordlicht', slug: 'nordlicht', share: 20 },
  { association: 'diakonie', name: 'Beispiel-Werk Morgenstern', slug: 'morgenstern', share: 22 },
  { association: 'kjs', name: 'Beispiel-Bund Brückenhaus', slug: 'brueckenhaus', share: 24 },
  { association: 'ib', name: 'Beispiel-Gesellschaft Kompass', slug: 'kompass', share: 18 },
  { association: 'drk', name: 'Beispiel-Hilfe Lindenblatt', slug: 'lindenblatt', share: 8 },
  { association: 'paritaet', name: 'Beispiel-Netzwerk Vielklang', slug: 'vielklang', share: 8 },
];

/** The six invented carriers. */
export const demoCarriers: readonly Carrier[] = INVENTED.map(({ association, name, slug }) => ({
  id: idFor(`carrier ${slug}`),
  name,
  association,
  lawRegime: REGIME[association] ?? 'dsgvo',
  description: 'Ein erfundener Träger für Vorführung und Test.',
  website: `https://${slug}.example.org`,
  email: `kontakt@${slug}.example.org`,
}));

export const demoCarrierShares: readonly number[] = INVENTED.map(({ share }) => share);
