import { useEffect, useRef, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { getFile, Refused } from '../live/requests';
import { words } from './words';

interface Props {
  readonly address: string;
  /** Whose voice it is, for those who do not see the row. */
  readonly of: string;
  readonly onPlayed: () => void;
}

/** The most that a function may answer. https://www.twilio.com/docs/serverless/functions-assets/functions */
const TOO_BIG = 413;

/**
 * Fetches a recording when somebody wants to hear it, with the session's cookie, and plays it from memory: there is no
 * address that could be passed on, and an answer other than the sound can be said in words.
 */
export function Player({ address, of, onPlayed }: Props) {
  const say = words().voicemails;
  const [state, setState] = useState<'idle' | 'pending' | 'failed'>('idle');
  const [problem, setProblem] = useState('');
  const [sound, setSound] = useState<string | undefined>(undefined);
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => () => (sound ? URL.revokeObjectURL(sound) : undefined), [sound]);
  useEffect(() => {
    // A browser that does not let a page begin by itself leaves it to the play button of the player.
    if (sound) void player.current?.play().catch(() => undefined);
  }, [sound]);

  const fetchSound = async (): Promise<void> => {
    setState('pending');
    setProblem('');
    try {
      setSound(URL.createObjectURL(await getFile(address)));
      setState('idle');
      onPlayed();
    } catch (refusal) {
      setState('failed');
      const isBig = refusal instanceof Refused && refusal.status === TOO_BIG;
      setProblem(isBig ? say.tooBig : refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return (
    <div class="player">
      {sound ? (
        <audio ref={player} controls src={sound} aria-label={say.playing(of)} />
      ) : (
        <ActionButton look="main" state={state} onPress={() => void fetchSound()}>
          <Icon name="play" /> {state === 'pending' ? say.loading : say.play}
        </ActionButton>
      )}
      {problem && (
        <p class="form-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
