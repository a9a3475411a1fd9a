import { expect, test } from 'vitest';
import { centreOf, chordSquared, kilometresOf, type SpherePoint, spherePoint } from './distance.ts';

const distanceKm = (a: SpherePoint, b: SpherePoint) => kilometresOf(chordSquared(a, b));

test('Berlin to Munich is 504 km as the crow flies', () => {
  const berlin = spherePoint({ lat: 52.52, lon: 13.405 });
  const munich = spherePoint({ lat: 48.1372, lon: 11.5755 });
  expect(distanceKm(berlin, munich)).toBeCloseTo(504, -0.5);
  expect(distanceKm(berlin, berlin)).toBe(0);
});

test('Two ends of the Earth are half its circumference apart', () => {
  expect(distanceKm(spherePoint({ lat: 90, lon: 0 }), spherePoint({ lat: -90, lon: 0 }))).toBeCloseTo(20_015, -1);
});

test('The centre of nothing is unknown', () => {
  expect(centreOf([])).toBeNull();
});
