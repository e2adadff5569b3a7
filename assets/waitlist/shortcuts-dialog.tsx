import { KeysDialog } from '../components/keys-dialog';
import { SHORTCUTS } from './shortcuts';
import { words } from './words';

/** Which keys do what on the wait list. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { dialogs, keys, actions } = words();
  return (
    <KeysDialog
      desk="waitlist"
      keys={SHORTCUTS}
      meanings={keys}
      say={{
        title: dialogs.keys,
        actOn: dialogs.keysActOn,
        areOn: dialogs.keysAreOn,
        close: actions.close,
      }}
      onClose={onClose}
    />
  );
}
