// Which licences we may build with and which we may ship. Pure.

/** What may go into the hands of others: permissive licences for code, attribution licences for data, OFL for fonts. */
export const SHIPPED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

/** A tool may besides be under a licence that binds changes to its own files. */
export const TOOLS = new Set([...SHIPPED, 'MPL-2.0']);

/** A shared library in a package of its own, which the server loads as it is and anybody can put another one in the place of. */
const LIBRARIES = new Set([...SHIPPED, 'LGPL-3.0-or-later']);

/**
 * Whether an SPDX expression leaves a choice that `allowed` contains. `OR` needs one side, `AND` both; an exception
 * after `WITH` only ever permits more. What cannot be read is refused.
 * @param {string} expression for example `(MIT OR GPL-3.0-only)`
 * @param {ReadonlySet<string>} allowed
 */
export function permits(expression, allowed) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let fine = both();
    while (tokens[at] === 'OR') {
      at += 1;
      fine = both() || fine;
    }
    return fine;
  };
  const both = () => {
    let fine = one();
    while (tokens[at] === 'AND') {
      at += 1;
      fine = one() && fine;
    }
    return fine;
  };
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const fine = either();
      const closed = tokens[at] === ')';
      at += 1;
      return fine && closed;
    }
    if (tokens[at] === 'WITH') at += 2;
    return token !== undefined && allowed.has(token);
  };
  const fine = either();
  return fine && at === tokens.length;
}

/**
 * @typedef {{ name: string, version: string, licence: string, shippedBy: string[] | null, usedBy: string[] }} Found
 *   `shippedBy` and `usedBy` are chains from a package of ours down to this one; `shippedBy` is null for tools.
 * @param {readonly Found[]} packages
 * @param {Readonly<Record<string, string>>} exceptions tools by name, each with the reason why it may stay
 * @param {Readonly<Record<string, string>>} libraries shared libraries by name, each with how it stays apart from our code
 * @returns {string[]} what is wrong, as sentences
 */
export function licenceProblems(packages, exceptions, libraries = {}) {
  const problems = [];
  const unused = new Set(Object.keys(exceptions));
  for (const { name, version, licence, shippedBy, usedBy } of packages) {
    // Those for other systems are not installed here, so none of these is told as unused.
    if (libraries[name] && permits(licence, LIBRARIES)) continue;
    if (shippedBy && !permits(licence, SHIPPED)) {
      problems.push(
        `${name}@${version} is under "${licence}" and goes into what we ship: ${shippedBy.join(' > ')}. ` +
          'Take another package, or move it to the tools if only the build needs it.',
      );
    } else if (!permits(licence, TOOLS)) {
      if (exceptions[name]) unused.delete(name);
      else
        problems.push(
          `${name}@${version} is under "${licence}" and is brought in by ${usedBy.join(' > ')}. ` +
            'A tool under another licence needs a reason in tooling/licences.mjs.',
        );
    }
  }
  for (const name of unused)
    problems.push(`The exception for ${name} in tooling/licences.mjs is not needed: take it out.`);
  return problems;
}

/**
 * Shortest chain from each root to everything that can be reached.
 * @param {readonly string[]} roots
 * @param {(key: string) => readonly string[]} next keys that one key brings in
 * @returns {Map<string, string[]>} key to the keys that lead to it, itself included
 */
export function chains(roots, next) {
  const found = new Map(roots.map((root) => [root, [root]]));
  const queue = [...roots];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const below of next(key)) {
      if (found.has(below)) continue;
      found.set(below, [...(found.get(key) ?? []), below]);
      queue.push(below);
    }
  }
  return found;
}
