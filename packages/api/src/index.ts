export type { ApiContext, Services } from './context.ts';
export { seedDemonstration } from './directory/seed.ts';
export { ApiError, toErrorShape } from './errors.ts';
export { answerHsds } from './hsds/routes.ts';
export { appRouter, createCaller } from './router.ts';
export { createServices } from './services.ts';
