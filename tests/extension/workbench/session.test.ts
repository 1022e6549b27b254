import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfficeContext } from '../../../extension/components/office-context.ts';
import { markTarget } from '../../../extension/desk/marks.ts';
import { language } from '../../../extension/i18n/language.ts';
import { chooseFamilyForDraft } from '../../../extension/settings/draft-settings.ts';
import { workbenchSession } from '../../../extension/workbench/session.ts';
import type { WorkbenchSession } from '../../../extension/workbench/session-model.ts';
import { WorkerError } from '../../../extension/worker/client.ts';
import { makeOle } from '../../analyzer/documents/package/make-ole.ts';
import { officeFixture } from '../desk/office.ts';
import { entry, sourceFixture } from '../records/entry.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

let office: OfficeContext;
let life: AbortController;
let session: WorkbenchSession;

beforeEach(() => {
  office = officeFixture();
  life = new AbortController();
  session = workbenchSession(office, life.signal);
});
afterEach(() => {
  life.abort();
  language.value = 'zh';
});

const desk = () => {
  const state = session.state.value;
  if (state.phase !== 'desk') throw new Error(state.phase);
  return state.desk;
};
const file = (name: string) => new File(['内容'], name);

/** Reads every file but those whose name says that they are bad. */
function reading() {
  const { run } = office.client;
  vi.spyOn(office.client, 'run').mockImplementation(async (job, input, signal) => {
    if (job !== 'read') return run(job, input as never, signal);
    const { name } = input as { name: string };
    if (name.startsWith('bad')) throw new WorkerError('binary', '不是文本', 'Not a text');
    return { ...sourceFixture, name, sha256: name } as never;
  });
}

describe('the workbench', () => {
  it('reviews pasted text and names it in the address', async () => {
    await session.reviewText('第一条 限男性。');
    expect(desk().opened.draft.source).toMatchObject({ text: '第一条 限男性。', format: 'text' });
    expect(desk().opened.draft.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(session.reviewId.value).toBe(desk().opened.row.id);
    session.home();
    expect(session.reviewId.value).toBeNull();
  });

  it('says how much of a file is read', async () => {
    const { run } = office.client;
    const seen: unknown[] = [];
    vi.spyOn(office.client, 'run').mockImplementation(async (job, input, signal, onProgress) => {
      if (job !== 'read') return run(job, input as never, signal);
      onProgress?.({ done: 3, total: 9 });
      seen.push(session.busy.value);
      return { ...sourceFixture } as never;
    });
    await session.reviewFiles([file('a.pdf')]);
    expect(seen).toEqual([{ name: 'a.pdf', progress: { done: 3, total: 9 } }]);
    expect(session.busy.value).toBeNull();
  });

  it('hands out the pages of a PDF or OFD while it is read, unless there are more files', async () => {
    const { run } = office.client;
    const seen: unknown[] = [];
    vi.spyOn(office.client, 'run').mockImplementation(async (job, input, signal) => {
      if (job === 'read') seen.push(session.busy.value?.pages?.file.name);
      return job === 'read' ? ({ ...sourceFixture } as never) : run(job, input as never, signal);
    });
    await session.reviewFiles([new File(['%PDF-1.7'], 'a.bin')]);
    await session.reviewFiles([file('b.ofd')]);
    await session.reviewFiles([file('c.docx')]);
    await session.reviewFiles([new File(['%PDF-1.7'], 'd.pdf'), file('e.txt')]);
    expect(seen).toEqual(['a.bin', 'b.ofd', undefined, undefined, undefined]);
  });

  it('takes a password for a PDF or newer Office file that is locked, and for nothing else', async () => {
    const { run } = office.client;
    vi.spyOn(office.client, 'run').mockImplementation(async (job, input, signal) => {
      if (job !== 'read') return run(job, input as never, signal);
      if ((input as { password?: string }).password !== 'ab12')
        throw new WorkerError('encrypted', '需要密码', 'A password is needed');
      return { ...sourceFixture } as never;
    });
    const locked = new File(['%PDF-1.7'], 'a.pdf');
    const streams = { EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(8) };
    const word = new File([new Uint8Array(makeOle(streams))], 'b.docx');
    const old = new File([new Uint8Array(makeOle({ WordDocument: new Uint8Array(8) }))], 'c.doc');
    await session.reviewFiles([locked, word, old]);
    expect(session.failures.value.map((failure) => failure.locked)).toEqual([locked, word, undefined]);
    await session.reviewFiles([locked], 'ab12');
    expect(session.failures.value).toEqual([]);
    expect(session.state.value.phase).toBe('desk');
  });

  it('continues the review of the same text', async () => {
    await session.reviewText('第一条 限男性。');
    const { id } = desk().opened.row;
    await session.reviewText('第一条 限男性。');
    expect(desk().opened.row.id).toBe(id);
  });

  it('reviews every file that can be read, shows the first and tells of the others', async () => {
    reading();
    await session.reviewFiles([file('bad.bin'), file('a.txt'), file('b.txt')]);
    expect(desk().opened.row.name).toBe('a.txt');
    expect(session.failures.value.map(({ name, error }) => [name, error.code])).toEqual([
      ['bad.bin', 'binary'],
    ]);
    expect(await office.records.find(null, 'b.txt')).toBeDefined();
  });

  it('goes back to the start with the reason where nothing could be read', async () => {
    reading();
    await session.reviewFiles([file('bad.bin')]);
    expect(session.state.value.phase).toBe('start');
    expect(session.failures.value).toHaveLength(1);
  });

  it('opens a saved review, and the start where it is gone', async () => {
    await office.records.save(entry({ id: 'kept' }));
    await session.begin({ review: 'gone' });
    expect(session.state.value.phase).toBe('start');
    await session.begin({ review: 'kept' });
    expect(desk().opened.row.id).toBe('kept');
  });

  it('keeps the typed draft when its review is given up, and clears the box when it is done', async () => {
    session.typed.value = '第一条 限男性。';
    const given = session.reviewText('第一条 限男性。');
    session.cancel();
    await given;
    expect(session.typed.value).toBe('第一条 限男性。');
    await session.reviewText('第一条 限男性。');
    expect(session.typed.value).toBe('');
  });

  it('gives up a review on request and stores nothing of it', async () => {
    const save = vi.spyOn(office.records, 'save');
    const running = session.reviewText('第一条');
    expect(session.busy.value).not.toBeNull();
    session.cancel();
    await running;
    expect(session.busy.value).toBeNull();
    expect(session.state.value.phase).toBe('start');
    expect(session.failures.value).toEqual([]);
    expect(save).not.toHaveBeenCalled();
  });

  it('reviews again in the language chosen, on the same record', async () => {
    await office.records.save(entry({ id: 'kept' }));
    await session.begin({ review: 'kept' });
    language.value = 'en';
    await vi.waitFor(() => expect(desk().opened.draft.language).toBe('en'));
    expect(desk().opened.row.id).toBe('kept');
  });

  it('reviews again with the settings chosen, the draft’s own among them, and keeps what was said', async () => {
    const { run } = office.client;
    const asked: unknown[] = [];
    vi.spyOn(office.client, 'run').mockImplementation(async (job, input, signal) => {
      const answer = await run(job, input as never, signal);
      if (job !== 'review') return answer;
      const { settings } = input as { settings: object };
      asked.push(settings);
      return { ...(answer as object), settings } as never;
    });
    await office.records.save(entry({ id: 'kept' }));
    await session.open('kept');
    const [finding] = [...desk().findings.values()];
    desk().marks.note(markTarget(finding!), '一条意见');
    desk().select(finding!.id);
    await office.settings.choose('omissions', () => 2);
    await vi.waitFor(() => expect(desk().opened.draft.review.settings).toEqual({ omissions: 2 }));
    chooseFamilyForDraft(desk().keeper, 'C1', false);
    await vi.waitFor(() =>
      expect(desk().opened.draft.review.settings).toEqual({ off: ['C1'], omissions: 2 }),
    );
    expect(desk().opened.row.id).toBe('kept');
    expect(desk().selected.value).toBe(finding!.id);
    await vi.waitFor(() => expect(desk().marks.notes.value.get(finding!.id)?.text).toBe('一条意见'));
    expect(asked).toEqual([{ omissions: 2 }, { off: ['C1'], omissions: 2 }]);
  });

  it('opens a saved review in the language spoken now', async () => {
    await office.records.save(entry({ id: 'kept' }));
    language.value = 'en';
    await session.open('kept');
    await vi.waitFor(() => expect(desk().opened.draft.language).toBe('en'));
    expect(desk().opened.row.id).toBe('kept');
  });

  it('takes no field away from a reviewer who is writing when a review ends', async () => {
    await office.records.save(entry({ id: 'kept' }));
    await session.open('kept');
    const before = desk();
    language.value = 'en';
    session.writing();
    await vi.waitFor(() => expect(session.ready.value).not.toBeNull());
    expect(desk()).toBe(before);
    session.showReady();
    expect(desk().opened.draft.language).toBe('en');
    expect(session.ready.value).toBeNull();
  });

  it('leaves a reviewer alone who has gone elsewhere when a review ends, and keeps the selection', async () => {
    await office.records.save(entry({ id: 'kept' }));
    const running = session.reviewText('第一条 限男性。');
    await session.open('kept');
    const [finding] = desk().findings.keys();
    desk().select(finding!);
    await running;
    expect(desk().opened.row.id).toBe('kept');
    expect(session.ready.value?.opened.row.id).not.toBe('kept');
    language.value = 'en';
    await vi.waitFor(() => expect(desk().opened.draft.language).toBe('en'));
    expect(desk().selected.value).toBe(finding);
  });
});
