import type { Language } from '../language';

/** English words before, inside and after names, and those that are none. */
export const englishNames = {
  surely: `
name should be
name to
put it under
put it under the name
put us under the name
it under
be under
book it under
change it to
switch it to
husbands name
wifes name
name instead
thats spelled
my name is
my names
my name
name is
names
name
the name is
name of
last name
last name is
surname
surname is
first name
first name is
name will be
name for the booking is
name for the table is
name on the booking is
under the name of
under the name
under name
in the name of
call me
calls me
called
named
i am called
im called`,
  perhaps: `
it is
its
this is
thats
that is
i am
im`,
  joining: `
in
for the
under the
we are the
were the
its the
under
for
from
by
we are
were`,
  inside: 'de la del van von der',
  articles: 'a an some any',
  after:
    'name instead please now thanks here speaking again party group family crew speaking. x xx',
  even: 'will may love mark hope rich bill young chuck rose park',
  spelt: 'spelled spelt spelling spells',
  never: `
between first last call called name code pin otp these those mine ours yours shall onto whom yep nope most each every neither wants
came saw took taken kept waits noon midday small huge old ish pm yo during closed empty bill
starving cold hot wet raining asking tell says live show hear stuff via per whatever whenever
wherever nowhere same whoever whichever unexpectedly pouring raining snowing hailing doable feasible workable manageable celebrate celebrating
ridiculous unacceptable crazy insane annoying annoyed absurd awful terrible joke disappointing disappointed frustrating frustrated fuming
tomorrow tmrw tmr tmw tomoz`,
} satisfies Language['names'];
