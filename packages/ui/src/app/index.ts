export { deviceLabel } from './device-label.ts';
export { ActionForm, type ActionFormProps, LoadingNote, RetryNote } from './parts.tsx';
export { Qr } from './qr.tsx';
export { goTo, type Route, readRoute, useRoute } from './route.ts';
export { TableScroll } from './table-scroll.tsx';
export { type Followed, useFollowed, useSeen } from './use-followed.ts';
export { type Loaded, useLoaded } from './use-loaded.ts';
export { useWork, type Work } from './use-work.ts';
