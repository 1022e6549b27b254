/** 采纳情况反馈表: the drafter's answers as a paper, in words only. Its captions come with it. */
export interface Feedback {
  language: 'zh' | 'en';
  title: string;
  draftTitle: string;
  /** Which draft, who answers whom, when. */
  fields: { label: string; value: string }[];
  /** How many opinions were accepted, partly, not. */
  summary: string;
  columns: { head: string; share: number; centred?: boolean }[];
  rows: string[][];
  /** Printed where there are no rows. */
  empty: string;
  signature: string[];
}
