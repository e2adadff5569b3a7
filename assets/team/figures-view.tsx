import { useEffect, useState } from 'preact/hooks';
import { FIGURES_AT_ONCE, type FiguresPage } from '../../src/team/page-api';
import { addedUp, middlePlace, type Figures } from '../../src/team/rules/figures';
import { PRIORITIES } from '../../src/team/rules/policy';
import type { StoreView, TeamAnswer } from '../../src/team/staff-api';
import { ActionButton } from '../components/action-button';
import { Bars } from '../components/bars';
import { Choice } from '../components/choice';
import { downloadTable } from '../components/csv';
import { askStaff } from '../live/presses';
import { Nothing, Unread } from './nothing';
import { useReading } from './readings';
import { WeeksPlot } from './weeks-plot';
import { words } from './words';

interface Added {
  readonly rows: readonly Figures[];
  /** Stores that have been added up so far. */
  readonly done: number;
  readonly problem?: string;
}

/** Adds stores up a few at a time, so that each request is short however many there are. */
function useFigures(stores: readonly StoreView[] | undefined): Added {
  const [added, setAdded] = useState<Added>({ rows: [], done: 0 });
  const ids = stores?.map(({ id }) => id).join(',');
  useEffect(() => {
    if (!stores) return undefined;
    let meant = true;
    const read = async (): Promise<void> => {
      const rows: Figures[] = [];
      for (let from = 0; from < stores.length && meant; from += FIGURES_AT_ONCE) {
        const some = stores.slice(from, from + FIGURES_AT_ONCE).map(({ id }) => id);
        try {
          const { figures } = await askStaff<FiguresPage>('/staff/team', {
            action: 'pageFigures',
            stores: some,
          });
          rows.push(...figures);
          if (meant) setAdded({ rows: [...rows], done: from + some.length });
        } catch (refusal) {
          const problem = refusal instanceof Error ? refusal.message : String(refusal);
          if (meant) setAdded({ rows: [...rows], done: from, problem });
          return;
        }
      }
    };
    void read();
    return () => {
      meant = false;
    };
  }, [ids]);
  return added;
}

/** How tasks go: completion, lateness, and how soon people answer, per store and priority. */
export function FiguresView() {
  const say = words().figures;
  const { data, problem } = useReading<TeamAnswer>({ action: 'stores' }, { calmMs: 5_000 });
  const stores = data?.stores;
  const added = useFigures(stores);
  const [store, setStore] = useState('');
  const [priority, setPriority] = useState('');
  const rows = added.rows.filter(
    (row) => (!store || row.store === store) && (!priority || row.priority === priority),
  );
  const sum = addedUp(rows);
  const trouble = problem ?? added.problem;
  const isWhole = stores !== undefined && added.done >= stores.length;
  return (
    <>
      <div class="section-head">
        <h2>{say.title}</h2>
        <ActionButton
          blocked={rows.length === 0}
          onPress={() => downloadTable('team.csv', tableOf(rows, stores ?? []))}
        >
          {say.csv}
        </ActionButton>
      </div>
      <div class="side-by-side figures-choice">
        <Choice
          label={say.store}
          value={store}
          first={say.allStores}
          options={(stores ?? []).map(({ id, name }) => [id, name])}
          onChoose={setStore}
        />
        <Choice
          label={say.priority}
          value={priority}
          first={say.allPriorities}
          options={PRIORITIES.map((one) => [one, words().priorities[one]])}
          onChoose={setPriority}
        />
      </div>
      {trouble !== undefined && <Unread problem={trouble} />}
      {stores && !isWhole && trouble === undefined && (
        <p role="status" class="quiet">
          {say.reading(added.done, stores.length)}
        </p>
      )}
      {!stores && trouble === undefined && <div class="skeleton" />}
      {isWhole && !sum && <Nothing title={say.none} hint={say.noneHint} />}
      {sum && <Numbers sum={sum} />}
      {sum && <Table rows={rows} stores={stores ?? []} />}
    </>
  );
}

function Numbers({ sum }: { readonly sum: Figures }) {
  const say = words().figures;
  const middle = middlePlace(sum.reactions);
  const onTime = sum.done > 0 ? `${Math.round((100 * sum.onTime) / sum.done)} %` : '–';
  const heads = { what: say.what, count: say.count };
  const numbers = [
    [String(sum.done), say.numbers.done],
    [onTime, say.numbers.onTime],
    [String(sum.overdue), say.numbers.overdue],
    [middle === undefined ? say.notYet : (say.reactions[middle] ?? ''), say.numbers.reaction],
  ] as const;
  const places = (names: readonly string[], counts: readonly number[]) =>
    names.map((name, at) => ({ name, count: counts[at] ?? 0 }));
  return (
    <>
      <dl class="figures">
        {numbers.map(([value, name]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      <div class="plots">
        <WeeksPlot weeks={sum.weeks} />
        <Bars {...say.plots.reactions} {...heads} rows={places(say.reactions, sum.reactions)} />
        <Bars {...say.plots.lateness} {...heads} rows={places(say.lateness, sum.lateness)} />
      </div>
    </>
  );
}

/** The rows as people read them; the first one names the columns. */
function tableOf(
  rows: readonly Figures[],
  stores: readonly StoreView[],
): readonly (readonly (string | number)[])[] {
  const say = words().figures;
  return [
    say.columns,
    ...rows.map((row) => {
      const middle = middlePlace(row.reactions);
      return [
        stores.find(({ id }) => id === row.store)?.name ?? row.store,
        words().priorities[row.priority],
        row.done,
        row.onTime,
        row.open,
        row.overdue,
        row.blocked,
        row.skipped,
        row.unheard,
        middle === undefined ? '' : (say.reactions[middle] ?? ''),
      ];
    }),
  ];
}

function Table({
  rows,
  stores,
}: {
  readonly rows: readonly Figures[];
  readonly stores: readonly StoreView[];
}) {
  const say = words().figures;
  const { title, shows } = say.plots.stores;
  const [head = [], ...body] = tableOf(rows, stores);
  return (
    <figure class="figures-table">
      <div class="table" tabIndex={0} role="region" aria-label={title}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {head.map((name, column) => (
                <th
                  key={name}
                  scope="col"
                  class={typeof body[0]?.[column] === 'number' ? 'number' : ''}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} class={typeof cell === 'number' ? 'number' : ''}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        {shows} {say.kept}
      </figcaption>
    </figure>
  );
}
