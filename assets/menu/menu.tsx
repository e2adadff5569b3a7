import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './menu.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { EMPTY_MENU, inLanguage, type Menu, type PublicEvent } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import type { WallNumber } from '../../src/events/order';
import { readFace, readMenu, readWall } from '../../src/events/stored';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { firstLanguage } from '../../src/languages/languages';
import { language, speak } from '../components/language';
import { readable } from '../components/phone-number';
import { QrCode } from '../components/qr-code';
import { watchDocument, watchMap, type Stop } from '../live/objects';
import { createPublicPage } from '../live/public-page';
import { startBeating } from '../live/service-clock';

const id = decodeURIComponent(location.hash.slice(1));
const numbers = signal<ReadonlyMap<string, WallNumber> | undefined>(undefined);
const menu = signal<Menu>(EMPTY_MENU);
const face = signal<PublicEvent | undefined>(undefined);
let stops: Stop[] = [];

const page = createPublicPage(id, async (client) => {
  stops.forEach((stop) => stop());
  const names = eventObjects(id);
  stops = await Promise.all([
    watchMap(client, names.wall, readWall, (next) => (numbers.value = next)),
    watchDocument(client, names.menu, readMenu, (next) => (menu.value = next)),
    watchDocument(client, names.face, readFace, (next) => (face.value = next)),
  ]);
});

const event = computed(() => face.value ?? page.start.value?.event);
const inState = (state: WallNumber['state']) =>
  computed(() => [...(numbers.value?.values() ?? [])].filter((one) => one.state === state));
/** The newest first: whoever has only just become ready is looked for. */
const ready = computed(() =>
  inState('ready').value.sort((one, other) => other.at - one.at || other.number - one.number),
);
const next = computed(() => inState('next').value.sort((one, other) => one.number - other.number));

/** So many numbers can be read from afar; the others are counted. */
const MOST_READY = 12;
const MOST_NEXT = 18;

const words = () => GUEST_PAGES_WORDS[language()].wall;

function Band(props: {
  readonly kind: 'ready' | 'next';
  readonly all: readonly WallNumber[];
  readonly most: number;
}) {
  const { kind, all, most } = props;
  const say = words();
  return (
    <section class={`wall-band ${kind}`} aria-labelledby={`wall-${kind}`}>
      <h2 id={`wall-${kind}`}>{say[kind]}</h2>
      {all.length === 0 && kind === 'ready' && numbers.value && (
        <p class="wall-nothing">{say.nothingReady}</p>
      )}
      <ul class="wall-numbers" role="list" aria-live={kind === 'ready' ? 'polite' : undefined}>
        {all.slice(0, most).map(({ number }) => (
          <li key={number}>{number}</li>
        ))}
      </ul>
      {all.length > most && <p class="wall-more">{say.more(all.length - most)}</p>}
    </section>
  );
}

function Wall() {
  const shown = event.value;
  const say = words();
  const [number] = shown?.numbers ?? [];
  const state = shown?.state ?? 'open';
  return (
    <main class="wall" aria-busy={numbers.value ? undefined : 'true'}>
      <header class="wall-head">
        <p class="wall-house">{page.start.value?.business.name ?? '\u00a0'}</p>
        <h1>{shown?.name ?? say.title}</h1>
        {state !== 'open' && <p class="wall-state">{say[state]}</p>}
        {(page.problem.value || page.live.value.kind === 'offline') && (
          <p class="wall-state" role="status">
            {page.problem.value || GUEST_PAGES_WORDS[language()].offline}
          </p>
        )}
      </header>
      <Band kind="ready" all={ready.value} most={MOST_READY} />
      <Band kind="next" all={next.value} most={MOST_NEXT} />
      <aside class="wall-corner">
        {number !== undefined && state === 'open' && (
          <>
            <QrCode
              content={`SMSTO:${number}:${shown?.name ?? ''}`}
              says={say.code(readable(number))}
            />
            <p>
              <b>{say.order}</b>
              {say.text(readable(number))}
            </p>
          </>
        )}
        <ul class="wall-menu" role="list">
          {menu.value.items.map((item) => (
            <li key={item.id} class={item.off ? 'off' : ''}>
              {inLanguage(item.names, language())}
              {item.off && <small> {GUEST_PAGES_WORDS[language()].choice.soldOut}</small>}
            </li>
          ))}
        </ul>
      </aside>
    </main>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  addEventListener('hashchange', () => location.reload());
  page.start.subscribe((start) => start && speak(firstLanguage(...start.event.languages)));
  app.replaceChildren();
  render(<Wall />, app);
  startBeating();
  void page.open();
}
