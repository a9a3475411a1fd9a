import { defineFinder } from './index.ts';

/** Registers `<jmd-finder>` by being imported. Each element then names its server in `base-url`. */
defineFinder();
