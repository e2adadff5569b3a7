import { useState } from 'preact/hooks';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { language } from '../components/language';
import { pairThisDevice } from '../live/paired-device';
import { askStaff } from '../live/presses';

/** An admin with the device in hand makes it a kiosk: the admin is signed out, and the device signs itself in from now on. */
export function Pairing({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const say = GUEST_PAGES_WORDS[language()].kiosk;
  const pair = async (): Promise<void> => {
    if (pending) return;
    if (name.trim() === '') return setProblem(say.enterDeviceName);
    setPending(true);
    try {
      await pairThisDevice(name.trim(), 'kiosk');
      await askStaff('/staff/sign-out', {});
      onDone();
      location.reload();
    } catch (refusal) {
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
      setPending(false);
    }
  };
  return (
    <main class="kiosk">
      <form
        class="kiosk-pair"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void pair();
        }}
      >
        <h1>{say.pair}</h1>
        <p>{say.pairHow}</p>
        <Field
          label={say.deviceName}
          value={name}
          error={problem || undefined}
          autoFocus
          onInput={setName}
        />
        <ActionButton
          type="submit"
          look="main"
          state={pending ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {say.pair}
        </ActionButton>
      </form>
    </main>
  );
}
