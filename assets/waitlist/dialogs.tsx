import { EverybodyDialog } from '../everybody/dialog';
import { EverybodyResultDialog } from '../everybody/result';
import { useDesk, type OpenDialog } from './desk';
import { CallToTableDialog, CancelDialog, EditDialog, RemarksDialog } from './party-dialogs';
import { ShortcutsDialog } from './shortcuts-dialog';
import { WalkInDialog } from './walk-in-dialog';

/** The one dialog that is open. */
export function Dialogs({
  open,
  onClose,
}: {
  readonly open: OpenDialog;
  readonly onClose: () => void;
}) {
  const { everybody } = useDesk();
  switch (open.kind) {
    case 'walkIn':
      return <WalkInDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'everybody':
      return <EverybodyDialog everybody={everybody} onClose={onClose} />;
    case 'everybodyResult':
      return <EverybodyResultDialog everybody={everybody} id={open.id} onClose={onClose} />;
    case 'callToTable':
      return <CallToTableDialog row={open.row} onClose={onClose} />;
    case 'edit':
      return <EditDialog row={open.row} onClose={onClose} />;
    case 'remarks':
      return <RemarksDialog row={open.row} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog row={open.row} onClose={onClose} />;
  }
}
