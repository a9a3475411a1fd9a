import { listPolicies } from './list-policies.ts';
import { putPolicy } from './put-policy.ts';
import { removePolicy } from './remove-policy.ts';

export const policyRouter = {
  listPolicies,
  putPolicy,
  removePolicy,
};
