/** How a cell of the table holds a value. `read` gives what it cannot understand back as text, for the contract to refuse. */
export interface Cell {
  /** Never called with an empty cell: that is an absent value. */
  read(cell: string): unknown;
  /** An empty text stands for null. */
  write(value: unknown): string;
}

/** What spreadsheets take for a formula, behind any number of apostrophes that guard it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before what a spreadsheet would run as a formula (OWASP, CSV injection). `unguard` takes it away. */
const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const unguard = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Text that people wrote. */
export const text: Cell = { read: unguard, write: (value) => guard(textOf(value)) };

/** As `text`, where "nothing to say" is something else than "not known": an apostrophe alone says the first. */
export const textOrNull: Cell = {
  read: (cell) => (/^'+$/.test(cell) ? cell.slice(1) : unguard(cell)),
  write: (value) => (typeof value === 'string' && /^'*$/.test(value) ? `'${value}` : guard(textOf(value))),
};

/** Ids, codes and values of lists: what stands around them does not count. */
export const word: Cell = { read: (cell) => unguard(cell).trim(), write: text.write };

/** A number with a point, or with the decimal comma of German spreadsheets. */
export const decimal: Cell = {
  read: (cell) => (/^\s*-?\d+(?:[.,]\d+)?(?:e-?\d+)?\s*$/i.test(cell) ? Number(cell.replace(',', '.')) : cell),
  write: textOf,
};

const YES = ['yes', 'true', 'ja'];
const NO = ['no', 'false', 'nein'];

export const yesNo: Cell = choice(YES, NO);

/** HSDS says with the type of a location whether it is a real one. */
export const locationType: Cell = choice(['virtual'], ['physical']);

function choice(yes: readonly string[], no: readonly string[]): Cell {
  return {
    read(cell) {
      const typed = cell.trim().toLowerCase();
      return yes.includes(typed) || (no.includes(typed) ? false : cell);
    },
    write: (value) => (value ? yes : no)[0] ?? '',
  };
}

const parts = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Values with `;` between them. */
export const list: Cell = { read: parts, write: (value) => (value as readonly string[]).join('; ') };

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const ENTRY = /^(\p{L}+)\s+([\d:]+)\s*[-–]\s*([\d:]+)((?:\s+(?:by-appointment|holidays-open))*)$/iu;

/** `Mo 09:00-12:00; Tu 13:00-17:00 by-appointment; We 09:00-12:00 holidays-open` */
export const openingHours: Cell = {
  read: (cell) => parts(cell).map(readEntry),
  write: (value) => (value as readonly Entry[]).map(writeEntry).join('; '),
};

interface Entry {
  weekday: number;
  opens: string;
  closes: string;
  publicHolidays: string;
  byAppointment: boolean;
}

function readEntry(entry: string): Entry | string {
  const [, day = '', opens = '', closes = '', flags = ''] = ENTRY.exec(entry) ?? [];
  const weekday = 1 + DAYS.findIndex((name) => name.toLowerCase() === day.toLowerCase());
  if (weekday === 0) return entry;
  const said = flags.toLowerCase();
  return {
    ...{ weekday, opens, closes, byAppointment: said.includes('by-appointment') },
    publicHolidays: said.includes('holidays-open') ? 'open' : 'closed',
  };
}

function writeEntry({ weekday, opens, closes, publicHolidays, byAppointment }: Entry): string {
  const flags = `${byAppointment ? ' by-appointment' : ''}${publicHolidays === 'open' ? ' holidays-open' : ''}`;
  return `${DAYS[weekday - 1]} ${opens}-${closes}${flags}`;
}
