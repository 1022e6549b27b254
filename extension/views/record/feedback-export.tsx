import { useSignal } from '@preact/signals';
import { saveFile } from '../../browser/save-file.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { feedbackPaper } from '../../desk/feedback-paper.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tr } from '../../i18n/record-strings.ts';

/** The drafter's answers as a Word document or a workbook. */
export function FeedbackExport() {
  const desk = useDesk();
  const { client, labels, now } = useOffice();
  const outcome = useSignal('');
  const write = async (format: 'docx' | 'xlsx') => {
    try {
      const at = new Date(now());
      const file = await client.run('feedback', { format, feedback: feedbackPaper(desk, labels, at), at });
      saveFile(file);
      outcome.value = tr('exchange.done', { name: file.name });
    } catch (error) {
      outcome.value = tr('exchange.failed', { why: reasonOf(error) });
    }
  };
  return (
    <div class="tools">
      <span>{tr('replies.export')}</span>
      {(['docx', 'xlsx'] as const).map((format) => (
        <button key={format} type="button" data-feedback={format} onClick={() => void write(format)}>
          .{format}
        </button>
      ))}
      <span role="status" class="hint">
        {outcome.value}
      </span>
    </div>
  );
}
