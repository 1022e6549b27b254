import { signal } from '@preact/signals';
import { hasPanel } from '../browser/open-panel.ts';
import { DeskProvider } from '../components/desk-context.ts';
import { FindingList } from '../components/finding-list.tsx';
import { Notice } from '../components/notice.tsx';
import { tw } from '../i18n/welcome-strings.ts';
import { useSample } from '../welcome/use-sample.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { DraftText } from './draft-text.tsx';

const nowhere = signal<number | null>(null);
const steps = ['open', 'decide', 'export'] as const;

/** The first minute: three steps, and a sample to try them on. */
export function WelcomePage({ session, close }: { session: WorkbenchSession; close(): void }) {
  const sample = useSample();
  const desk = sample.desk.value;
  const begin = () => {
    close();
    session.home();
    requestAnimationFrame(() => document.getElementById('draft-input')?.focus());
  };
  const place = () => {
    close();
    void session.reviewText(sample.text.peek());
  };
  return (
    <div class="welcome">
      <ol class="first-steps">
        {steps.map((step) => (
          <li key={step}>
            <h3>{tw(`welcome.${step}`)}</h3>
            <p>{tw(step === 'open' && !hasPanel() ? 'welcome.openHere' : `welcome.${step}Why`)}</p>
          </li>
        ))}
      </ol>
      <p class="tools">
        <button type="button" class="primary" data-do="begin" onClick={begin}>
          {tw('welcome.begin')}
        </button>
        <button type="button" data-do="place" onClick={place}>
          {tw('welcome.place')}
        </button>
        <button
          type="button"
          class="quiet"
          data-do="guide"
          onClick={() => {
            session.room.value = 'guide';
          }}
        >
          {tw('welcome.guide')}
        </button>
      </p>
      <section aria-labelledby="sample-title">
        <h3 id="sample-title">{tw('welcome.sample')}</h3>
        <p class="hint">{tw('welcome.sampleNote')}</p>
        {sample.failed.value !== null && (
          <Notice tone="warning">{tw('welcome.failed', { why: sample.failed.value })}</Notice>
        )}
        <div class="field try-line">
          <label for="try-line">{tw('welcome.try')}</label>
          <textarea
            id="try-line"
            rows={2}
            value={sample.line.value}
            onInput={({ currentTarget }) => sample.write(currentTarget.value)}
          />
          <span class="hint" role="status">
            {desk && tw('welcome.found', { n: desk.findings.size })}
          </span>
        </div>
        {desk && (
          <DeskProvider value={desk} key={desk.opened.draft.sha256}>
            <div class="sample">
              <DraftText sought={nowhere} onPoint={() => undefined} />
              <FindingList />
            </div>
          </DeskProvider>
        )}
      </section>
    </div>
  );
}
