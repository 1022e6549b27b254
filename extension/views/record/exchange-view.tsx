import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { BackupPart } from './backup-part.tsx';
import { ConflictList } from './conflict-list.tsx';
import { PackagePart } from './package-part.tsx';
import { TemplatePart } from './template-part.tsx';

/** What goes to and comes from other people and other disks, for the review on the desk. */
export function ExchangeView({ session }: { session: WorkbenchSession }) {
  return (
    <div class="record-view exchange-view">
      <PackagePart session={session} single />
      <ConflictList />
      <TemplatePart />
      <BackupPart />
    </div>
  );
}

/** The same where no review lies on the desk. */
export function BackupView({ session }: { session: WorkbenchSession }) {
  return (
    <div class="exchange-view">
      <PackagePart session={session} single={false} />
      <BackupPart />
    </div>
  );
}
