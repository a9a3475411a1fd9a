import { createHash } from 'node:crypto';
import type { Database } from '@jmd-digital/db';

/** Ids follow from what a thing is and its number, here and in SQL, so that nothing has to be fetched. */
export function idOf(kind: string, number: number): string {
  const hex = createHash('md5').update(`${kind}/${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
export const keyIdOf = (kind: string, number: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('md5').update(`key/${kind}/${number}`).digest());

export const SITES = 500;
/** Length of an envelope whose text fits into the smallest size, bytes. */
const ENVELOPE_MD5S = 28;
/** Rows that one statement writes: each is a transaction of its own. */
const BATCH = 250_000;

/**
 * Writes many rows without asking of each one whether what it refers to is there; it is, for it was made the same way.
 * The unique indexes are kept as they are in real life.
 */
async function bulk({ pool }: Database, statement: string, values: readonly unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(statement, [...values]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Calls `work` with the first and last number of each batch, both inclusive. */
async function inBatches(first: number, last: number, work: (from: number, to: number) => Promise<void>) {
  for (let from = first; from <= last; from += BATCH) await work(from, Math.min(from + BATCH - 1, last));
}

const addAccounts = (database: Database, kind: 'client' | 'staff', first: number, last: number) =>
  bulk(
    database,
    `insert into account (id, kind, login_name, login_key, kdf_salt, kdf_memory_kib, kdf_iterations, kdf_parallelism,
       auth_hash, kem_public, sign_public, key_id, locale, created_at)
     select md5(name)::uuid, $1, name, name, decode(md5(name), 'hex'), 19456, 2, 1,
       bytes, bytes, bytes, decode(md5('key/' || name), 'hex'), 'de', now()
     from generate_series($2::int, $3::int) n, lateral (select $1 || '/' || n as name) as named,
       lateral (select sha256(convert_to(name, 'UTF8')) as bytes) as hashed`,
    [kind, first, last],
  );

/** Sites numbered from 0, each with a counsellor of the same number, who has a second factor. */
export async function addSites(database: Database): Promise<void> {
  const last = SITES - 1;
  await bulk(
    database,
    `insert into carrier (id, name, association, law_regime, description)
     values (md5('carrier/0')::uuid, 'Bench', 'other', 'dsgvo', '')`,
    [],
  );
  await bulk(
    database,
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     select md5('site/' || n)::uuid, md5('carrier/0')::uuid, 'Bench ' || n, '', true, '{de}', '{mail}', true
     from generate_series(0, $1::int) n`,
    [last],
  );
  await addAccounts(database, 'staff', 0, last);
  await bulk(
    database,
    `insert into staff_profile (account_id, public_name, languages, topics)
     select md5('staff/' || n)::uuid, 'Bench ' || n, '{de}', '{}' from generate_series(0, $1::int) n`,
    [last],
  );
  await bulk(
    database,
    `insert into second_factor (id, account_id, kind, label, sealed_secret, created_at)
     select md5('factor/' || n)::uuid, md5('staff/' || n)::uuid, 'totp', 'Bench', '\\x00', now()
     from generate_series(0, $1::int) n`,
    [last],
  );
  await bulk(
    database,
    `insert into membership (id, account_id, role, site_id, since)
     select md5('membership/' || n)::uuid, md5('staff/' || n)::uuid, 'counsellor', md5('site/' || n)::uuid, now()
     from generate_series(0, $1::int) n`,
    [last],
  );
}

/** Makes a counsellor one of the team of more sites, from the first to the last number. */
export const addMemberships = (database: Database, staff: number, first: number, last: number) =>
  bulk(
    database,
    `insert into membership (id, account_id, role, site_id, since)
     select md5('membership/' || $1 || '/' || n)::uuid, md5('staff/' || $1)::uuid, 'counsellor', md5('site/' || n)::uuid,
       now()
     from generate_series($2::int, $3::int) n`,
    [String(staff), first, last],
  );

/**
 * Running cases with a client each, spread evenly over the sites and the last two years, and so many messages in each,
 * client and counsellor in turn. Messages of different cases lie between each other, as they come in real life.
 * @param first number of the first case
 * @param last number of the last one
 */
export async function addCases(database: Database, first: number, last: number, messages: number): Promise<void> {
  await inBatches(first, last, (from, to) => addAccounts(database, 'client', from, to));
  await inBatches(first, last, (from, to) =>
    bulk(
      database,
      `insert into counselling_case (id, client_id, site_id, topic, language, state, visibility, assignee_id, key_epoch,
         last_seq, opened_at, changed_at, case_number, waiting_on, accepted_at, first_response_at, seen_by_client)
       select md5('case/' || n)::uuid, md5('client/' || n)::uuid, md5('site/' || n % ${SITES})::uuid, 'housing', 'de',
         'active', 'team', md5('staff/' || n % ${SITES})::uuid, 1, $3, at, at,
         upper(lpad(to_hex(n), 8, '0')), 'client', at, at, 1
       from generate_series($1::int, $2::int) n,
         lateral (select now() - random() * interval '730 days' + n * interval '0' as at) as opened`,
      [from, to, messages],
    ),
  );
  const cases = last - first + 1;
  await inBatches(0, cases * messages - 1, (from, to) =>
    bulk(
      database,
      `insert into case_entry
         (case_id, server_seq, message_id, thread, kind, epoch, sender_id, sender_seq, envelope, received_at)
       select md5('case/' || c)::uuid, s, md5('message/' || c || '/' || s)::uuid, 'client', 'text', 1,
         case s % 2 when 1 then md5('client/' || c)::uuid else md5('staff/' || c % ${SITES})::uuid end,
         (s + 1) / 2, decode(repeat(md5(c || '/' || s), ${ENVELOPE_MD5S}), 'hex'), now()
       from generate_series($1::bigint, $2::bigint) i,
         lateral (select $3::bigint + i % $4::bigint as c, i / $4::bigint + 1 as s) as placed`,
      [from, to, first, cases],
    ),
  );
  // What the database does on its own some time after so many rows, now, so that it does not fall into the measuring.
  for (const table of ['account', 'counselling_case', 'case_entry']) {
    await database.pool.query(`vacuum analyze ${table}`);
  }
  await database.pool.query('checkpoint');
}
