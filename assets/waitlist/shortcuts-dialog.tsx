import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { keysAreOn, SHORTCUTS, switchKeys } from './shortcuts';
import { words } from './words';

/** Which keys do what, and the switch for them. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(keysAreOn);
  return (
    <Dialog title={words().dialogs.keys} onClose={onClose} onSubmit={onClose}>
      <dl class="keys">
        {SHORTCUTS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words().keys[key]}</dd>
          </div>
        ))}
      </dl>
      <p>{words().dialogs.keysActOn}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        {words().dialogs.keysAreOn}
      </label>
      <div class="dialog-actions">
        <ActionButton look="main" onPress={onClose}>
          {words().actions.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}
