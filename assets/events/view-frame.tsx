import type { ComponentChildren } from 'preact';
import { useDesk } from './desk';
import { writeRoute } from './route';
import { words } from './words';

interface Props {
  readonly title: string;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** What is not the board: a page of its own with the way back. */
export function ViewFrame({ title, busy, children }: Props) {
  const { event } = useDesk();
  return (
    <main class="view" aria-busy={busy ? 'true' : undefined}>
      <p class="no-print">
        <a class="button plain" href={writeRoute({ event: event.id, view: 'board' })}>
          ← {words().views.board}
        </a>
      </p>
      <h2>{title}</h2>
      {children}
    </main>
  );
}
