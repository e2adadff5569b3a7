import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { keysAreOn, SHORTCUTS, switchKeys } from './shortcuts';

/** Which keys do what, and the switch for them. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(keysAreOn);
  return (
    <Dialog title="Keys" onClose={onClose} onSubmit={onClose}>
      <dl class="keys">
        {SHORTCUTS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>c, s, r and n act on the party that j and k stand on.</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        Single keys work on this device
      </label>
      <div class="dialog-actions">
        <ActionButton look="main" onPress={onClose}>
          Close
        </ActionButton>
      </div>
    </Dialog>
  );
}
