import type { ComponentChildren } from 'preact';
import { words, type EventDesk } from './desk';

interface Props {
  readonly desk: EventDesk;
  readonly title: string;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** What stands behind the board, with the way back to it. */
export function ViewFrame({ desk, title, busy, children }: Props) {
  return (
    <main class="view" aria-busy={busy ? 'true' : undefined}>
      <p class="no-print">
        <a class="button plain" href={`/events.html#${encodeURIComponent(desk.event.id)}`}>
          ← {words().views.board}
        </a>
      </p>
      <h2>{title}</h2>
      {children}
    </main>
  );
}
