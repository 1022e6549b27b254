import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { CardToolsProvider } from '../../components/card-tools.ts';
import { DeskProvider, useDesk } from '../../components/desk-context.ts';
import { FindingFilter } from '../../components/finding-filter.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { keyName } from '../../components/key-of.tsx';
import { LevelFilter } from '../../components/level-filter.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useDeskKeys } from '../../components/use-desk-keys.ts';
import { useFollowSelection } from '../../components/use-follow-selection.ts';
import { type Desk, withReview } from '../../desk/desk.ts';
import { inLanguage, t } from '../../i18n/language.ts';
import { tw } from '../../i18n/write-strings.ts';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { putInButton } from './put-in-button.tsx';
import { useLive } from './use-live.ts';
import { WriteBar } from './write-bar.tsx';
import { writeKeys } from './write-keys.ts';

/** The list follows the text when the typing pauses for a moment: cards that jump with each letter help nobody. */
const PAUSE = 150;

/** The draft as it is being changed: its findings follow the typing, decisions and notes stay with them. */
export function WriteTab({ session }: { session: WorkbenchSession }) {
  const desk = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const { row, draft } = desk.opened;
  const base = useMemo(
    () => ({ sha256: draft.sha256, text: draft.source.text.replace(/\r\n?/g, '\n') }),
    [draft],
  );
  const started = useLive({
    field,
    mirror,
    draft: row.id,
    name: draft.source.name,
    keeper: desk.keeper,
    base,
    restore: true,
  });
  const shown = useSignal<Desk>(desk);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useSignalEffect(() => {
    const done = started.value?.live.reviewed.value;
    if (!done) return;
    clearTimeout(pause.current);
    const { text, review } = done;
    pause.current = setTimeout(() => {
      shown.value = withReview(desk, { ...draft, source: { ...draft.source, text }, review });
    }, PAUSE);
  });
  useEffect(() => () => clearTimeout(pause.current), []);
  useSignalEffect(() => {
    const here = started.value?.writing.here.value;
    if (here) desk.select(here.id);
  });
  useSignalEffect(() => {
    const wish = desk.revealed.value;
    if (wish) started.peek()?.writing.go(wish.finding.id);
  });
  useDeskKeys(shown.value);
  useFollowSelection(desk);
  useCommands(
    {
      'finding.putIn': () => {
        const finding = shown.peek().findings.get(desk.selected.peek() ?? '');
        if (!finding) return false;
        started.peek()?.writing.putIn(finding);
        return true;
      },
    },
    [desk],
  );

  const now = started.value;
  const trouble = now?.live.trouble.value ?? null;
  const tools = useMemo(() => (now ? putInButton(now.writing) : null), [now]);
  return (
    <div class="columns write">
      <div class="text-frame write-frame">
        <WriteBar started={now} base={base.text} session={session} />
        {trouble && (
          <Notice tone="warning">
            {tw('write.failed', { why: inLanguage(trouble.message, trouble.messageEn) })}
          </Notice>
        )}
        {draft.source.format !== 'text' && <Notice tone="plain">{tw('write.blocks')}</Notice>}
        <div class="sheet-field">
          <div class="mirror-frame" aria-hidden="true">
            <div class="mirror" ref={mirror} />
          </div>
          <textarea ref={field} data-write="" spellcheck={false} aria-label={tw('write.field')} />
        </div>
      </div>
      <DeskProvider value={shown.value}>
        <CardToolsProvider value={tools}>
          <div class="margin-column">
            <div class="margin-head">
              <LevelFilter />
              <FindingFilter />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard */}
            <section class="margin" data-scroller="" tabIndex={0} aria-label={t('list.title')}>
              <FindingList />
            </section>
            <p class="keys hint">
              {writeKeys()}
              <br />
              {tw('write.listKeys', {
                next: keyName('finding.next'),
                previous: keyName('finding.previous'),
                putIn: keyName('finding.putIn'),
              })}
            </p>
          </div>
        </CardToolsProvider>
      </DeskProvider>
    </div>
  );
}
