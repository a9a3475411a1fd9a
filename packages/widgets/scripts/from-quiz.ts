import type { Plugin } from 'esbuild';

/** Sources that the quiz shares with what it loads when it is needed. */
const SHARED = [
  /\/node_modules\/preact\//,
  /\/ui\/src\/apply\/(?:aids|exercise-frame|german|kit|later|picture|shuffle|players\/place|players\/player)\.tsx?$/,
];

/**
 * Takes what is shared from the quiz instead of bringing it along. Splitting would not do: esbuild makes a file for each set
 * of entries that need the same, which here would be a dozen.
 * @param quiz the file, beside the one that is built, and what it exports
 */
export function fromQuiz(quiz: { file: string; exports: readonly string[] }): Plugin {
  return {
    name: 'from-quiz',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
        if (kind === 'entry-point' || pluginData === SHARED) return null;
        if (namespace === 'quiz') return { path, external: true };
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: SHARED });
        if (!SHARED.some((source) => source.test(found.path))) return null;
        return { path: quiz.file, namespace: 'quiz', sideEffects: false };
      });
      // One module that stands for all of them, so that all is taken with one import, and nothing that is not needed.
      onLoad({ filter: /./, namespace: 'quiz' }, () => ({
        contents: [
          `import * as quiz from ${JSON.stringify(`./${quiz.file}`)};`,
          ...quiz.exports.map((name) => `export const ${name} = quiz.${name};`),
        ].join(''),
      }));
    },
  };
}
