export { Place, type PlaceProps } from './places/place.ts';
