import type { Carrier, Directory, Site } from '@jmd-digital/schemas';
import { canonical } from './canonical.ts';

/** Something that exists on both sides and differs. `fields` names what differs, in the order of the contract. */
export interface Changed<T> {
  before: T;
  after: T;
  fields: (keyof T & string)[];
}

/** What an import would do. Nothing is in two lists; `add`, `change.after` and `keep` together are the directory after it. */
export interface DirectoryChangePlan {
  add: { carriers: Carrier[]; sites: Site[] };
  change: { carriers: Changed<Carrier>[]; sites: Changed<Site>[] };
  keep: { carriers: Carrier[]; sites: Site[] };
  remove: { carriers: Carrier[]; sites: Site[] };
  /** The import would change nothing. */
  isEmpty: boolean;
}

/**
 * Compares what an import brings with what is there, by id. `replace` makes the incoming directory the whole one: what it
 * does not name is removed, except carriers that its sites still need. Without `replace` what it does not name stays.
 *
 * An offer belongs to one site. Where the incoming directory gives an offer to another site, the old one loses it.
 * The order of lists counts nowhere.
 */
export function planDirectoryChange(
  current: Directory,
  incoming: Directory,
  { replace }: { replace: boolean },
): DirectoryChangePlan {
  const needed = new Set(incoming.sites.map(({ carrierId }) => carrierId));
  const named = new Set(incoming.sites.flatMap(({ services }) => services.map(({ id }) => id)));
  const carriers = compare(current.carriers, incoming.carriers, (carrier) =>
    replace && !needed.has(carrier.id) ? null : carrier,
  );
  const sites = compare(current.sites, incoming.sites, (site) => {
    if (replace) return null;
    const services = site.services.filter(({ id }) => !named.has(id));
    return services.length === site.services.length ? site : { ...site, services };
  });
  return {
    add: { carriers: carriers.add, sites: sites.add },
    change: { carriers: carriers.change, sites: sites.change },
    keep: { carriers: carriers.keep, sites: sites.keep },
    remove: { carriers: carriers.remove, sites: sites.remove },
    isEmpty: [carriers, sites].every(
      ({ add, change, remove }) => add.length === 0 && change.length === 0 && remove.length === 0,
    ),
  };
}

/** `unnamed` says what becomes of an item that the incoming side does not name: null removes it. */
function compare<T extends { id: string }>(
  current: readonly T[],
  incoming: readonly T[],
  unnamed: (item: T) => T | null,
) {
  const incomingById = new Map(incoming.map((item) => [item.id, item]));
  const known = new Set(current.map(({ id }) => id));
  const add = incoming.filter(({ id }) => !known.has(id));
  const change: Changed<T>[] = [];
  const keep: T[] = [];
  const remove: T[] = [];
  for (const before of current) {
    const after = incomingById.get(before.id) ?? unnamed(before);
    const fields = after && changedFields(before, after);
    if (!after || !fields) remove.push(before);
    else if (fields.length === 0) keep.push(before);
    else change.push({ before, after, fields });
  }
  return { add, change, keep, remove };
}

function changedFields<T extends object>(before: T, after: T): (keyof T & string)[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return [...fields].filter(
    (field) => before[field] !== after[field] && canonical(before[field]) !== canonical(after[field]),
  );
}
