import type { Carrier, Directory, Service, Site } from '@jmd-digital/schemas';
import Papa from 'papaparse';
import { COLUMNS, type Column } from './columns.ts';

/**
 * Writes a directory as the table that `readCsv` reads: UTF-8, commas, CRLF (RFC 4180), one row per offer at a site. A
 * site without offers, and a carrier without sites, has a row in which the rest is empty.
 */
export function exportCsv({ carriers, sites }: Directory): string {
  const carrierById = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const rows = sites.flatMap((site) => {
    const offers: (Service | undefined)[] = site.services.length > 0 ? site.services : [undefined];
    return offers.map((offer) => row(carrierById.get(site.carrierId), site, offer));
  });
  const busy = new Set(sites.map(({ carrierId }) => carrierId));
  const idle = carriers.filter(({ id }) => !busy.has(id)).map((carrier) => row(carrier));
  return `${Papa.unparse([COLUMNS.map(({ name }) => name), ...rows, ...idle], { newline: '\r\n' })}\r\n`;
}

function row(carrier?: Carrier, site?: Site, service?: Service): string[] {
  const records = { carrier, site, service };
  return COLUMNS.map((column) => {
    const record = records[column.of];
    return record ? column.cell.write(valueAt(record, column)) : '';
  });
}

function valueAt(record: object, { path }: Column): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);
}
