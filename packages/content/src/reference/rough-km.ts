/** Kilometres on a plane: good enough to say which of two places is nearer, or that a place has moved. */
export function roughKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const northSouth = (a.lat - b.lat) * 111.2;
  const eastWest = (a.lon - b.lon) * 111.2 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(northSouth, eastWest);
}
