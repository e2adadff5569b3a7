import type { Recipients, Policy } from '../../src/team/rules/policy';
import type { Moment } from '../../src/team/rules/simulate';
import { dayIn, dayLater, daysApart, momentIn } from '../../src/team/rules/page-clock';
import type { StoreView } from '../../src/team/staff-api';
import { Icon, type IconName } from '../components/icons';
import { Nothing } from './nothing';
import { dayWords, policyName, whenWords, words } from './words';

/** What a policy would do in a store, if nobody reacted. */
export interface Played {
  readonly policy: Policy;
  readonly store: StoreView;
  readonly due: number;
  readonly moments: readonly (Moment & { readonly name: string })[];
}

const WIDTH = 720;
const LEFT = 116;
const RIGHT = 24;
const TOP = 28;
const ROW = 56;
/** Marks that would lie on each other stand above and below the line instead. */
const NEAR = 18;
const DODGES = [0, -18, 18] as const;
const MOST_DAY_LINES = 9;
const ROWS: readonly Recipients[] = ['assignees', 'managers', 'admins'];

const ICONS: Readonly<Record<Moment['by'], IconName>> = {
  message: 'message',
  call: 'phone',
  mail: 'note',
};

/** The ladder on an axis of time, and the same as a list. */
export function Timeline({ played }: { readonly played: Played }) {
  const { policy, store, due, moments } = played;
  const say = words().rules;
  const zone = store.timeZone;
  const name = say.timeline(store.name, policyName(policy));
  if (moments.length === 0) return <Nothing title={say.nothing} hint={say.nobodyIn} />;
  return (
    <figure class="timeline">
      <figcaption>
        <b>{name}</b> {say.times(moments.length)}
      </figcaption>
      <div class="timeline-scroll" tabIndex={0} role="region" aria-label={name}>
        <Drawing played={played} />
      </div>
      <ol class="moments">
        {moments.map((moment, at) => (
          <li key={at}>
            <Icon name={ICONS[moment.by]} />
            <span>
              {say.moment(whenWords(zone, moment.at), say.does(moment.by, moment.to), moment.name)}
              {moment.at < due && ` (${words().task.ladder.what.reminder})`}
              {moment.critical && ` (${say.criticalMark})`}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Midnights between two moments by a store's clock, not more than fit. */
function midnights(zone: string, from: number, to: number): readonly number[] {
  const [first, last] = [dayIn(zone, from), dayIn(zone, to)];
  const days = daysApart(first, last);
  const every = Math.max(1, Math.ceil(days / MOST_DAY_LINES));
  return Array.from({ length: Math.floor(days / every) }, (_, at) =>
    momentIn(zone, dayLater(first, (at + 1) * every), '00:00'),
  );
}

/** Hidden from screen readers, for which the list says the same. */
function Drawing({ played: { store, due, moments } }: { readonly played: Played }) {
  const say = words();
  const zone = store.timeZone;
  const rows = ROWS.filter((to) => moments.some((moment) => moment.to === to));
  const first = Math.min(due, ...moments.map(({ at }) => at));
  const last = Math.max(due, ...moments.map(({ at }) => at));
  const span = Math.max(1, last - first);
  const x = (at: number): number => LEFT + ((at - first) / span) * (WIDTH - LEFT - RIGHT);
  const y = (to: Recipients): number => TOP + rows.indexOf(to) * ROW + ROW / 2;
  const bottom = TOP + rows.length * ROW;
  return (
    <svg
      class="timeline-drawing"
      viewBox={`0 0 ${WIDTH} ${bottom + 24}`}
      aria-hidden="true"
      focusable="false"
    >
      {rows.map((to) => (
        <g key={to}>
          <line class="track" x1={LEFT} x2={WIDTH - RIGHT} y1={y(to)} y2={y(to)} />
          <text class="track-name" x="0" y={y(to) + 5}>
            {say.rules.recipients[to]}
          </text>
        </g>
      ))}
      {midnights(zone, first, last).map((at) => (
        <g key={at}>
          <line class="midnight" x1={x(at)} x2={x(at)} y1={TOP} y2={bottom} />
          <text class="axis" x={x(at)} y={bottom + 18}>
            {dayWords(dayIn(zone, at))}
          </text>
        </g>
      ))}
      <line class="due" x1={x(due)} x2={x(due)} y1={TOP - 8} y2={bottom} />
      <text class="due-name" x={x(due)} y={TOP - 12}>
        {say.rules.due}
      </text>
      {moments.map(({ at, to, by, critical }, index) => {
        const before = moments
          .slice(0, index)
          .filter((one) => one.to === to && x(at) - x(one.at) < NEAR).length;
        const dodge = DODGES[before % DODGES.length] ?? 0;
        return <Mark key={index} x={x(at)} y={y(to) + dodge} by={by} critical={critical} />;
      })}
    </svg>
  );
}

/** Each way has a shape of its own: a message is round, a call square, a mail stands on its corner. */
function Mark({
  x,
  y,
  by,
  critical,
}: {
  readonly x: number;
  readonly y: number;
  readonly by: Moment['by'];
  readonly critical: boolean;
}) {
  const look = `moment ${by} ${critical ? 'critical' : ''}`;
  if (by === 'message') return <circle class={look} cx={x} cy={y} r="9" />;
  return (
    <rect
      class={look}
      x={x - 8}
      y={y - 8}
      width="16"
      height="16"
      rx="2"
      {...(by === 'mail' ? { transform: `rotate(45 ${x} ${y})` } : {})}
    />
  );
}
