import type { MarkKind } from '../language';

/** English phrases about answers, courtesy, calls for help, and words that only look like a wish. */
export const talkPhrases = {
  aside: `
bad|good|great news
how much is|does|do|are|for the|a|your|it? _? _?
you|they|u|we dont|do take|accept|do reservations|bookings|appointments|cards|cash
love this|the|your|that place|restaurant|spot|food|bar|cafe|shop
best place|spot|table|restaurant in|on|around town|earth|here
do|does|will|can you|they|u accept|take _ _?
accept|take insurance|cards|card|cash|credit|walk|checks|medicare|medicaid|appointments ins?
which|what door|entrance|way|side do|should|can? @i? come|go|enter|use|walk? in?
dont worry about? it|us|me?
is there parking|wifi
rather|instead than|of #
^ not sure yet
left|forgot my|our|their|his|her|a jacket|coat|phone|bag|umbrella|wallet|keys|purse|hat at? the? host? stand|desk|door|table?
where can|could|should|may|do i|we|you leave|put|park|store|keep? _?
do|can you take|do|accept reservations|bookings
wheres you|they|the
my|our table|spot|place
@remove|get him|her|them|one|it|that|this off|from|out the? @list?
cancel his|her|their|its|one|another|other|extra|# @spot|seat|number|order?
cant|wont|not be|able|to? come|coming|make|there it? now|yet|right|just
cant wait to|for
forget me not
if thats|its|that|it is? okay|fine|alright|possible|good|allowed
if possible|available|you can|could|have?
if you have|can|could one|it|any?
as soon as possible|you can
by the way
are you sure
how long have|has you|it been
what time do|does|will|are|is you|the _?
too late
late lunch|dinner|night|breakfast
are|will|do|did|have|has|would you going|gonna|ever|cancelled|cancel|cancelling|removed? to? cancel|remove|delete|drop my|our|us|me? table|place|spot?
do i|we|you have|need|lose to|my|our? cancel|leave|place|spot|go?
one|1 more thing|question
is anyone|somebody coming
leave my|our|the|a|some message|tip|review|note|bag|bags|pram|coat|car|stroller|buggy|bike|luggage|number|details
end of
stop by|in|at|for|here|off|there
bus stop
leave early|at|by|around|before|in|room|space|for|a|time
need|have|must|got|gotta to leave|go|be early|at|by|before|around|soon|in|out
leaving at|by|around|in|early
cancel the|my|our|a|that|one high|drink|drinks|order|food|chair|highchair|booster|reminder|reminders|text|texts|notes|note|request|last`,
  help: `
didnt|never sign|signed|join|joined|ask|asked|put up? for? this|that|it|anything|list
why|what for? do|does|is you|it|i|that need|want|have|matter|to _? _? name|it|that|this? for?
how come you|i|it? need|want|have? that|it|to|my? name?
who wants|is to|asking know?
whats my|our|the options|choices|commands
who am i _?
is|are this|you a|an bot|robot|real|automated|human|person|computer|machine|ai person|human?
^ huh|eh|what $
^ help me|us? me|us? $
^ info|commands|instructions|options|menu|faq|information|support $
need|want some? help|assistance
can|could you|somebody help @us?
help with this
how does this thing work
how do|does|can|should|would i|we|this|it|you leave|cancel|work|join|use|change|add|check|know|do|go|works|get
how to leave|cancel|use|join|change
what can|do|should|else i|we|you text|do|say|reply|send|type|write|ask
what happens
what|which commands|options|words|does|do
whats this|going number|on?
who|whos is? this|that|it|there
whats this
dont|not|arent understand|get|follow|sure what|how? this|it?
speak|talk to|with a|somebody|the|an? human|person|staff|manager|host|real|somebody|agent? person|human?
call|phone|ring @us $
im|am|so confused
confused
not sure what|how to`,
  english: `
in|into english please?
^ english please|only|thanks? $
^ english for @us|my|our|the|a @rel|grandma|grandmother|aunt|uncle|grandpa? please? $
write|text|message|send|reply|answer @us|my|our @rel? in english
speak|talk|text|write|message|messages|reply|answer|switch|change|understand|anyone|somebody|language|send|get|texts @us|the|language|messages|this|it|be? in|to? english
dont|no speak|understand|read|know any|good? spanish
no spanish
@i speak english
only speak? english
english only
do|use|try|go|have|continue|prefer|want this? in? english`,
  spanish: `
in|into spanish please?
^ spanish please|only|thanks? $
^ spanish for @us|my|our|the|a @rel|grandma|grandmother|aunt|uncle|grandpa? please? $
write|text|message|send|reply|answer @us|my|our @rel? in spanish
speak|talk|text|write|message|messages|reply|answer|switch|change|understand|anyone|somebody|language|send|get|texts @us|the|language|messages|this|it|be? in|to? spanish
dont|no speak|understand|read|know|speaks any|good|much|very|well? english
no english
my english is|isnt|not not? good|great|bad|poor|best
@i speak spanish
only speak? spanish
spanish only
do|use|try|go|have|continue|prefer|want this? in? spanish`,
  smalltalk: `
you guys|all? are the best|greatest
^ sorry $
thanks so|a|very|again|for? much|lot|million|mill|bunch|letting|the|your? me|us|know|update|help|patience? know?
thank you so|very|again|for|all? much|letting|the? me|us|know|update? know?
cheers mate?
much appreciated
appreciate it|that
hi there|again|guys|team|all|folks?
hello there|again|guys|team|all|folks?
good morning|afternoon|evening|day|night|luck
morning
hows you|it|your|things going|day|night|doing|today?
see you|ya later|tomorrow?
have a good|great|nice|lovely day|night|one|evening
bye
goodbye
lol
haha
hahaha
wow
no worries|problem|prob|rush|stress
np
nice one?
you too|rock
welcome
youre|your welcome|awesome|great|best
happy birthday
testing
test
sup
whats up $
love it|this|you
happy friday|birthday|new
sorry about|for that|this|the? confusion|bother?
my bad
oops
so? excited
looking forward to? it|this?
cant wait to see you
regards
take your time
youre a? lifesaver|star|legend|hero
much obliged
sorry to? bother you?`,
  fine: `
okay thanks|cool|great|then?
cool
great
perfect
awesome
brilliant
excellent
lovely
fantastic
amazing
wonderful
super
alright
sounds good|great|perfect|fine
see you|ya all? soon|there|shortly|in? a? bit|few|@sec?
got it
gotcha
understood
noted
roger
fab
sweet
^ fine
good
no worries
will do
all right|good
yay
woohoo
right on
grand so?
legend
you|youre guys|all? are? the? best|awesome|great|amazing|lovely|stars|star
ace
wicked
nice
splendid
superb
sorted
no bother
deal
copy that?`,
  yes: `
^ uh huh
^ mhm|mmhm|yeppers|yessir|yessum
^ yes? i|we|id guess|suppose|think|reckon|believe so|yes? yes?
^ might|may also
^ go on then?
^ yes? get rid of it|everything|them
^ yes? erase|wipe|delete|remove it|that|them all? $
^ yes please|sir|maam|definitely|absolutely|thanks?
^ sure thing?
definitely
absolutely
^ confirm
^ confirmed
^ correct
of course
^ do it
^ go ahead
^ please do
^ affirmative
^ indeed
^ certainly
^ im|am|were|quite|very sure
^ thats right|correct`,
  no: `
^ i|we guess|suppose|think not
^ nooo
^ n $
^ no thanks|way|sorry?
^ no dont !
^ no thank you
^ not now|yet
^ dont
^ nvm
^ wait
^ negative
absolutely not
^ of course not
^ forget it
^ definitely not
^ keep it|them|that
^ ignore that|it|my? last?
^ mistake
^ oops
by mistake|accident
wrong button|number|person`,
  changedMind: `
changed my|our mind|minds sorry?
had a change of heart|mind`,
  nothing: `
none at? all?
none|nothing at|for|right? this|the|now? time|moment?
nothing special|else|at|to|in? all|note|add|particular?
n a
na
nil
no notes|requests|preferences|preference|special|note|allergies|needs|request requests|needs|notes|preference|preferences|requirements?
no no? special|extra|other|dietary requests|needs|notes|requirements|preferences|allergies
not really|at|that|particularly all|i? can? think? of?
all good|set|fine|okay here|thanks?
were|im|we|i are|am? good|fine|okay|all|set good|set|okay|fine|thanks?
thats all|it|everything
nothing
dont need|have anything|any special|notes|requests|else?
no thanks
no thank you
dont think so
anything is|works? fine|good|okay?
any table is|will? fine|do
dont mind
no preference
anywhere is|works? fine|good|okay?
either is|works? fine|good?
skip
pass
youre|ur? grand
ur|youre|were|im good|fine|grand|easy
none|nothing for|from us|me|now?
not that i can|know think? of?
cant think of anything`,
} satisfies Partial<Record<MarkKind, string>>;
