import type { ComponentChildren } from 'preact';
import { Icon } from './icons';

/** What became of the last press. */
export type ActionState = 'idle' | 'pending' | 'done' | 'failed';

interface Props {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly state?: ActionState;
  /** `main` = the one obvious action of its row or page. */
  readonly look?: 'main' | 'plain' | 'danger';
  /** Another action on the same row is under way. */
  readonly blocked?: boolean;
  /** Only where the visible words are not the name. */
  readonly name?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly type?: 'button' | 'submit';
  /** A stable word, so that the focus finds the button again when its row has moved. */
  readonly control?: string;
}

/** A button that shows what became of its press. It keeps its size in every state and the focus while pending. */
export function ActionButton(props: Props) {
  const { state = 'idle', look = 'plain', blocked = false, type = 'button' } = props;
  const still = blocked || state === 'pending';
  return (
    <button
      type={type}
      class={`button ${look} ${state}`}
      aria-label={props.name}
      aria-describedby={props.describedBy}
      aria-disabled={still ? 'true' : undefined}
      aria-busy={state === 'pending' ? 'true' : undefined}
      data-control={props.control}
      onClick={(event) => {
        if (type === 'submit' && !still) return;
        event.preventDefault();
        if (!still) props.onPress();
      }}
    >
      <span class="button-words">{props.children}</span>
      {state === 'pending' && <span class="button-mark pulse" />}
      {state === 'done' && (
        <span class="button-mark">
          <Icon name="check" />
        </span>
      )}
      {state === 'failed' && (
        <span class="button-mark">
          <Icon name="cross" />
        </span>
      )}
    </button>
  );
}
