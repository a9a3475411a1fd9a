/** What commands work with. Loaded when their words are right, so that help and mistakes are answered at once. */
export async function work() {
  const [api, { withDatabase }] = await Promise.all([import('@jmd-digital/api'), import('./database.ts')]);
  return { ...api, withDatabase };
}
