export { decide, strictest, versionAt } from './decide.ts';
export { everyRequest, nearestWay, type Way } from './nearest.ts';
