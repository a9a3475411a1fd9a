import { defineFinder } from '@jmd-digital/widgets';

defineFinder({ baseUrl: import.meta.env.VITE_JMD_URL });
