/** The steps of an assessment, in order (field.md §1). Who did which when is kept in entries of kind `step`. */
export const steps = [
  'screening', // 筛查
  'self', // 自评
  'assessment', // 评估
  'opinion', // 意见
  'feedback', // 反馈
  'archive', // 归档
  'later', // 实施后评估
] as const;
export type Step = (typeof steps)[number];

/** What names a draft and those who made it. */
export const identityFields = [
  'title',
  'body',
  'kind',
  'stage',
  'number',
  'received',
  'due',
  'contact',
] as const;

/** The step that a review stands at: the first that is not done; null when all are. */
export function stepAt(done: ReadonlySet<Step>): Step | null {
  return steps.find((step) => !done.has(step)) ?? null;
}
