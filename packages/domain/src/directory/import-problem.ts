/** Why a record or a field of an imported file was not taken, or deserves a look. */
export type ProblemReason =
  | 'syntax'
  | 'missing'
  | 'invalid'
  | 'too_long'
  | 'unknown_value'
  | 'unknown_field'
  | 'unknown_reference'
  | 'unknown_district'
  | 'unknown_postal_code'
  | 'district_mismatch'
  | 'duplicate_id'
  | 'conflicting'
  | 'overlap'
  | 'in_use';

/** One finding in an imported file. It names where to look and never repeats what stands there. */
export interface Problem {
  /** 1-based line of the file. */
  line: number;
  /** Field as the file names it: a JSON path or a CSV column; empty for a whole record. */
  field: string;
  reason: ProblemReason;
  /** An `error` leaves its record out; a `hint` does not. */
  severity: 'error' | 'hint';
  /** What is wrong and what to do, in plain English. */
  message: string;
}

/**
 * A record as a parser found it, before anything was checked. `value` has the shape of the contract (Carrier, Site without
 * its services, Service with `siteId`) but may hold anything; absent things are absent.
 */
export interface Draft {
  value: Record<string, unknown>;
  /** Line of the record, and of a field within it where the parser knows better. `path` has dots, as in `address.street`. */
  lineOf(path: string): number;
  /** The file's own name for a field of the contract. */
  fieldOf(path: string): string;
}

export interface DraftDirectory {
  carriers: Draft[];
  sites: Draft[];
  services: Draft[];
  /** Ids of records that the parser found broken and named. What refers to them is no further problem. */
  lost?: readonly string[];
  /** What the parser itself had to say. */
  problems: Problem[];
}
