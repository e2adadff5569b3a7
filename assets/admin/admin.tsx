import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './admin.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PageStart } from '../../src/staff/page-api';
import { speak } from '../components/language';
import { PageFrame } from '../components/page-frame';
import { pageStart, Refused, signInAddress } from '../live/requests';
import { setClock, setTimeZone } from '../live/service-clock';
import { SECTIONS, type SectionId } from './admin-words';
import { Business } from './business';
import { Changes } from './changes';
import { Devices } from './devices';
import { house } from './drafts';
import { Held } from './held';
import { Later } from './later';
import { problem, readHouse } from './saving';
import { Staff } from './staff';
import { WaitlistSettings } from './waitlist-settings';
import { words } from './words';

const LATER = {
  line: async () => (await import('./line-settings')).LineSettings,
  pay: async () => (await import('./pay-settings')).PayDeskSettings,
  texts: async () => (await import('./texts')).Texts,
  account: async () => (await import('./account')).Account,
} as const;

const start = signal<PageStart | undefined>(undefined);
const trouble = signal('');

const wanted = (): SectionId =>
  SECTIONS.find((section) => `#${section}` === location.hash) ?? 'business';
const section = signal<SectionId>(wanted());

/** The desks of the house have a section each; one that it does not have has none. */
const sections = (): readonly SectionId[] => {
  const { value } = house;
  const isThere: Partial<Record<SectionId, boolean>> = value
    ? {
        waitlist: value.lists !== undefined,
        line: value.groups !== undefined,
        pay: 'pay.on' in value.fields,
      }
    : {};
  return SECTIONS.filter((one) => isThere[one] !== false);
};

/** On a phone the parts are a strip that may be wider than the screen: the chosen one is pushed into sight. */
const intoSight = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });

function Body({ testMode }: { readonly testMode: boolean }) {
  switch (section.value) {
    case 'business':
      return <Business />;
    case 'waitlist':
      return <WaitlistSettings />;
    case 'line':
    case 'pay':
    case 'texts':
    case 'account':
      return <Later key={section.value} load={LATER[section.value]} />;
    case 'staff':
      return <Staff />;
    case 'devices':
      return <Devices />;
    case 'held':
      return <Held testMode={testMode} />;
    case 'changes':
      return <Changes />;
  }
}

function AdminPage() {
  const known = start.value;
  const say = words();
  return (
    <PageFrame start={known} title={<h1>{say.title}</h1>}>
      {trouble.value ? (
        <main class="admin">
          <p class="form-error" role="alert">
            {trouble.value}
          </p>
        </main>
      ) : (
        <div class="admin">
          <nav aria-label={say.title}>
            <ul>
              {sections().map((one) => (
                <li key={one}>
                  <a
                    href={`#${one}`}
                    ref={one === section.value ? intoSight : null}
                    aria-current={one === section.value ? 'page' : undefined}
                  >
                    {say.sections[one]}
                  </a>
                </li>
              ))}
              {known?.desks['events'] === true && (
                <li>
                  <a href="/event.html">{say.events}</a>
                </li>
              )}
            </ul>
          </nav>
          <main aria-busy={house.value ? undefined : 'true'}>
            <h2>{say.sections[section.value]}</h2>
            {house.value && known ? (
              <Body testMode={known.testMode} />
            ) : (
              <>
                <div class="skeleton" />
                <div class="skeleton" />
                <div class="skeleton" />
              </>
            )}
          </main>
        </div>
      )}
    </PageFrame>
  );
}

async function open(): Promise<void> {
  try {
    const answer = await pageStart();
    setTimeZone(answer.business.timeZone);
    setClock(answer.now);
    speak(answer.me.language);
    document.title = `${words().title} · Bellhop`;
    if (!answer.me.admin) trouble.value = words().adminsOnly;
    else await readHouse();
    start.value = answer;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
    else trouble.value = words().notRead(refusal instanceof Error ? refusal.message : '');
  }
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  addEventListener('hashchange', () => {
    section.value = wanted();
    problem.value = '';
    scrollTo(0, 0);
  });
  document.addEventListener('visibilitychange', () => {
    // Somebody may have changed something while nobody looked here; what is being typed stays.
    if (!document.hidden && house.value) readHouse().catch(() => undefined);
  });
  app.replaceChildren();
  render(<AdminPage />, app);
  void open();
}
