import { useState } from 'preact/hooks';
import { MAX_BROADCAST_LENGTH, type BroadcastPreview } from '../../src/waitlist/broadcast-api';
import { tidy } from '../../src/waitlist/rules/party';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { useDesk } from './desk';
import { newBroadcastId } from './everybody';
import { EverybodyCheck } from './everybody-check';
import { findingsIn } from './everybody-cost';
import { keepText, keptText } from './everybody-draft';
import { EverybodyResult } from './everybody-result';
import { EverybodyText } from './everybody-text';
import { words } from './words';

interface Checked {
  readonly id: string;
  readonly text: string;
  readonly preview: BroadcastPreview;
}

/** A text to everybody who waits: written, looked over with what it means, sent, and followed to its end. */
export function EverybodyDialog({ onClose }: { readonly onClose: () => void }) {
  const { board, everybody } = useDesk();
  const current = board.broadcast.value;
  const [shown, setShown] = useState(current?.state === 'running' ? current.id : undefined);
  const [text, setText] = useState(keptText);
  const [checked, setChecked] = useState<Checked>();
  const [wrong, setWrong] = useState('');
  const [refused, setRefused] = useState('');
  const [pending, setPending] = useState(false);
  const { actions, everybody: say } = words();

  const tries = async (work: () => Promise<void>): Promise<void> => {
    if (pending) return;
    setPending(true);
    setRefused('');
    try {
      await work();
    } catch (refusal) {
      setRefused(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setPending(false);
    }
  };
  const check = (): void => {
    const tidied = tidy(text, MAX_BROADCAST_LENGTH);
    const error = findingsIn(tidied).find(({ severity }) => severity === 'error');
    setWrong(tidied === '' ? say.enterText : (error?.sentence ?? ''));
    if (tidied === '' || error) return;
    void tries(async () => {
      const preview = await everybody.preview(tidied);
      setChecked({ id: newBroadcastId(), text: tidied, preview });
    });
  };
  const send = ({ id, text: said }: Checked): void =>
    void tries(async () => {
      await everybody.start(id, said);
      keepText('');
      setShown(id);
    });

  // The answer to the press may have been lost: what the board shows has begun all the same.
  const mine = shown ?? (checked && current?.id === checked.id ? checked.id : undefined);
  const submit = (): void => {
    if (mine !== undefined) onClose();
    else if (!checked) check();
    else if (checked.preview.people > 0) send(checked);
  };
  return (
    <Dialog title={say.item} onClose={onClose} onSubmit={submit}>
      {shown !== undefined && !checked && <p>{say.oneRuns}</p>}
      {mine !== undefined ? (
        <EverybodyResult id={mine} onClose={onClose} />
      ) : checked ? (
        <EverybodyCheck text={checked.text} preview={checked.preview} />
      ) : (
        <EverybodyText
          text={text}
          error={wrong}
          onInput={(typed) => {
            setText(typed);
            keepText(typed);
            setWrong('');
          }}
        />
      )}
      {refused && (
        <p class="form-error" role="alert">
          {refused}
        </p>
      )}
      {mine === undefined && (
        <div class="dialog-actions">
          {checked && (
            <ActionButton onPress={() => setChecked(undefined)}>{actions.back}</ActionButton>
          )}
          <ActionButton onPress={onClose}>{actions.close}</ActionButton>
          {(!checked || checked.preview.people > 0) && (
            <ActionButton
              key={checked ? 'send' : 'next'}
              type="submit"
              look="main"
              state={pending ? 'pending' : 'idle'}
              onPress={() => undefined}
            >
              {checked ? actions.send : actions.next}
            </ActionButton>
          )}
        </div>
      )}
    </Dialog>
  );
}
