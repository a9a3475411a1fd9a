/** Rules that need `Temporal`, which would weigh a third of a young person's page: for servers, and for desks on demand. */
export { type LocalMoment, localMoment } from '../time/local-moment.ts';
export { eraseDay } from './retention.ts';
