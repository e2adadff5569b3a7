import { control, Refused } from './control';
import { useReading } from './live';

interface BoardPlace {
  readonly url: string;
  readonly signedIn: boolean;
  /** Differs each time, so that the frame is made anew even for the same address. */
  readonly opening: number;
}

let openings = 0;

/** The board signed in as Ada; without a link for her, the start page of the staff pages. */
async function findBoard(): Promise<BoardPlace> {
  try {
    return { url: (await control.board()).url, signedIn: true, opening: ++openings };
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
    return { url: (await control.account()).edge, signedIn: false, opening: ++openings };
  }
}

/** The live staff board in a frame. A link signs in once, so it is asked for anew only with a fresh account. */
export function Board() {
  const { value, problem, again } = useReading('board', findBoard, () => false, true);
  return (
    <section class="board" aria-labelledby="board-name">
      <header>
        <h2 id="board-name">Staff board</h2>
        <p>{value?.signedIn === false ? 'Not signed in' : 'Signed in as Ada'}</p>
        {value && (
          <a href={`${new URL(value.url).origin}/`} target="_blank" rel="noopener noreferrer">
            All desks<span class="unseen"> in a new tab</span>
          </a>
        )}
        <button type="button" class="quiet" onClick={again}>
          Reload<span class="unseen"> board</span>
        </button>
      </header>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {value ? (
        <iframe key={value.opening} src={value.url} title="Staff board of the demo business" />
      ) : (
        <p class="nothing">Opening the board.</p>
      )}
    </section>
  );
}
