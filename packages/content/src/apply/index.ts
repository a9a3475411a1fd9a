export { checkPath, MAX_STATION_BYTES, stationBytes } from './check-path.ts';
export { READING_LIMITS, type ReadingLimits } from './check-readability.ts';
export { type Compiled, type CompiledStation, type CompiledStory, compileStation, compileStory } from './compile.ts';
export { contentHash } from './hash.ts';
export { lexiconOf } from './lexicon.ts';
export { type LoadedPath, type LocaleTexts, loadPath } from './load-path.ts';
export type { CheckName, Problem } from './problem.ts';
export type { Drawing } from './svg.ts';
