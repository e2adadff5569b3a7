import { KeysDialog } from '../components/keys-dialog';
import { AnnouncementDialog } from './announcement-dialog';
import { useDesk, type Open } from './desk';
import { GroupDialog } from './group-dialog';
import { NewKeyDialog } from './keys-section';
import { LettersDialog } from './letters-dialog';
import { NewAnnouncementDialog } from './new-announcement-dialog';
import { NewStoreDialog } from './new-store-dialog';
import { OutgoingDialog } from './outgoing-dialog';
import { PersonDialog, RemovePersonDialog } from './person-dialog';
import { PolicyDialog } from './policy-dialog';
import { SHORTCUTS } from './shortcuts';
import { CompleteStageDialog, MoveDialog } from './stage-dialogs';
import { CloseStoreDialog, RenameDialog, StoreRulesDialog } from './store-dialogs';
import {
  AssignDialog,
  BlockDialog,
  DropDialog,
  EditTaskDialog,
  NewTaskDialog,
  NoteDialog,
  PhotoDialog,
} from './task-dialogs';
import { TaskDrawer } from './task-drawer';
import { words } from './words';

/** Whatever lies above the page. */
export function Dialogs({ open }: { readonly open: Open }) {
  const desk = useDesk();
  switch (open.kind) {
    case 'task':
      return <TaskDrawer key={open.task} {...open} />;
    case 'note':
      return <NoteDialog {...open} />;
    case 'photo':
      return <PhotoDialog {...open} />;
    case 'block':
      return <BlockDialog {...open} />;
    case 'assign':
      return <AssignDialog {...open} />;
    case 'drop':
      return <DropDialog {...open} />;
    case 'editTask':
      return <EditTaskDialog {...open} />;
    case 'newTask':
      return <NewTaskDialog {...open} />;
    case 'newStore':
      return <NewStoreDialog />;
    case 'completeStage':
      return <CompleteStageDialog {...open} />;
    case 'move':
      return <MoveDialog {...open} />;
    case 'rename':
      return <RenameDialog {...open} />;
    case 'closeStore':
      return <CloseStoreDialog {...open} />;
    case 'storeRules':
      return <StoreRulesDialog {...open} />;
    case 'outgoing':
      return <OutgoingDialog {...open} />;
    case 'person':
      return <PersonDialog {...open} />;
    case 'removePerson':
      return <RemovePersonDialog {...open} />;
    case 'letters':
      return <LettersDialog {...open} />;
    case 'newAnnouncement':
      return <NewAnnouncementDialog />;
    case 'newGroup':
      return <GroupDialog />;
    case 'announcement':
      return <AnnouncementDialog id={open.id} />;
    case 'policy':
      return <PolicyDialog {...open} />;
    case 'newKey':
      return <NewKeyDialog />;
    case 'help':
      return (
        <KeysDialog
          desk="team"
          keys={SHORTCUTS}
          meanings={words().keys.meanings}
          say={{ ...words().keys, close: words().actions.close }}
          onClose={desk.close}
        />
      );
  }
}
