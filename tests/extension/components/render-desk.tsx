import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { DeskProvider } from '../../../extension/components/desk-context.ts';
import { type OfficeContext, OfficeProvider } from '../../../extension/components/office-context.ts';
import { createDesk, type Desk } from '../../../extension/desk/desk.ts';
import { officeFixture } from '../desk/office.ts';
import { entry } from '../records/entry.ts';

/** Puts the review fixture on a desk and renders parts of the interface around it. */
export function renderDesk(
  children: ComponentChildren,
  closing: AbortSignal,
  office: OfficeContext = officeFixture(),
  desk: Desk = createDesk(entry({ id: 'r' }), office, closing),
): { desk: Desk; office: OfficeContext; container: Element } {
  const { container } = render(
    <OfficeProvider value={office}>
      <DeskProvider value={desk}>{children}</DeskProvider>
    </OfficeProvider>,
  );
  return { desk, office, container };
}
