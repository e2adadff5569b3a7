import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { EverybodyCheck } from './check';
import { findingsIn } from './cost';
import { draftOf } from './draft';
import { newBroadcastId } from './everybody';
import type { Everybody, Preview } from './parts';
import { EverybodyResult } from './result';
import { EverybodyText } from './text';

interface Checked {
  readonly id: string;
  readonly text: string;
  readonly preview: Preview;
}

interface Props {
  readonly everybody: Everybody;
  readonly onClose: () => void;
}

/** A text to everybody: written, looked over with what it means, sent, and followed to its end. */
export function EverybodyDialog({ everybody, onClose }: Props) {
  const draft = draftOf(everybody.desk);
  const current = everybody.broadcast.value;
  const [shown, setShown] = useState(current?.state === 'running' ? current.id : undefined);
  const [text, setText] = useState(draft.kept);
  const [checked, setChecked] = useState<Checked>();
  const [wrong, setWrong] = useState('');
  const [refused, setRefused] = useState('');
  const [pending, setPending] = useState(false);
  const say = everybody.words();

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
    const tidied = everybody.tidy(text, everybody.longest);
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
      draft.keep('');
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
        <EverybodyResult everybody={everybody} id={mine} onClose={onClose} />
      ) : checked ? (
        <EverybodyCheck everybody={everybody} text={checked.text} preview={checked.preview} />
      ) : (
        <EverybodyText
          everybody={everybody}
          text={text}
          error={wrong}
          onInput={(typed) => {
            setText(typed);
            draft.keep(typed);
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
            <ActionButton onPress={() => setChecked(undefined)}>{say.actions.back}</ActionButton>
          )}
          <ActionButton onPress={onClose}>{say.actions.close}</ActionButton>
          {(!checked || checked.preview.people > 0) && (
            <ActionButton
              key={checked ? 'send' : 'next'}
              type="submit"
              look="main"
              state={pending ? 'pending' : 'idle'}
              onPress={() => undefined}
            >
              {checked ? say.actions.send : say.actions.next}
            </ActionButton>
          )}
        </div>
      )}
    </Dialog>
  );
}
