import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

type ArgumentType = 'string' | 'number' | readonly string[];

/** A parsed message: its syntax tree and what it must be called with. `readonly string[]` are the options of a select. */
export interface Message {
  elements: MessageFormatElement[];
  args: Map<string, ArgumentType>;
}

/** Parses one ICU MessageFormat source. Throws an Error with a sentence for translators where it is not understood. */
export function parseMessage(source: string): Message {
  const elements = parse(source, { ignoreTag: true, captureLocation: false });
  const args = new Map<string, ArgumentType>();
  collect(elements, args);
  return { elements, args: new Map([...args].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function collect(elements: readonly MessageFormatElement[], args: Map<string, ArgumentType>): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        declare(args, element.value, 'string');
        break;
      case TYPE.number:
        if (element.style) throw new Error(`{${element.value}, number} takes no style here`);
        declare(args, element.value, 'number');
        break;
      case TYPE.plural:
        if (element.pluralType === 'ordinal') throw new Error('selectordinal is not supported');
        if (element.offset) throw new Error('a plural offset is not supported');
        declare(args, element.value, 'number');
        for (const option of Object.values(element.options)) collect(option.value, args);
        break;
      case TYPE.select:
        declare(args, element.value, Object.keys(element.options).sort());
        for (const option of Object.values(element.options)) collect(option.value, args);
        break;
      default:
        throw new Error('only {name}, {name, number}, plural and select are supported; format dates before');
    }
  }
}

function declare(args: Map<string, ArgumentType>, name: string, type: ArgumentType): void {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Error(`{${name}} is no argument name`);
  const known = args.get(name);
  if (known !== undefined && String(known) !== String(type)) throw new Error(`{${name}} is used with two types`);
  args.set(name, type);
}

/** TypeScript type of the argument record, or `null` for a message without arguments. */
export function argumentType({ args }: Message): string | null {
  if (args.size === 0) return null;
  const fields = [...args].map(([name, type]) => {
    if (typeof type === 'string') return `${name}: ${type}`;
    return `${name}: ${type.map((option) => `'${option}'`).join(' | ')}`;
  });
  return `{ ${fields.join('; ')} }`;
}

/** Every text that a reader can get to see from this message, with sample values for arguments. One per plural form. */
export function readings(elements: readonly MessageFormatElement[], sample: (name: string) => string): string[] {
  let texts = [''];
  const append = (tails: readonly string[]) => {
    texts = texts.flatMap((text) => tails.map((tail) => text + tail));
  };
  for (const element of elements) {
    if (element.type === TYPE.literal) append([element.value]);
    else if (element.type === TYPE.plural || element.type === TYPE.select) {
      append(Object.values(element.options).flatMap((option) => readings(option.value, sample)));
    } else if (element.type === TYPE.pound) append(['5']);
    else append([sample(element.value)]);
  }
  return texts;
}

/** The plurals in a message, at any depth: argument name and the forms it has. */
export function plurals(elements: readonly MessageFormatElement[]): { name: string; forms: string[] }[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => plurals(option.value));
    return element.type === TYPE.plural
      ? [{ name: element.value, forms: Object.keys(element.options) }, ...inner]
      : inner;
  });
}
