import { KeysDialog } from '../components/keys-dialog';
import { EverybodyDialog } from '../everybody/dialog';
import { EverybodyResultDialog } from '../everybody/result';
import { CancelDialog } from './cancel-dialog';
import { useDesk, type OpenDialog } from './desk';
import { OrderDialog } from './order-dialog';
import { QuestionDialog } from './question-dialogs';
import { SHORTCUTS } from './shortcuts';
import { TerminalDialog } from './terminal-chip';
import { words } from './words';

interface Props {
  readonly open: OpenDialog;
  readonly onClose: () => void;
}

/** The one dialog that is open. */
export function Dialogs({ open, onClose }: Props) {
  const { everybody } = useDesk();
  switch (open.kind) {
    case 'order':
      return <OrderDialog onClose={onClose} />;
    case 'cancel':
      return <CancelDialog row={open.row} onClose={onClose} />;
    case 'terminals':
      return <TerminalDialog onClose={onClose} />;
    case 'everybody':
      return <EverybodyDialog everybody={everybody} onClose={onClose} />;
    case 'everybodyResult':
      return <EverybodyResultDialog everybody={everybody} id={open.id} onClose={onClose} />;
    case 'shortcuts':
      return <OrderKeys onClose={onClose} />;
    default:
      return <QuestionDialog open={open} onClose={onClose} />;
  }
}

function OrderKeys({ onClose }: { readonly onClose: () => void }) {
  const { dialogs, keys, actions } = words();
  return (
    <KeysDialog
      desk="events"
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
