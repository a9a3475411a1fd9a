import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holidayChanges, postalChanges, reportChanges } from '../src/reference/changes.ts';
import {
  type BadLine,
  parseDistricts,
  parseHolidays,
  parseLargeRecipients,
  parsePlaces,
} from '../src/reference/parse.ts';
import { formatPostalData, rebuildPostalData } from '../src/reference/rebuild.ts';

const USAGE = `Rebuilds the reference data of this package from newer sources.

  node --conditions=jmd-source packages/content/scripts/rebuild-reference.ts --from DIR [--write]

DIR holds zipcodes.de.csv (zauberware/postal-codes-json-xml-csv, data/DE.zip) and may hold feiertage-de.tsv.
Without --write nothing is changed: the script only says what would be.`;

const DATA = new URL('../data/', import.meta.url);
const HOLIDAYS = 'feiertage-de.tsv';

/** Exit code: 0 done, 1 a source cannot be used, 2 wrong call or unreadable folder. */
function main(): number {
  const { values } = parseArgs({ options: { from: { type: 'string' }, write: { type: 'boolean', default: false } } });
  if (!values.from) {
    console.error(USAGE);
    return 2;
  }
  const names = readdirSync(values.from);
  const source = (name: string) => (names.includes(name) ? readFileSync(join(values.from ?? '', name), 'utf8') : null);
  const csv = source('zipcodes.de.csv');
  const holidays = source(HOLIDAYS);
  if (csv === null && holidays === null) {
    console.error(`${values.from} holds neither zipcodes.de.csv nor ${HOLIDAYS}.`);
    return 1;
  }

  const files = new Map<string, string>();
  const badLines: (BadLine & { file: string })[] = [];
  if (csv !== null) {
    const rebuilt = rebuildPostalData(csv);
    badLines.push(...rebuilt.badLines.map((bad) => ({ ...bad, file: 'zipcodes.de.csv' })));
    console.log(reportChanges(postalChanges(currentPostalData(), rebuilt)));
    for (const [name, text] of Object.entries(formatPostalData(rebuilt))) files.set(`postal-codes/${name}`, text);
  }
  if (holidays !== null) {
    const rebuilt = parseHolidays(holidays);
    badLines.push(...rebuilt.badLines.map((bad) => ({ ...bad, file: HOLIDAYS })));
    console.log(reportChanges([holidayChanges(parseHolidays(current(`holidays/${HOLIDAYS}`)).rows, rebuilt.rows)]));
    files.set(`holidays/${HOLIDAYS}`, holidays);
  }

  for (const { file, line, problem, text } of badLines) console.log(`${file}:${line}: ${problem}: ${text}`);
  if (badLines.length > 0) {
    console.log(`\nNothing was written: ${badLines.length} lines cannot be used. Mend or remove them in your copy.`);
    return 1;
  }
  const changed = [...files].filter(([name, text]) => current(name) !== text);
  if (changed.length === 0) console.log('All files are up to date.');
  else if (!values.write)
    console.log(`Nothing was written. --write would replace ${changed.map(([name]) => name).join(', ')}.`);
  else {
    replaceAll(changed);
    console.log(`Replaced ${changed.map(([name]) => name).join(', ')}.`);
    console.log(
      'Now write the new origin and commit into the NOTICE.md beside each file, and run the tests of this package.',
    );
  }
  return 0;
}

function current(name: string): string {
  return readFileSync(new URL(name, DATA), 'utf8');
}

function currentPostalData() {
  return {
    places: parsePlaces(current('postal-codes/plz-places-de.tsv')).rows,
    largeRecipients: parseLargeRecipients(current('postal-codes/plz-large-recipients-de.txt')).rows,
    districts: parseDistricts(current('postal-codes/kreise-de.tsv')).rows,
  };
}

/** Writes all new files beside the old ones first: a full disk leaves every old file whole. */
function replaceAll(files: readonly (readonly [name: string, text: string])[]): void {
  for (const [name, text] of files) writeFileSync(new URL(`${name}.new`, DATA), text);
  for (const [name] of files) renameSync(new URL(`${name}.new`, DATA), new URL(name, DATA));
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
