import type { ComponentChildren } from 'preact';

interface Props {
  /** Stable key of what the row stands for; the keyboard finds its row by it. */
  readonly id: string;
  /** What screen readers say first: begins with the name. */
  readonly name: string;
  readonly busy?: boolean;
  readonly class?: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** News that may need the whole width, below the rest. */
  readonly foot?: ComponentChildren;
}

/** A row: place or mark, what it is about, what can be done. Focusable by script, for the j and k keys. */
export function RowCard(props: Props) {
  return (
    <li
      class={`row ${props.class ?? ''}`}
      aria-label={props.name}
      aria-busy={props.busy ? 'true' : undefined}
      tabIndex={-1}
      data-row={props.id}
    >
      {props.lead}
      <div class="row-body">{props.children}</div>
      {props.actions && <div class="row-actions">{props.actions}</div>}
      {props.foot && <div class="row-foot">{props.foot}</div>}
    </li>
  );
}
