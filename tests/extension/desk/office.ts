import { signal } from '@preact/signals';
import type { Review } from '../../../analyzer/model.ts';
import type { OfficeContext } from '../../../extension/components/office-context.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { recordsIn } from '../../../extension/records/records.ts';
import { settingsKeeper } from '../../../extension/settings/keeper.ts';
import type { AnalyzerClient } from '../../../extension/worker/client.ts';
import { labelsOf } from '../../../extension/worker/labels.ts';
import knowledge from '../../../seeds/.compiled/knowledge.json';
import { reviewFixture } from '../../fixtures/review.ts';

/** An office whose analyzer always answers with the review it is given. */
export function officeFixture(review: Review = reviewFixture): OfficeContext {
  const answers: Record<string, unknown> = {
    review,
    explain: [],
    export: { name: 'x.md', type: 'text/markdown', bytes: new Uint8Array() },
  };
  const client = {
    run: async (job: string, _input: unknown, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      return answers[job];
    },
  } as unknown as AnalyzerClient;
  let ids = 0;
  const records = recordsIn(memoryStore());
  const labels = labelsOf(knowledge);
  const sources = {
    records,
    plans: labels.plans.map(({ id }) => id),
    policy: signal({}),
    language: signal(null),
  };
  return {
    client,
    startClient: () => client,
    records,
    labels,
    settings: settingsKeeper(sources, new AbortController().signal),
    now: () => 1000 + ids,
    newId: () => `id-${++ids}`,
    site: 'here',
    author: signal('王评估'),
    rescue: null,
  };
}
