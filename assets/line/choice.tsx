import { Choice as AnyChoice } from '../components/choice';
import { words } from './words';

export { Switch } from '../components/choice';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
  readonly error?: string | undefined;
  /** Nothing has to be chosen, so that an empty first line is offered; true unless said otherwise. */
  readonly optional?: boolean;
}

/** A question with a list of answers. */
export const Choice = ({ optional = true, ...props }: Props) => (
  <AnyChoice {...props} first={optional ? words().shift.choose : undefined} />
);
