import type { Figures } from '../../src/team/rules/figures';
import { words } from './words';

const WIDTH = 320;
const HEIGHT = 160;
const FOOT = 22;
const GAP = 8;

/** Columns of what was done week by week, on time below and late above; the table says the same. */
export function WeeksPlot({ weeks }: Pick<Figures, 'weeks'>) {
  const say = words().figures;
  const { title, shows } = say.plots.weeks;
  const most = Math.max(1, ...weeks.map(({ onTime, late }) => onTime + late));
  const step = WIDTH / weeks.length;
  const tall = (count: number): number => (count / most) * (HEIGHT - FOOT - 16);
  const ago = (at: number): number => weeks.length - 1 - at;
  const nameOf = (at: number): string => (ago(at) === 0 ? say.thisWeek : say.weeksAgo(ago(at)));
  return (
    <figure class="bars weeks">
      <p class="plot-title">{title}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {weeks.map(({ onTime, late }, at) => {
          const x = at * step + GAP / 2;
          const base = HEIGHT - FOOT;
          return (
            <g key={at}>
              <rect
                class="on-time"
                x={x}
                y={base - tall(onTime)}
                width={step - GAP}
                height={tall(onTime)}
              />
              <rect
                class="late"
                x={x}
                y={base - tall(onTime) - tall(late)}
                width={step - GAP}
                height={tall(late)}
              />
              <text x={x + (step - GAP) / 2} y={base - tall(onTime + late) - 4}>
                {onTime + late || ''}
              </text>
              <text class="axis" x={x + (step - GAP) / 2} y={HEIGHT - 5}>
                {ago(at) === 0 ? '0' : `-${ago(at)}`}
              </text>
            </g>
          );
        })}
        <line class="ground" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      </svg>
      <p class="legend" aria-hidden="true">
        <span class="on-time">{say.onTime}</span> <span class="late">{say.late}</span>
      </p>
      <ul class="unseen">
        {weeks.map(({ onTime, late }, at) => (
          <li key={at}>{say.weekSays(nameOf(at), onTime, late)}</li>
        ))}
      </ul>
      <figcaption>{shows}</figcaption>
    </figure>
  );
}
