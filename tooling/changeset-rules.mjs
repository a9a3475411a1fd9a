// What a changeset has to say, and what a release may not do unasked. Pure.

const LONGEST_FIRST_LINE = 100;
const ANSWERS = ['**Who:**', '**What you see:**', '**What to do:**'];

/**
 * @param {string} summary text of a changeset below its front matter
 * @returns {string[]} what is wrong, as sentences
 */
export function summaryProblems(summary) {
  const [first = ''] = summary.trim().split('\n');
  const problems = [];
  if (first === '') problems.push('It says nothing.');
  if (first.length > LONGEST_FIRST_LINE)
    problems.push(`Its first line has ${first.length} characters; ${LONGEST_FIRST_LINE} are allowed.`);
  for (const answer of ANSWERS) if (!summary.includes(`\n${answer} `)) problems.push(`It lacks a line "${answer} …".`);
  return problems;
}

/**
 * Holds the majors of a release against the label that allows them.
 * @param {readonly { name: string, type: string }[]} releases from `changeset status --output`
 * @param {string} label text of `.changeset/MAJOR`: a line `name: reason` for each package that may break
 * @returns {{ unlabelled: string[], unneeded: string[] }} names of packages
 */
export function majorsAgainstLabel(releases, label) {
  const allowed = label.split('\n').flatMap((line) => /^(\S+): \S/.exec(line)?.[1] ?? []);
  const majors = releases.filter(({ type }) => type === 'major').map(({ name }) => name);
  return {
    unlabelled: majors.filter((name) => !allowed.includes(name)).sort(),
    unneeded: allowed.filter((name) => !majors.includes(name)).sort(),
  };
}
