import type { Language } from '../language';
import { goingPhrases } from './going';
import { partyPhrases } from './party';
import { talkPhrases } from './talk';
import { waitingPhrases } from './waiting';

/** Groups of English words used in the phrases. */
export const englishClasses = {
  i: 'i we im were id wed ill well ive weve',
  were: 'were theres its im wed well therell itll ill weve',
  us: 'me us',
  my: 'my our the this that your a an',
  list: 'list waitlist queue line lineup',
  spot: 'table place spot booking reservation slot party name names entry request turn visit',
  put: 'put putting adding signing add sign pop stick get squeeze write fit pencil throw slot enter chuck whack bung jot note mark list count include register',
  remove:
    'remove take delete drop cross strike scratch pull cut kick cancel withdraw erase scrap unlist',
  change:
    'make changed changing change update switch set bump increase reduce raise lower correct amend adjust edit put',
  it: 'it that us me our my the party size table booking reservation number group count people guests total for of head a',
  size: 'party group number numbers size headcount',
  neg: 'dont not never wont didnt doesnt havent',
  go: 'want wish need going planning intend mean meaning think to have like be let them you ready plan we i im were yet anyone',
  quit: 'withdraw erase scratch wipe leave leaving cancel remove removing give giving take taking drop dropping delete quit lose skip go',
  rel: 'friend wife husband partner mom mum dad sister brother son daughter colleague mate girlfriend boyfriend kid baby child cousin boss mother father buddy friends kids parents wifes husbands partners moms mums dads sisters brothers mates bf gf guest aunt uncle grandma grandpa grandmother grandfather nephew niece neighbor neighbour roommate',
  gone: 'dropped leaving leave left bailed bailing cancelled canceled cancel out go gone',
  some: 'the other another next somebody others else people party person group guest anyone family couple guests parties diners',
  come: 'coming joining join joins come comes arriving along',
  more: 'more extra additional',
  soon: 'soon shortly now asap momentarily',
  late: 'late behind delayed',
  awful: 'awful bad terrible horrible crazy mad heavy mental insane hell nightmare',
  now: 'now instead actually total altogether rather',
  sec: 'sec moment minutes mo tick jiffy jiff',
  have: 'do did have has had',
  drive: 'walkin heading walking running coming driving strolling rushing headed',
  from: 'house home hotel office work place flat room pub bar shop store mall gym museum park station airport cinema theatre theater apartment beach car carpark meeting hospital school church market',
  cut: 'haircut haircuts trim trims cut cuts shave shaves fade fades braids braid retwist lineup manicure pedicure facial massage checkup color blowout wash appointment nails beard brows waxing checkup physical vaccine shot',
  vehicle: 'car bus train uber taxi cab lyft tram bike van ride truck',
  data: 'data number details info information everything phone records record history',
} satisfies Language['classes'];

/**
 * What English-speaking guests write, by what it means; see Language for the signs.
 * Of equally long phrases the one listed first counts: what only looks like a wish comes first, a size before a join.
 */
export function englishPhrases(): Language['phrases'] {
  const { aside, ...talk } = talkPhrases;
  return { aside, ...partyPhrases, ...waitingPhrases, ...goingPhrases, ...talk };
}
