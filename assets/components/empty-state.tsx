import type { ComponentChildren } from 'preact';
import { QrCode } from './qr-code';

interface Props {
  readonly children: ComponentChildren;
  /** What the code beside the words opens, e.g. a text to the house's number. */
  readonly code?: { readonly content: string; readonly says: string };
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ children, code }: Props) {
  return (
    <div class="empty">
      <p>{children}</p>
      {code && <QrCode content={code.content} says={code.says} />}
    </div>
  );
}
