/** Everything of the contract that needs no zod: value lists, reasons, locales. For browsers that count bytes. */
export * from './apply/values.ts';
export * from './counselling/values.ts';
export * from './directory/values.ts';
export * from './error-reasons.ts';
export * from './identity/values.ts';
export * from './locales.ts';
export * from './outreach/values.ts';
export * from './policy/values.ts';
export * from './streetwork/values.ts';
