import { findingsEnglish } from '../../src/house/findings/english';
import { fillFinding } from '../../src/house/findings/finding-words';
import type { Seen } from '../../src/ports/account';

/** What one check saw. Holds no secret and no whole phone number. */
export interface Finding {
  readonly component: string;
  /** `problem` = guests or staff will notice; `warning` = may be meant so. */
  readonly status: 'ok' | 'warning' | 'problem';
  /** What was looked at, masked. */
  readonly value: string;
  readonly sentence: string;
  /** What to do about it; only where something is wrong. */
  readonly fix?: string;
}

/** Something that is not as it should be, and what to do about it. */
export interface Wrong {
  readonly sentence: string;
  readonly fix: string;
}

const NOT_SAID = { says: 'The account did not say.', fix: 'Try again in a minute.' };

/** Collects findings in the order of the checks. */
export class Findings {
  readonly all: Finding[] = [];

  ok(component: string, value: string, sentence: string): void {
    this.all.push({ component, status: 'ok', value, sentence });
  }
  warning(component: string, value: string, wrong: Wrong): void {
    this.all.push({ component, status: 'warning', value, ...wrong });
  }
  problem(component: string, value: string, wrong: Wrong): void {
    this.all.push({ component, status: 'problem', value, ...wrong });
  }
  /** What the checks saw that the admin page shows as well, in the same words. */
  tell(seen: readonly Seen[]): void {
    for (const each of seen) {
      const { says, fix } = each.says ? findingsEnglish.findings[each.says] : NOT_SAID;
      this.all.push({
        component: findingsEnglish.checks[each.check],
        status: each.status === 'unknown' ? 'problem' : each.status,
        value: each.value,
        sentence: fillFinding(says, each),
        ...(fix === undefined || each.status === 'ok' ? {} : { fix: fillFinding(fix, each) }),
      });
    }
  }
  /** `wrong` when it holds, else the good sentence. Answers whether all is well. */
  check(component: string, value: string, good: string, wrong: Wrong | false): boolean {
    if (wrong) this.problem(component, value, wrong);
    else this.ok(component, value, good);
    return !wrong;
  }
}

/** The usual mend of what setup looks after. */
export const RUN_SETUP = 'Run: npm run bellhop -- setup';
export const RUN_DEPLOY = 'Run: npm run bellhop -- deploy';
