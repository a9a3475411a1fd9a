import { defineFinder } from './finder/element.tsx';

/** Registers `<jmd-finder>` by being imported. Each element then names its server in `base-url`. */
defineFinder();
