import type { Database } from '@jmd-digital/db';
import type { KitDraft, PutLinkInput } from '@jmd-digital/schemas';
import { newId, newsroom } from './outreach.ts';
import { employee, OTHER_SITE, SITE } from './people.ts';

const FAR_CARRIER = '0193c0de-0000-7000-8000-00000000ca02';
export const FAR_SITE = '0193c0de-0000-7000-8000-000000005180';

export const kitOf = (more: Partial<KitDraft> = {}): KitDraft => ({
  ...{ id: newId(), title: 'Sprechstunde', description: 'Ort eintragen.', share: 'site', revision: 0 },
  posts: [
    {
      ...{ title: 'Am Dienstag', purpose: 'offer', audience: 'young-people', dayOffset: 0, time: '10:00' },
      parts: [
        { lang: 'de', text: 'Am [Tag] sind wir da.' },
        { lang: 'de-x-leicht', text: 'Am [Tag] ist offen.' },
      ],
    },
  ],
  ...more,
});

export const linkOf = (campaign: string, url = 'https://jmd.example.org/tag'): PutLinkInput => ({
  ...{ siteId: SITE, link: { campaign, medium: 'poster', url } },
});

/** A newsroom, an editor at another site of its carrier, and one of another carrier. */
export async function neighbours(database: Database) {
  const room = await newsroom(database);
  await database.pool.query(
    `insert into carrier (id, name, association, law_regime, description) values ($1, 'Träger Fern', 'other', 'kdg', '')`,
    [FAR_CARRIER],
  );
  await database.pool.query(
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     values ($1, $2, 'JMD Fern', '', true, '{de}', '{mail}', true)`,
    [FAR_SITE, FAR_CARRIER],
  );
  const nearby = await employee(database, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  const far = await employee(database, 'editor', 'Fern', { siteId: FAR_SITE });
  return { room, nearby, far };
}
