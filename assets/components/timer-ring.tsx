import { shared } from './words';

interface Props {
  /** Milliseconds left; below zero = over. */
  readonly left: number;
  readonly whole: number;
}

const RADIUS = 16;
const AROUND = 2 * Math.PI * RADIUS;

/** Time left as a ring with the minutes in it and the same in words; over time it says by how much. */
export function TimerRing({ left, whole }: Props) {
  const share = Math.min(1, Math.max(0, left / whole));
  const minutes = left > 0 ? Math.ceil(left / 60_000) : Math.floor(-left / 60_000);
  const { held, overBy, timeIsUp } = shared();
  const words = left > 0 ? held(minutes) : minutes > 0 ? overBy(minutes) : timeIsUp;
  const look = left <= 0 ? 'over' : share < 0.3 ? 'short' : 'fine';
  return (
    <span class={`ring ${look}`}>
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <circle class="ring-track" cx="20" cy="20" r={RADIUS} />
        <circle
          class="ring-left"
          cx="20"
          cy="20"
          r={RADIUS}
          stroke-dasharray={`${share * AROUND} ${AROUND}`}
        />
        <text x="20" y="25">
          {left > 0 ? minutes : minutes > 0 ? `+${minutes}` : '0'}
        </text>
      </svg>
      <span>{words}</span>
    </span>
  );
}
