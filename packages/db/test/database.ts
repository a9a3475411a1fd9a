// @boundaries-ignore The testkit stands on this package, so this package cannot name it as a dependency.
export { testDatabase } from '../../testkit/src/database.ts';
