/**
 * The closed list of error reasons. A new reason is a minor change, so clients keep a default branch.
 * Each one has a message key `error.<reason>` in the catalogues.
 */
export const ERROR_REASONS = [
  'invalid_input',
  'not_found',
  'unknown_district',
  'not_signed_in',
  'not_permitted',
  'step_up_required',
  'wrong_credentials',
  'wrong_code',
  'ticket_expired',
  'account_locked',
  'demonstration_account',
  'name_taken',
  'last_factor',
  'last_administrator',
  'deputy_cycle',
  'old_epoch',
  'missing_recipient',
  'keys_replaced',
  'conflict',
  'workshop_full',
  'content_changed',
  'not_enough',
  'rate_limited',
  'body_too_large',
  'client_too_old',
  'unavailable',
  'timeout',
  'internal',
] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];

/** Why one field was refused. The value itself never comes back. Each one has a message key `field.<reason>`. */
export const FIELD_REASONS = [
  'required',
  'invalid',
  'too_long',
  'unknown_value',
  'too_short',
  'postal_code_length',
  'postal_code_digits',
  'time_never',
  'time_twice',
  'picture_unreadable',
  'picture_too_large',
  'names_person',
  'names_somebody',
] as const;
export type FieldReason = (typeof FIELD_REASONS)[number];
