import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../order/order.css';
import './kiosk.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { EMPTY_MENU, type Menu, type PublicEvent } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import type { KioskStart } from '../../src/events/staff-api';
import { readFace, readMenu } from '../../src/events/stored';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { Announcer } from '../components/announcer';
import { language, speak } from '../components/language';
import { connect, type LiveState } from '../live/connection';
import { watchDocument, type Stop } from '../live/objects';
import { pairedKey } from '../live/paired-device';
import { pageStart, Refused, signInAddress } from '../live/requests';
import { setClock, setTimeZone, startBeating } from '../live/service-clock';
import { KioskForm } from './kiosk-form';
import { Pairing } from './pairing';

interface WithKiosk {
  readonly kiosk?: KioskStart;
}

const id = decodeURIComponent(location.hash.slice(1));
const first = signal<PublicEvent | undefined>(undefined);
const face = signal<PublicEvent | undefined>(undefined);
const menu = signal<Menu>(EMPTY_MENU);
const live = signal<LiveState>({ kind: 'connecting' });
const state = signal<'starting' | 'pairing' | 'ready'>('starting');
const problem = signal('');
let stops: Stop[] = [];

const event = computed(() => face.value ?? first.value);
const words = () => GUEST_PAGES_WORDS[language()];
const AGAIN_MS = 5_000;

async function begin(): Promise<string> {
  const answer = await pageStart<WithKiosk>('kiosk');
  setTimeZone(answer.business.timeZone);
  setClock(answer.now);
  const events = answer.kiosk?.events ?? [];
  first.value = events.find((one) => one.id === id) ?? events.find(({ mode }) => mode === 'orders');
  if (!answer.token || !first.value) throw new Error(words().notRead);
  // A signed-in admin who has the device in hand may make it a kiosk.
  state.value = answer.me.admin && !pairedKey() ? 'pairing' : 'ready';
  return answer.token;
}

async function open(): Promise<void> {
  const token = await begin();
  const names = eventObjects(first.value?.id ?? id);
  const connection = connect(token, begin);
  const follow = async (): Promise<void> => {
    stops.forEach((stop) => stop());
    stops = await Promise.all([
      watchDocument(connection.client, names.menu, readMenu, (next) => (menu.value = next)),
      watchDocument(connection.client, names.face, readFace, (next) => (face.value = next)),
    ]);
  };
  connection.state.subscribe((next) => (live.value = next));
  connection.onBack(() => void follow().catch(() => undefined));
  await follow();
}

/** A kiosk has nobody to press "again": it keeps trying by itself, and a device that is signed out signs in. */
async function keepOpening(): Promise<void> {
  for (;;) {
    try {
      await open();
      problem.value = '';
      return;
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 401) {
        location.replace(signInAddress());
        return;
      }
      problem.value = refusal instanceof Error ? refusal.message : String(refusal);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

function Kiosk() {
  const shown = event.value;
  const notice = problem.value || (live.value.kind === 'offline' ? words().offline : '');
  return (
    <>
      {notice && (
        <p class="banner" role="status">
          {notice}
        </p>
      )}
      {state.value === 'pairing' && <Pairing onDone={() => (state.value = 'ready')} />}
      {state.value === 'ready' && shown && <KioskForm event={shown} menu={menu.value} />}
      {state.value === 'starting' && (
        <main class="kiosk" aria-busy="true">
          <h1>{words().kiosk.title}</h1>
        </main>
      )}
      <Announcer />
    </>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  speak(undefined);
  render(<Kiosk />, app);
  startBeating();
  void keepOpening();
}
