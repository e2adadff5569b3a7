import { signal } from '@preact/signals';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { shared } from '../components/words';
import { pairedKey, pairThisDevice } from '../live/paired-device';

const name = signal('');
const state = signal<'idle' | 'pending' | 'done'>('idle');
const problem = signal('');

/** Makes this tablet one that opens the wait list by itself, for an admin who has it in hand. */
export function PairDevice() {
  const say = shared().pairing;
  if (state.value === 'done' || (state.value === 'idle' && pairedKey()))
    return <p class="pair">{say.done}</p>;
  const pair = async (): Promise<void> => {
    if (state.value === 'pending') return;
    if (name.value.trim() === '') {
      problem.value = say.enterName;
      return;
    }
    state.value = 'pending';
    problem.value = '';
    try {
      await pairThisDevice(name.value.trim(), 'waitlist');
      state.value = 'done';
    } catch (refusal) {
      state.value = 'idle';
      problem.value = refusal instanceof Error ? refusal.message : String(refusal);
    }
  };
  return (
    <form
      class="pair"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void pair();
      }}
    >
      <h2>{say.title}</h2>
      <Field
        label={say.name}
        hint={say.hint}
        value={name.value}
        error={problem.value || undefined}
        onInput={(value) => (name.value = value)}
      />
      <ActionButton
        type="submit"
        state={state.value === 'pending' ? 'pending' : 'idle'}
        onPress={() => void pair()}
      >
        {say.pair}
      </ActionButton>
    </form>
  );
}
