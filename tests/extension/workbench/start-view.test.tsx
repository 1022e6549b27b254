import { type Signal, signal } from '@preact/signals';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OfficeContext, OfficeProvider } from '../../../extension/components/office-context.ts';
import { t } from '../../../extension/i18n/language.ts';
import { StartView } from '../../../extension/views/start-view.tsx';
import type { Failure } from '../../../extension/workbench/packages.ts';
import type { WorkbenchSession } from '../../../extension/workbench/session-model.ts';
import { WorkerError } from '../../../extension/worker/client.ts';
import { officeFixture } from '../desk/office.ts';
import { entry } from '../records/entry.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

let office: OfficeContext;
let session: WorkbenchSession;
let container: Element;

beforeEach(async () => {
  office = officeFixture();
  await office.records.save(entry({ id: 'a', title: '甲办法' }));
  const none = vi.fn(async () => undefined);
  session = {
    state: signal({ phase: 'start' }),
    busy: signal(null),
    ready: signal(null),
    typed: signal(''),
    room: signal(null),
    failures: signal([]),
    reviewId: signal(null),
    tab: signal('text'),
    addVersion: vi.fn(none),
    saveWritten: vi.fn(none),
    importPackages: vi.fn(none),
    imported: signal(null),
    begin: none,
    reviewText: vi.fn(none),
    reviewFiles: vi.fn(none),
    open: vi.fn(none),
    showReady: vi.fn(),
    writing: vi.fn(),
    cancel: vi.fn(),
    home: vi.fn(),
  };
  ({ container } = render(
    <OfficeProvider value={office}>
      <StartView session={session} />
    </OfficeProvider>,
  ));
  await vi.waitFor(() => expect(container.querySelectorAll('.saved li')).toHaveLength(1));
});
afterEach(cleanup);

const draft = () => container.querySelector<HTMLTextAreaElement>('#draft-input')!;

describe('the start of the workbench', () => {
  it('reviews what was typed or pasted, and says so where there is nothing', () => {
    fireEvent.input(draft(), { target: { value: '  \n' } });
    fireEvent.submit(container.querySelector('form')!);
    expect(session.reviewText).not.toHaveBeenCalled();
    expect(container.querySelector('#nothing-typed')?.textContent).toBe(t('start.nothing'));
    fireEvent.input(draft(), { target: { value: '第一条' } });
    expect(container.querySelector('#nothing-typed')).toBeNull();
    fireEvent.submit(container.querySelector('form')!);
    expect(session.reviewText).toHaveBeenCalledExactlyOnceWith('第一条');
  });

  it('reviews a very long paste at once, past the text box', () => {
    const long = '条'.repeat(200_000);
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => long } });
    draft().dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(session.reviewText).toHaveBeenCalledExactlyOnceWith(long);
  });

  it('asks for the password of a locked file', async () => {
    const locked = new File(['%PDF-1.7'], 'a.pdf');
    const error = new WorkerError('encrypted', '需要密码', 'A password is needed');
    (session.failures as Signal<readonly Failure[]>).value = [{ name: 'a.pdf', error, locked }];
    await vi.waitFor(() => expect(container.querySelector('[type=password]')).not.toBeNull());
    const field = container.querySelector<HTMLInputElement>('[type=password]')!;
    expect(field.getAttribute('aria-label')).toBe(t('bench.password'));
    fireEvent.submit(field.form!);
    expect(session.reviewFiles).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'ab12' } });
    fireEvent.submit(field.form!);
    expect(session.reviewFiles).toHaveBeenCalledExactlyOnceWith([locked], 'ab12');
  });

  it('opens a saved review', () => {
    fireEvent.click(container.querySelector('.saved-open')!);
    expect(session.open).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('deletes a saved review and brings it back', async () => {
    fireEvent.click(container.querySelector('.saved li [data-do=remove]')!);
    await vi.waitFor(() => expect(container.querySelectorAll('.saved li')).toHaveLength(0));
    const notice = container.querySelector('.saved .notice[role=status]')!;
    expect(notice.textContent).toContain('甲办法');
    fireEvent.click(notice.querySelector('button')!);
    await vi.waitFor(() => expect(container.querySelectorAll('.saved li')).toHaveLength(1));
  });
});
