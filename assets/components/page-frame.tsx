import type { ComponentChildren } from 'preact';
import type { PageStart } from '../../src/staff/page-api';
import type { LiveState } from '../live/connection';
import { post } from '../live/requests';
import { timeOfDay } from '../live/service-clock';
import { Announcer } from './announcer';
import { Icon } from './icons';
import { toast, Toasts } from './toast';
import { shared } from './words';

interface Props {
  readonly start: PageStart | undefined;
  /** The name of the desk or list, or a control to choose it. */
  readonly title: ComponentChildren;
  readonly live?: LiveState;
  /** Why nothing can be shown. */
  readonly problem?: string | undefined;
  readonly children: ComponentChildren;
}

/** What every staff page has around it: whose house, which desk, how live, who am I. */
export function PageFrame({ start, title, live, problem, children }: Props) {
  return (
    <>
      <header class="head">
        <a class="button bare" href="/index.html" aria-label={shared().desks}>
          <Icon name="desks" />
        </a>
        <div class="head-title">
          <span class="house">{start?.business.name ?? '\u00a0'}</span>
          {title}
        </div>
        {live && <LiveBadge state={live} />}
        <Who start={start} />
      </header>
      {start?.testMode && <p class="banner">{shared().testMode}</p>}
      {problem && (
        <div class="banner">
          <p role="alert">{problem}</p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {shared().tryAgain}
          </button>
        </div>
      )}
      {children}
      <Toasts />
      <Announcer />
    </>
  );
}

/** "live", "reconnecting" or "offline since hh:mm", always in sight. */
export function LiveBadge({ state }: { readonly state: LiveState }) {
  const { live, offlineSince } = shared();
  return (
    <p class={`badge ${state.kind}`} role="status">
      <span class="badge-dot" aria-hidden="true" />
      {state.kind === 'offline' ? offlineSince(timeOfDay(state.since)) : live[state.kind]}
    </p>
  );
}

function Who({ start }: { readonly start: PageStart | undefined }) {
  const leave = async (): Promise<void> => {
    try {
      await post('/staff/sign-out', {});
      location.assign('/sign-in.html');
    } catch (problem) {
      toast(problem instanceof Error ? problem.message : String(problem), { kind: 'failed' });
    }
  };
  return (
    <div class="who">
      <span class="who-name">{start?.me.name ?? '\u00a0'}</span>
      <button
        type="button"
        class="button bare"
        aria-disabled={start ? undefined : 'true'}
        onClick={() => start && void leave()}
      >
        {shared().signOut}
      </button>
    </div>
  );
}
