import { listExamples } from './list-examples.ts';
import { listPolicies } from './list-policies.ts';
import { putPolicy } from './put-policy.ts';
import { removePolicy } from './remove-policy.ts';

export const policyRouter = {
  listExamples,
  listPolicies,
  putPolicy,
  removePolicy,
};
