import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../analyzer/documents/read/read-error.ts';
import { type Handlers, serve } from '../../../extension/worker/serve.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { sourceFixture } from '../records/entry.ts';

const unused = async () => {
  throw new Error('not asked for');
};
const handlers: Handlers = {
  labels: unused,
  loaded: unused,
  warm: unused,
  pages: unused,
  page: unused,
  read: async () => {
    throw new ReadError('binary', '不是文本', 'Not a text');
  },
  review: async () => reviewFixture,
  explain: unused,
  export: unused,
  pack: unused,
  unpack: unused,
  guide: unused,
  criteriaFile: unused,
  paper: unused,
  annotate: unused,
  template: unused,
  priorities: unused,
  triage: unused,
  triageTable: unused,
  catalogue: unused,
  checkPack: unused,
  readPlan: unused,
  planFile: unused,
};
const request = { id: 3, job: 'review', input: { source: sourceFixture, language: 'zh', settings: {} } };

describe('the worker', () => {
  it('answers a job with its output', async () => {
    expect(await serve(request, handlers)).toEqual({ id: 3, ok: true, output: reviewFixture });
  });

  it('answers with the reader’s own words where a file cannot be read', async () => {
    const read = { id: 4, job: 'read', input: { name: 'a.txt', bytes: new Uint8Array([0]) } };
    const error = { code: 'binary', message: '不是文本', messageEn: 'Not a text' };
    expect(await serve(read, handlers)).toEqual({ id: 4, ok: false, error });
  });

  it('tells of progress before it answers, but not of every page', async () => {
    const told: unknown[] = [];
    const reading: Handlers = {
      ...handlers,
      read: async (_input, report) => {
        for (let done = 1; done <= 400; done++) report({ done, total: 400 });
        return sourceFixture;
      },
    };
    const read = { id: 5, job: 'read', input: { name: 'a.pdf', bytes: new Uint8Array([0]) } };
    expect(await serve(read, reading, (response) => told.push(response))).toMatchObject({ id: 5, ok: true });
    expect(told[0]).toEqual({ id: 5, progress: { done: 1, total: 400 } });
    expect(told.length).toBeLessThan(400);
  });

  it.each([
    ['no request', 'noise', -1],
    ['another job', { ...request, job: 'delete' }, -1],
    ['a job with a name that every object has', { ...request, job: 'constructor' }, -1],
    ['input of another shape', { ...request, input: { source: { ...sourceFixture, text: 7 } } }, 3],
    [
      'an unknown language',
      { ...request, input: { source: sourceFixture, language: 'fr', settings: {} } },
      3,
    ],
  ])('answers %s with an error and never throws', async (_case, data, id) => {
    expect(await serve(data, handlers)).toMatchObject({ id, ok: false, error: { code: 'failed' } });
  });
});
