import type { AskedQuestion, Priority } from '../question';

const RANK: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

type Ordered = Pick<AskedQuestion, 'priority' | 'votes' | 'number'>;

/** Which of two questions should come on stage first: by priority, then votes, then who asked first. */
export const stageOrder = (one: Ordered, other: Ordered): number =>
  RANK[one.priority] - RANK[other.priority] || other.votes - one.votes || one.number - other.number;
