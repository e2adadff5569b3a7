import { useEffect, useState } from 'preact/hooks';
import { Announcements } from './announce';
import { Board } from './board';
import { control } from './control';
import { FIRST_TEXT, GUEST } from './demo';
import { GuidedSteps } from './guided-steps';
import { Handset } from './handset';
import { startFollowing, useConnected } from './live';
import { More } from './more/more';
import { hum, setSound, soundOn } from './sound';
import { useHandset } from './use-handset';

function SoundSwitch() {
  const [on, setOn] = useState(soundOn());
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={on}
      onClick={() => {
        setSound(!on);
        setOn(!on);
        hum();
      }}
    >
      Sound {on ? 'on' : 'off'}
    </button>
  );
}

/**
 * The board's session lives on the edge's host name; under another name for this machine the browser
 * would keep its cookie from the frame.
 */
async function useEdgeHostName(): Promise<void> {
  const { hostname } = new URL((await control.account()).edge);
  if (location.hostname === hostname) return;
  const here = new URL(location.href);
  here.hostname = hostname;
  location.replace(here);
}

/** The first screen: a guest's phone, the staff board, three captions, and everything else behind "More". */
export function App() {
  const guest = useHandset(GUEST);
  const connected = useConnected();
  const [more, setMore] = useState(location.hash === '#more');

  useEffect(() => {
    // A failure shows on the phone and the board, which ask for the same account.
    useEdgeHostName().catch(() => undefined);
    return startFollowing();
  }, []);

  const toggleMore = () => {
    history.replaceState(null, '', more ? location.pathname : '#more');
    setMore(!more);
  };

  return (
    <>
      <header class="top">
        <h1>Bellhop on your laptop</h1>
        <p class={`connection ${connected === false ? 'lost' : ''}`} role="status">
          {connected === false
            ? 'The account does not answer, trying again'
            : connected
              ? 'Running, nothing leaves this machine'
              : 'Starting'}
        </p>
        <SoundSwitch />
        <button
          type="button"
          class="quiet"
          aria-expanded={more}
          aria-controls="more"
          onClick={toggleMore}
        >
          More
        </button>
      </header>
      <main>
        <div class="first-screen">
          <GuidedSteps thread={guest.texts ?? []} />
          <Handset handset={guest} channels={more} suggestion={FIRST_TEXT} />
          <Board />
        </div>
        <div id="more">{more && <More />}</div>
      </main>
      <Announcements />
    </>
  );
}
