import type { IncidentKind } from '@jmd-digital/schemas/values';
import lists from '../../data/streetwork/checklists.json' with { type: 'json' };
import type { ChecklistStep } from './checklist-schema.ts';

export type { ChecklistStep } from './checklist-schema.ts';

/**
 * What to do at an incident of a kind, step by step. Examples, until the operator has looked through them and confirms them: an
 * app that shows them says so. The tests hold the file against the schema.
 */
export const checklists: Readonly<Record<IncidentKind, readonly ChecklistStep[]>> = lists;
