import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './sign-in.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { ActionButton } from '../components/action-button';
import { announce, Announcer } from '../components/announcer';
import { Field } from '../components/field';
import { forgetPairing, pairedKey } from '../live/paired-device';
import { post } from '../live/requests';

type Step = 'phone' | 'code' | 'link';

const step = signal<Step>('phone');
const phone = signal('');
const code = signal('');
const pending = signal(false);
const problem = signal('');

/** Where to go afterwards: the page somebody came from, on this site only. */
function afterwards(): string {
  const wanted = new URL(
    new URLSearchParams(location.search).get('to') ?? '/index.html',
    location.origin,
  );
  return wanted.origin === location.origin
    ? wanted.pathname + wanted.search + wanted.hash
    : '/index.html';
}

/** Asks the service; says what went wrong and keeps what was typed. */
async function ask(body: object, then: () => void): Promise<void> {
  if (pending.value) return;
  pending.value = true;
  problem.value = '';
  try {
    await post('/staff/sign-in', body);
    then();
  } catch (refusal) {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  } finally {
    pending.value = false;
  }
}

const enter = (): void => location.replace(afterwards());

function sendCode(): void {
  if (phone.value.trim() === '') {
    problem.value = 'Enter the number of your own phone.';
    return;
  }
  void ask({ phone: phone.value.trim() }, () => {
    step.value = 'code';
    announce(`A code is on its way to ${phone.value.trim()}.`);
  });
}

function signIn(): void {
  if (code.value.trim() === '') {
    problem.value = 'Enter the code from the text.';
    return;
  }
  void ask({ phone: phone.value.trim(), code: code.value.trim() }, enter);
}

function PhoneStep() {
  return (
    <>
      <p>Staff sign in with a code that comes to their own phone.</p>
      <Field
        label="Phone number"
        hint="With the country in front, such as +1 202 555 0190"
        type="tel"
        inputMode="tel"
        autocomplete="tel"
        autoFocus
        value={phone.value}
        error={problem.value || undefined}
        onInput={(value) => (phone.value = value)}
      />
      <ActionButton
        type="submit"
        look="main"
        state={pending.value ? 'pending' : 'idle'}
        onPress={sendCode}
      >
        Send code
      </ActionButton>
    </>
  );
}

function CodeStep() {
  return (
    <>
      <p>A code was sent to {phone.value.trim()}. It is good for ten minutes.</p>
      <Field
        label="Code"
        inputMode="numeric"
        autocomplete="one-time-code"
        autoFocus
        value={code.value}
        error={problem.value || undefined}
        onInput={(value) => (code.value = value)}
      />
      <ActionButton
        type="submit"
        look="main"
        state={pending.value ? 'pending' : 'idle'}
        onPress={signIn}
      >
        Sign in
      </ActionButton>
      <ActionButton
        onPress={() => {
          step.value = 'phone';
          code.value = '';
          problem.value = '';
        }}
      >
        Use another number
      </ActionButton>
    </>
  );
}

function LinkStep() {
  return problem.value ? (
    <>
      <p class="form-error" role="alert">
        {problem.value}
      </p>
      <ActionButton
        look="main"
        onPress={() => {
          problem.value = '';
          step.value = 'phone';
        }}
      >
        Sign in with a code
      </ActionButton>
    </>
  ) : (
    <p>Signing you in with the link.</p>
  );
}

function SignIn() {
  return (
    <main class="sign-in">
      <h1>Sign in</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step.value === 'phone') sendCode();
          if (step.value === 'code') signIn();
        }}
      >
        {step.value === 'phone' && <PhoneStep />}
        {step.value === 'code' && <CodeStep />}
        {step.value === 'link' && <LinkStep />}
      </form>
      <Announcer />
    </main>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  const link = new URLSearchParams(location.hash.slice(1)).get('link');
  if (link) {
    step.value = 'link';
    // The link works once; it has no business in the history.
    history.replaceState(null, '', location.pathname + location.search);
    void ask({ link }, enter);
  }
  const device = link ? null : pairedKey();
  if (device) {
    // A paired tablet lets itself in; one that was taken off the list starts like any other device.
    void ask({ device }, enter).then(() => {
      if (problem.value !== '') forgetPairing();
    });
  }
  app.replaceChildren();
  render(<SignIn />, app);
}
