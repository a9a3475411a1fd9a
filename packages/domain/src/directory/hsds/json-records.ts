import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  type Cursor,
  createCursor,
  END,
  type JsonObject,
  type JsonValue,
  OPEN_LIST,
  OPEN_OBJECT,
  readValue,
  STRING,
} from './json-value.ts';

export interface JsonRecord {
  /** The list it stands in: a name from `lists`; empty for the items of a bare array and for objects on their own. */
  list: string;
  /** JSON path of the record; empty for an object on its own. */
  path: string;
  line: number;
  object: JsonObject;
}

export interface JsonReader {
  record(record: JsonRecord): void;
  /** A place where the text is not JSON. What stands around it is left out; `begun` is what was read of it. */
  broken(line: number, path: string, message: string, begun?: JsonValue): void;
}

/**
 * Reads records out of JSON text: the items of a bare array, the items of the named `lists` of an object, or objects one
 * after the other (newline-delimited JSON). One pass, one record in memory at a time.
 *
 * Where the text is broken, the record around the break is left out and reading goes on with the next one. That is found
 * by indentation or line, and where all stands on one line, by counting brackets.
 */
export function readJsonRecords(text: string, lists: readonly string[], reader: JsonReader): void {
  const cursor = createCursor(text);
  if (cursor.kind === END) reader.broken(1, '', 'The file is empty.');
  while (cursor.kind !== END) {
    if (cursor.kind === OPEN_LIST) readList(cursor, '', reader);
    else if (cursor.kind === OPEN_OBJECT || cursor.kind === STRING) readRoot(cursor, lists, reader);
    else {
      reader.broken(cursor.line, '', 'Here should stand a list in [ ] or an object in { }.');
      skip(cursor, cursor.indent);
    }
  }
}

/** The cursor stands on the bracket that opens the list. */
function readList(cursor: Cursor, list: string, reader: JsonReader): void {
  const opened = cursor.line;
  let index = 0;
  let state: 'free' | 'after' | 'broken' | 'comma' = 'free';
  /** Indentation of the records, so that a nested object is not taken for one after a break. */
  let column = -1;
  cursor.advance();
  for (;;) {
    const path = `${list}[${index}]`;
    if (cursor.kind === CLOSE_LIST) {
      if (state === 'comma') reader.broken(cursor.line, path, 'A comma stands before the end of the list.');
      cursor.advance();
      return;
    }
    if (cursor.kind === COMMA && (state === 'after' || state === 'broken')) {
      state = 'comma';
      cursor.advance();
    } else if (cursor.kind === OPEN_OBJECT) {
      if (state === 'after') reader.broken(cursor.line, path, 'A comma is missing before this record.');
      column = cursor.indent;
      const { line } = cursor;
      const value = readValue(cursor, column);
      if (isBreak(value)) reader.broken(value.line, path, value.broken, value.begun);
      else if (isObject(value)) reader.record({ list, path, line, object: value });
      state = isBreak(value) ? 'broken' : 'after';
      index += 1;
    } else if (cursor.kind === END || endsBefore(cursor, list, column)) {
      reader.broken(cursor.line, list, `The list that begins in line ${opened} is not closed.`);
      return;
    } else {
      reader.broken(cursor.line, path, 'Here should stand a record in { }.');
      skip(cursor, column < 0 ? cursor.indent : column);
      state = 'free';
    }
  }
}

/** Something that belongs to what holds the list: its closing bracket, or a line that is indented less than records. */
function endsBefore(cursor: Cursor, list: string, column: number): boolean {
  if (list === '') return false;
  return cursor.startsLine ? cursor.indent < column : cursor.kind === CLOSE_OBJECT;
}

/**
 * Skips what belongs to no record, up to a bracket that may begin or end one at
 * the beginning of a line that is indented no deeper than `column`.
 */
function skip(cursor: Cursor, column: number): void {
  for (;;) {
    const kind = cursor.advance();
    if (kind === END || (cursor.startsLine && cursor.indent < column)) return;
    const bracket = kind === OPEN_OBJECT || kind === OPEN_LIST || kind === CLOSE_OBJECT || kind === CLOSE_LIST;
    if (bracket && cursor.startsLine && cursor.indent <= column) return;
  }
}

/**
 * The cursor stands on an object at the top of the file, or on a name where its `{` is missing. It holds lists of
 * records, or is a record.
 */
function readRoot(cursor: Cursor, lists: readonly string[], reader: JsonReader): void {
  const { line: start, indent: outer } = cursor;
  const object: JsonObject = { members: new Map() };
  let holdsLists = false;
  let sound = true;
  let told = false;
  let state: 'free' | 'after' | 'comma' = 'free';
  const flaw = (message: string, line = cursor.line, path = '') => {
    if (!told) reader.broken(line, path, message);
    told = true;
    sound = false;
  };
  if (cursor.kind === OPEN_OBJECT) cursor.advance();
  else flaw('A { is missing before this name.');
  for (;;) {
    const next = cursor.startsLine && cursor.kind === OPEN_OBJECT && cursor.indent <= outer;
    if (cursor.kind === END || next) {
      flaw(`The object that begins in line ${start} is not closed.`);
      return;
    }
    if (cursor.kind === CLOSE_OBJECT) {
      if (state === 'comma') flaw('A comma stands before the end of the object.');
      cursor.advance();
      if (sound && !holdsLists) reader.record({ list: '', path: '', line: start, object });
      return;
    }
    if (cursor.kind === COMMA && state === 'after') {
      state = 'comma';
      cursor.advance();
      continue;
    }
    if (cursor.kind !== STRING || cursor.flawed) {
      flaw('Here should stand a name in double quotes.');
      cursor.advance();
      state = 'free';
      continue;
    }
    if (state === 'after') flaw('A comma is missing before this name.');
    const name = cursor.text();
    const { line, indent } = cursor;
    if (cursor.advance() === COLON) cursor.advance();
    else flaw('A colon is missing after this name.');
    if (lists.includes(name) && (cursor.kind as number) === OPEN_LIST) {
      holdsLists = true;
      readList(cursor, name, reader);
      told = false;
    } else {
      const value = readValue(cursor, indent);
      if (isBreak(value)) flaw(value.broken, value.line, name);
      else object.members.set(name, { line, value });
    }
    state = 'after';
  }
}

type Read = ReturnType<typeof readValue>;
const isBreak = (value: Read) => typeof value === 'object' && value !== null && 'broken' in value;
const isObject = (value: Read) => typeof value === 'object' && value !== null && 'members' in value;
