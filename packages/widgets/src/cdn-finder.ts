import { defineFinder } from './finder/element.tsx';

// Served by the server that also answers: no page has to name it.
defineFinder({ baseUrl: new URL(import.meta.url).origin });
