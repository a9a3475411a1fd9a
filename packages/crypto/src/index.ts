export { decode, type Encodable, encode } from './cbor.ts';
