/** House rules on words (no shouting, du for young people, no markup), checked where a machine can. */

/** Surfaces for young people: German addresses them with du, French with tu, Turkish with sen, and so on. */
const INFORMAL_SURFACES: readonly string[] = ['account', 'apply', 'errors', 'finder', 'home', 'posts', 'quiz'];

/** Polite plural address, by language. Persian keeps its polite شما: the familiar form would sound rude from a stranger. */
const FORMAL_ADDRESS: Record<string, RegExp> = {
  de: /(?<!\p{L})(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/u,
  // `rendez-vous` is no address.
  fr: /(?<![\p{L}-])(?:vous|votre|vos)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:ви|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/iu,
  tr: /(?<!\p{L})(?:siz|size|sizi|sizin|sizde|sizden)(?!\p{L})/iu,
};

/** What is wrong with the words of one text; empty where nothing is. */
export function wordingProblems(surface: string, locale: string, text: string): string[] {
  const problems: string[] = [];
  if (/[<>]|&\w+;/.test(text)) problems.push('no HTML in messages');
  if (/[!¡]/.test(text)) problems.push('no exclamation marks');
  if (text.includes("'")) problems.push('write ’ instead of a straight apostrophe');
  if (text !== text.trim() || /[ \t]{2}/.test(text)) problems.push('stray white space');
  if (text.trim() === '') problems.push('empty');
  const formal = INFORMAL_SURFACES.includes(surface) ? FORMAL_ADDRESS[locale.split('-')[0] ?? '']?.exec(text) : null;
  if (formal) problems.push(`formal address “${formal[0]}” on a surface for young people`);
  return problems;
}
