/**
 * Does something while no other tab does something of the same name. Where the browser cannot say, all do; so it has to be
 * such that the server keeps doubles out.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? locks.request(name, work) : work();
}
