/** A point on the unit sphere. Kept instead of degrees because a distance is then three subtractions and a root. */
export interface SpherePoint {
  x: number;
  y: number;
  z: number;
}

/** Mean Earth radius (IUGG), kilometres. */
const EARTH_RADIUS_KM = 6371.0088;

/** Takes WGS 84 degrees. */
export function spherePoint({ lat, lon }: { lat: number; lon: number }): SpherePoint {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

/**
 * Square of the straight line through the Earth between two points, in radii. Grows with the distance on the ground, and
 * is all that it takes to say which one is nearer.
 */
export function chordSquared(a: SpherePoint, b: SpherePoint): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  const z = a.z - b.z;
  return x * x + y * y + z * z;
}

/** Great-circle distance in kilometres of two points whose `chordSquared` is given. */
export function kilometresOf(chord: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
}

/** Point in the middle of others, or null of none. Good for the few kilometres of a postal code or district. */
export function centreOf(points: readonly { lat: number; lon: number }[]): SpherePoint | null {
  if (points.length === 0) return null;
  const sum = { lat: 0, lon: 0 };
  for (const { lat, lon } of points) {
    sum.lat += lat;
    sum.lon += lon;
  }
  return spherePoint({ lat: sum.lat / points.length, lon: sum.lon / points.length });
}
