import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './home.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PageStart } from '../../src/staff/page-api';
import { DESKS, type Desk } from '../components/desks';
import { PageFrame } from '../components/page-frame';
import { speak } from '../components/language';
import { shared } from '../components/words';
import { PairDevice } from './pair-device';
import { pageStart, Refused, signInAddress } from '../live/requests';

const start = signal<PageStart | undefined>(undefined);
const problem = signal('');

/** What stands in the way of using a desk, or nothing. */
function inTheWay(desk: Desk, { desks, me }: PageStart): string | undefined {
  if (!desk.page) return shared().deskStates.beingBuilt;
  if (!desks[desk.id]) return shared().deskStates.off;
  if (!me.admin && !me.desks.includes(desk.id)) return shared().deskStates.notYours;
  return undefined;
}

function DeskTile({ desk, start }: { readonly desk: Desk; readonly start: PageStart }) {
  const hindrance = inTheWay(desk, start);
  const { deskNames, deskStates } = shared();
  const inside = (
    <>
      <span class="desk-name">{deskNames[desk.id].name}</span>
      <span class="desk-purpose">{deskNames[desk.id].purpose}</span>
      <span class="desk-state">{hindrance ?? deskStates.open}</span>
    </>
  );
  return (
    <li>
      {desk.page !== undefined && hindrance === undefined ? (
        <a class="desk" data-desk={desk.id} href={desk.page}>
          {inside}
        </a>
      ) : (
        <div class="desk" data-desk={desk.id}>
          {inside}
        </div>
      )}
    </li>
  );
}

function Home() {
  const known = start.value;
  return (
    <PageFrame start={known} title={<h1>{shared().desks}</h1>}>
      <main aria-busy={known || problem.value ? undefined : 'true'}>
        {problem.value && (
          <p class="desks form-error" role="alert">
            {problem.value}
          </p>
        )}
        <ul class="desks">
          {DESKS.map((desk) =>
            known ? (
              <DeskTile key={desk.id} desk={desk} start={known} />
            ) : (
              <li key={desk.id} class="skeleton" />
            ),
          )}
        </ul>
        {known?.me.admin && (
          <p class="to-admin">
            <a class="button plain" href="/admin.html">
              {shared().admin}
            </a>
          </p>
        )}
        {known?.me.admin && <PairDevice />}
      </main>
    </PageFrame>
  );
}

async function open(): Promise<void> {
  try {
    const answer = await pageStart();
    speak(answer.me.language);
    start.value = answer;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
    else problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  }
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<Home />, app);
  void open();
}
