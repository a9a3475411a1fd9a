import type { FindSitesInput, FindSitesOutput } from '@jmd-digital/schemas';
import type { ErrorReason, FieldReason } from '@jmd-digital/schemas/values';
import type { Fields } from './query.ts';

/** A failed search: what went wrong, and what we knew before. */
export interface Failure {
  reason: ErrorReason;
  /** No answer came at all. */
  offline: boolean;
  fieldErrors: Readonly<Record<string, FieldReason>>;
}

export interface FinderState {
  fields: Fields;
  /** The search that is under way. */
  pending: FindSitesInput | null;
  /** The last search that was asked for, for `retry`. */
  asked: FindSitesInput | null;
  answer: FindSitesOutput | null;
  /** The answer is an old one that was shown because no new one came. */
  stale: boolean;
  failure: Failure | null;
}

export type FinderAction =
  | { type: 'edit'; field: keyof Fields; value: string }
  | { type: 'preset'; fields: Partial<Fields> }
  | { type: 'search'; query: FindSitesInput }
  | { type: 'answer'; query: FindSitesInput; answer: FindSitesOutput }
  | { type: 'fail'; query: FindSitesInput; failure: Failure; known: FindSitesOutput | null }
  | { type: 'cancel' }
  | { type: 'restart' };

export function initialState(fields: Fields): FinderState {
  return { fields, pending: null, asked: null, answer: null, stale: false, failure: null };
}

/** Nothing typed is ever dropped here: only `edit` and `preset` touch the fields. Late answers to old questions are ignored. */
export function reduce(state: FinderState, action: FinderAction): FinderState {
  switch (action.type) {
    case 'edit':
      return {
        ...state,
        fields: { ...state.fields, [action.field]: action.value },
        failure: withoutField(state.failure, action.field),
      };
    case 'preset':
      return { ...state, fields: { ...state.fields, ...action.fields } };
    case 'search':
      return { ...state, pending: action.query, asked: action.query, failure: null };
    case 'answer':
      return action.query === state.pending
        ? { ...state, pending: null, answer: action.answer, stale: false, failure: null }
        : state;
    case 'fail':
      return action.query === state.pending
        ? { ...state, pending: null, answer: action.known, stale: action.known !== null, failure: action.failure }
        : state;
    case 'cancel':
      return { ...state, pending: null };
    case 'restart':
      return { ...state, pending: null, answer: null, stale: false, failure: null };
  }
}

/** A field that is being mended stops complaining. */
function withoutField(failure: Failure | null, field: string): Failure | null {
  if (!failure || !(field in failure.fieldErrors)) return failure;
  const { [field]: _, ...fieldErrors } = failure.fieldErrors;
  return Object.keys(fieldErrors).length > 0 ? { ...failure, fieldErrors } : null;
}
