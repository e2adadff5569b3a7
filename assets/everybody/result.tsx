import { useState } from 'preact/hooks';
import { ActionButton, type ActionState } from '../components/action-button';
import { Delivery } from '../components/delivery';
import { Dialog } from '../components/dialog';
import { Progress } from '../components/progress';
import { toast } from '../components/toast';
import type { Everybody } from './parts';
import { progressInWords, progressOf } from './progress';

interface Props {
  readonly everybody: Everybody;
  readonly id: string;
  readonly onClose: () => void;
}

/** The same by itself, for one that somebody has begun already. */
export function EverybodyResultDialog(props: Props) {
  return (
    <Dialog title={props.everybody.words().item} onClose={props.onClose} onSubmit={props.onClose}>
      <EverybodyResult {...props} />
    </Dialog>
  );
}

/** How a text to everybody goes on, and whom it did not reach. */
export function EverybodyResult({ everybody, id, onClose }: Props) {
  const [stopping, setStopping] = useState<ActionState>('idle');
  const say = everybody.words();
  const broadcast = everybody.broadcast.value;
  const mine = broadcast?.id === id ? broadcast : undefined;
  const progress = mine && progressOf(mine, everybody.people.value);
  const stop = async (): Promise<void> => {
    setStopping('pending');
    try {
      await everybody.stop(id);
      setStopping('idle');
    } catch (refusal) {
      setStopping('failed');
      toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
    }
  };
  return (
    <>
      {mine && <p class="says">{mine.text}</p>}
      {progress && (
        <Progress
          name={say.progress}
          total={progress.total}
          done={progress.texted}
          failed={progress.failed}
          words={progressInWords(progress, say)}
        >
          {progress.delivered > 0 && <p>{say.arrived(progress.delivered, progress.open)}</p>}
          {progress.notReached.length > 0 && (
            <>
              <p>{say.thoseNotReached}</p>
              <ul class="not-reached">
                {progress.notReached.map(({ who, text }) => (
                  <li key={who.key}>
                    <strong>{who.name}</strong>
                    <Delivery
                      text={text}
                      {...(who.address === undefined ? {} : { address: who.address })}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Progress>
      )}
      {mine?.state === 'running' && (
        <p>
          {say.running} {say.goesOn}
        </p>
      )}
      {mine?.state === 'stopped' && <p>{say.stopped}</p>}
      {mine?.state === 'finished' && <p>{say.finished}</p>}
      <div class="dialog-actions">
        {mine?.state === 'running' && (
          <ActionButton look="danger" state={stopping} onPress={() => void stop()}>
            {say.actions.stop}
          </ActionButton>
        )}
        <ActionButton look="main" onPress={onClose}>
          {say.actions.close}
        </ActionButton>
      </div>
    </>
  );
}
