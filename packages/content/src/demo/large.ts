import { type Directory, directory, type ReferenceData } from '@jmd-digital/schemas';
import { demoCarriers } from './carriers.ts';
import { phoneBook } from './phones.ts';
import { seededRandom } from './random.ts';
import { demoSite, landOf } from './site.ts';

/**
 * A directory of `count` invented sites, drawn like those of the demonstration world, for import and speed tests.
 * The first n sites of a larger one are the n sites of a smaller one. Telephone numbers repeat.
 */
export function largeDirectory(reference: ReferenceData, count: number): Directory {
  const places = seededRandom('large directory').shuffled(reference.places);
  const phoneFor = phoneBook();
  const sites = Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length];
    if (!place) throw new Error('the reference data has no places');
    return demoSite({
      key: `large ${index}`,
      name: `JMD ${place.name} ${index + 1}`,
      place,
      serviceAreas: [place.districtCode],
      phone: phoneFor(landOf(place.districtCode)),
    });
  });
  return directory.parse({ carriers: demoCarriers, sites });
}
