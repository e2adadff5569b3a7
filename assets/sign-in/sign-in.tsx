import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './sign-in.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { ActionButton } from '../components/action-button';
import { announce, Announcer } from '../components/announcer';
import { Field } from '../components/field';
import { speak } from '../components/language';
import { shared } from '../components/words';
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
    problem.value = shared().signIn.enterPhone;
    return;
  }
  void ask({ phone: phone.value.trim() }, () => {
    step.value = 'code';
    announce(shared().signIn.codeOnItsWay(phone.value.trim()));
  });
}

function signIn(): void {
  if (code.value.trim() === '') {
    problem.value = shared().signIn.enterCode;
    return;
  }
  void ask({ phone: phone.value.trim(), code: code.value.trim() }, enter);
}

function PhoneStep() {
  const say = shared().signIn;
  return (
    <>
      <p>{say.how}</p>
      <Field
        label={say.phone}
        hint={say.phoneHint}
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
        {say.sendCode}
      </ActionButton>
    </>
  );
}

function CodeStep() {
  const say = shared().signIn;
  return (
    <>
      <p>{say.codeSent(phone.value.trim())}</p>
      <Field
        label={say.code}
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
        {say.signIn}
      </ActionButton>
      <ActionButton
        onPress={() => {
          step.value = 'phone';
          code.value = '';
          problem.value = '';
        }}
      >
        {say.otherNumber}
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
        {shared().signIn.withCode}
      </ActionButton>
    </>
  ) : (
    <p>{shared().signIn.withLink}</p>
  );
}

function SignIn() {
  return (
    <main class="sign-in">
      <h1>{shared().signIn.title}</h1>
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
  speak(undefined);
  render(<SignIn />, app);
}
