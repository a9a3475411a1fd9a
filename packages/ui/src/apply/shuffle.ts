/** The same order for the same seed, so that an exercise does not rearrange itself while it is open. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const mixed = [...items];
  let state = seed >>> 0 || 1;
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    // xorshift32: enough to mix cards.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (index + 1);
    [mixed[index], mixed[other]] = [mixed[other] as Item, mixed[index] as Item];
  }
  return mixed;
}
