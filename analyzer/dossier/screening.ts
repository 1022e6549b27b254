import type { Finding, Review } from '../model.ts';

/** What speaks for an assessment and what against one: the person decides (妇女权益保障法第八条: 必要时). */
export interface ScreeningProposal {
  needed: boolean;
  /** Domains and topics that the draft touches, by weight of evidence. */
  topics: string[];
  problems: Finding[];
  /** What the draft leaves out on its topics. */
  omissions: Finding[];
}

/** Prefills the screening from what the review found. */
export function proposeScreening({ topics, findings }: Review): ScreeningProposal {
  const problems = findings.filter(({ level }) => level === 'revise' || level === 'explain');
  const omissions = findings.filter(({ level }) => level === 'consider');
  return { needed: problems.length + omissions.length > 0 || topics.length > 0, topics, problems, omissions };
}
