import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import type { Ask } from './actions';
import { BlockedDialog } from './blocked-dialog';
import { DateDialog } from './date-dialog';
import { useDesk, type Open } from './desk';
import { CalendarDialog, MemberDialog } from './people-dialogs';
import { CopyWeek, HelpDialog, HoursDialog } from './plan-dialogs';
import { RotationsDialog } from './rotations-dialog';
import { NewShift, ShiftDrawer } from './shift-drawer';
import { WhoDialog } from './who-dialog';
import { nameOf, words } from './words';

interface Props {
  readonly open: Open;
  readonly onClose: () => void;
}

/** Whatever lies above the page. */
export function Dialogs({ open, onClose }: Props) {
  const { live } = useDesk();
  const say = words();
  switch (open.kind) {
    case 'shift':
      return <ShiftDrawer block={open.block} onClose={onClose} />;
    case 'newShift':
      return <NewShift day={open.day} from={open.from} to={open.to} onClose={onClose} />;
    case 'copyWeek':
      return <CopyWeek onClose={onClose} />;
    case 'hours':
      return <HoursDialog onClose={onClose} />;
    case 'rotations':
      return <RotationsDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog onClose={onClose} />;
    case 'who':
      return <WhoDialog onClose={onClose} />;
    case 'blocked':
      return <BlockedDialog onClose={onClose} />;
    case 'date':
      return <DateDialog draft={open.draft} onClose={onClose} />;
    case 'member':
      return <MemberDialog member={open.member} onClose={onClose} />;
    case 'calendar':
      return <CalendarDialog member={open.member} onClose={onClose} />;
    case 'removeMember': {
      const name = nameOf(live.members.value, open.member);
      return (
        <Sure
          title={say.people.removeTitle(name)}
          text={say.people.removeSure(name)}
          yes={say.people.remove}
          ask={{ action: 'removeMember', member: open.member }}
          onClose={onClose}
        />
      );
    }
    case 'block':
      return (
        <Sure
          title={say.calls.block}
          text={say.calls.blockSure}
          yes={say.calls.block}
          ask={{ action: 'block', call: open.call }}
          onClose={onClose}
        />
      );
    case 'removeVoicemail':
      return (
        <Sure
          title={say.voicemails.removeTitle}
          text={say.voicemails.removeSure}
          yes={say.voicemails.remove}
          ask={{ action: 'deleteVoicemail', recording: open.recording }}
          onClose={onClose}
        />
      );
  }
}

/** Says what something that cannot be taken back will do before it is done. */
function Sure({
  title,
  text,
  yes,
  ask,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly ask: Ask;
  readonly onClose: () => void;
}) {
  const { actions } = useDesk();
  const act = async (): Promise<void> => {
    if (await actions.act('sure', ask)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => void act()}>
      <p>{text}</p>
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{words().voicemails.keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={actions.stateOf('sure')}
          onPress={() => undefined}
        >
          {yes}
        </ActionButton>
      </div>
    </Dialog>
  );
}
