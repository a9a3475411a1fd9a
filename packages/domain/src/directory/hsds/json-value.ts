import { createScanner } from 'jsonc-parser';

/** A JSON value with the lines of its parts. */
export type JsonValue = string | number | boolean | null | JsonObject | JsonList;
interface Located {
  /** 1-based. */
  line: number;
  value: JsonValue;
}
export interface JsonObject {
  members: Map<string, Located>;
}
interface JsonList {
  items: Located[];
}

/** A place where the text is not JSON. */
export interface Break {
  broken: string;
  line: number;
  /** The outermost value as far as it was read. */
  begun?: JsonValue;
}

// The kinds of token that jsonc-parser's scanner gives. Its own enum cannot be imported by code that is compiled file by file.
export const OPEN_OBJECT = 1;
export const CLOSE_OBJECT = 2;
export const OPEN_LIST = 3;
export const CLOSE_LIST = 4;
export const COMMA = 5;
export const COLON = 6;
export const STRING = 10;
export const END = 17;
const [NULL, TRUE, FALSE, NUMBER] = [7, 8, 9, 11];

/** Stands on one token of the text. */
export interface Cursor {
  kind: number;
  /** 1-based line of the token. */
  line: number;
  /** The token is the first of its line. */
  startsLine: boolean;
  /** Column of the first token of this line, from 0. */
  indent: number;
  /** The token is a string or number that is not closed or not allowed. */
  flawed: boolean;
  text(): string;
  /** Goes to the next token and gives its kind. */
  advance(): number;
}

export function createCursor(text: string): Cursor {
  const scanner = createScanner(text.replace(/^\uFEFF/, ''), true);
  const cursor: Cursor = {
    ...{ kind: 0, line: 0, startsLine: false, indent: 0, flawed: false },
    text: () => scanner.getTokenValue(),
    advance() {
      cursor.kind = scanner.scan();
      const line = scanner.getTokenStartLine() + 1;
      cursor.startsLine = line > cursor.line;
      cursor.line = line;
      if (cursor.startsLine) cursor.indent = scanner.getTokenStartCharacter();
      cursor.flawed = scanner.getTokenError() !== 0;
      return cursor.kind;
    },
  };
  cursor.advance();
  return cursor;
}

const isObject = (container: JsonObject | JsonList): container is JsonObject => 'members' in container;
const closes = (kind: number, container: JsonObject | JsonList) =>
  kind === (isObject(container) ? CLOSE_OBJECT : CLOSE_LIST);

/**
 * Reads the value at the cursor, whatever its depth, strictly. After a break the cursor stands behind the broken value,
 * as far as that can be told.
 * @param column indentation of the line that the value belongs to
 */
export function readValue(cursor: Cursor, column: number): JsonValue | Break {
  const start = cursor.line;
  const stack: (JsonObject | JsonList)[] = [];
  const fail = (broken: string): Break => {
    const { line } = cursor;
    const [begun] = stack;
    recover(cursor, stack, start, column);
    return begun ? { broken, line, begun } : { broken, line };
  };
  let state: 'value' | 'opened' | 'after' = 'value';
  for (;;) {
    const top = stack.at(-1);
    if (state !== 'value' && top && closes(cursor.kind, top)) {
      stack.pop();
      cursor.advance();
      if (stack.length === 0) return top;
      state = 'after';
      continue;
    }
    if (state === 'after') {
      if (cursor.kind !== COMMA) return fail('A comma or a closing bracket is missing here.');
      cursor.advance();
      state = 'value';
      continue;
    }
    let { line } = cursor;
    let name = '';
    if (top && isObject(top)) {
      if (cursor.kind !== STRING || cursor.flawed) return fail('Here should stand a name in double quotes.');
      name = cursor.text();
      line = cursor.line;
      if (top.members.has(name)) return fail('This name stands twice in one object.');
      if (cursor.advance() !== COLON) return fail('A colon is missing after a name.');
      cursor.advance();
    }
    if (cursor.flawed) return fail('This value is not closed or holds what JSON does not allow.');
    const value = valueAt(cursor);
    if (value === undefined) return fail('Here should stand a value.');
    if (top && isObject(top)) top.members.set(name, { line, value });
    else if (top) top.items.push({ line, value });
    cursor.advance();
    if (typeof value === 'object' && value !== null) {
      stack.push(value);
      state = 'opened';
    } else {
      if (!top) return value;
      state = 'after';
    }
  }
}

function valueAt(cursor: Cursor): JsonValue | undefined {
  switch (cursor.kind) {
    case STRING:
      return cursor.text();
    case NUMBER:
      return Number(cursor.text());
    case TRUE:
      return true;
    case FALSE:
      return false;
    case NULL:
      return null;
    case OPEN_OBJECT:
      return { members: new Map() };
    case OPEN_LIST:
      return { items: [] };
    default:
      return undefined;
  }
}

/**
 * Goes on to what follows a broken value: the next line that is indented no deeper than the value, or, where all stands
 * on one line, the bracket that closes it. A closing bracket closes everything in it, too: the inner one is missing.
 */
function recover(cursor: Cursor, stack: readonly (JsonObject | JsonList)[], start: number, column: number): void {
  const open = stack.map((container) => (isObject(container) ? CLOSE_OBJECT : CLOSE_LIST) as number);
  const [outermost] = open;
  for (; cursor.kind !== END; cursor.advance()) {
    if (cursor.startsLine && cursor.line > start && cursor.indent <= column) {
      if (cursor.indent === column && cursor.kind === outermost) cursor.advance();
      return;
    }
    if (cursor.kind === OPEN_OBJECT) open.push(CLOSE_OBJECT);
    else if (cursor.kind === OPEN_LIST) open.push(CLOSE_LIST);
    else if (cursor.kind === CLOSE_OBJECT || cursor.kind === CLOSE_LIST) {
      const index = open.lastIndexOf(cursor.kind);
      if (index < 0) return;
      open.length = index;
      if (index > 0) continue;
      cursor.advance();
      return;
    }
  }
}
