import { useState } from 'preact/hooks';
import { ActionButton, type ActionState } from '../components/action-button';
import { ask } from './actions';
import type { ShownTask } from './desk';
import { whenWords, words } from './words';

/** What a task was done with: the note, or the photo as it came from the phone, fetched when somebody wants to see it. */
export function Proof({ shown }: { readonly shown: ShownTask }) {
  const say = words().task;
  const [picture, setPicture] = useState('');
  const [state, setState] = useState<ActionState>('idle');
  const [problem, setProblem] = useState('');
  const { task, store, nameOf } = shown;
  const { given } = task;
  if (!given) return null;
  const show = async (): Promise<void> => {
    setState('pending');
    setProblem('');
    try {
      const { photo } = await ask({ action: 'photo', store: task.store, task: task.id });
      if (photo) setPicture(`data:${photo.type};base64,${photo.base64}`);
      setState('idle');
    } catch (refusal) {
      setState('failed');
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return (
    <div class="says proof">
      <p>
        <b>{say.given(nameOf(given.by), whenWords(store.timeZone, given.at))}</b>
      </p>
      {given.note && <p>{given.note}</p>}
      {given.photo && picture === '' && (
        <ActionButton state={state} onPress={() => void show()}>
          {say.showPhoto}
        </ActionButton>
      )}
      {picture && <img src={picture} alt={say.photoOf(task.title)} />}
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
