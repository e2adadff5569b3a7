import { useState } from 'preact/hooks';
import { keysAreOn, switchKeys } from '../live/keys';
import { ActionButton } from './action-button';
import { Dialog } from './dialog';

interface Props<Key extends string> {
  readonly desk: string;
  readonly keys: readonly Key[];
  readonly meanings: Readonly<Record<Key, string>>;
  readonly say: {
    readonly title: string;
    readonly actOn: string;
    readonly areOn: string;
    readonly close: string;
  };
  readonly onClose: () => void;
}

/** Which keys do what, and the switch for them. */
export function KeysDialog<Key extends string>(props: Props<Key>) {
  const { desk, keys, meanings, say, onClose } = props;
  const [on, setOn] = useState(() => keysAreOn(desk));
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={onClose}>
      <dl class="keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meanings[key]}</dd>
          </div>
        ))}
      </dl>
      <p>{say.actOn}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(desk, event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        {say.areOn}
      </label>
      <div class="dialog-actions">
        <ActionButton look="main" onPress={onClose}>
          {say.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}
