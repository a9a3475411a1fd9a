export { sameContent } from './canonical.ts';
export { changeProblems, isRemovable, type PolicyState, policyState } from './change.ts';
export { type AnswerChange, compareAnswers, compareRules, type RuleChanges } from './compare.ts';
export { decide, strictest, versionAt } from './decide.ts';
export { FACT_KINDS, factsOf } from './facts.ts';
export { clockAt, momentOf, workdayMoment } from './moments.ts';
export { everyRequest, nearestWay, type Way } from './nearest.ts';
