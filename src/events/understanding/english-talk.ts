import type { OrderLanguage } from './language';

/** What English-speaking guests say besides: their language, thanks, answers to our questions, their name. */
export const englishTalk = {
  english: `
english please
in english
english $
speak|write|text|answer english
dont speak|understand|know spanish`,
  spanish: `
spanish please
in spanish
en espanol
espanol
speak|speaks|write|text|answer spanish
spanish $`,
  forget: `
^ forget me $
@delete all? @my? all? personal data|info|information|details
@delete my number|data|details|info|information|profile
@delete @my? phone|mobile|cell? @data from|off|in your|the|this system|records|list|database|files|phone
remove|take me from your|the system|records|list|database
stored anywhere
gdpr
right to be forgotten
please forget me $
@delete @my data|info|information|profile|details|number $
@delete all? @my data|info|information|profile|details
@delete everything you know|have|about
@delete everything about me
@delete me $
@delete all about me
forget everything about me
forget about me $`,
  comment: `
^ great|amazing|excellent|superb|fantastic|brilliant|delicious|awesome|lovely|good|nice|best MOD? ITEM|coffee|tea|drink|drinks|food $
delish
scrumptious
came|arrived cold|late|wrong|warm|soggy
worst|best ITEM|coffee|tea|drink ever|yet|today
tastes|tasted|tasting like
got someone|somebody elses|else
love|loving the|this|your ITEM|coffee|tea here|today|so|guys
would drink|order|come|have|recommend again
ITEM|coffee|drink was|were|tasted _
was|were so|really|very|too|a|bit|not|just|quite|super|pretty? @good|@bad
@good ITEM|coffee|tea|drink|drinks|service|stuff|work|idea|job|event|food|one ever
was|were|is|are|tastes|tasted|looks the? @good|@bad
was the @good|@bad
was a? bit|little
i loved|love|liked|enjoyed|hated|hate
loved|enjoyed|hated the|my|it|this|that
the|a best|worst
best ITEM|coffee|tea|drink|service ever|today|yet
best coffee|service
@good|@bad service|job|work|idea|stuff|barista
too cold|hot|long|sweet|weak|strong|slow|bitter|milky|much
is|are too
you guys|all rock
making|make|makes|made|serve|serving|do|got @good ITEM|coffee|drinks|stuff
^ welldone $
welldone guys|team|all|everyone|lads|folks|you
feedback
compliments to
barista is|was
made my day
is|are|was|such an|a|the? absolute|total|real? legend
slapped|slaps|banging|bangin|fire|heaven|10/10|enhorabuena
would queue again
you spelled|spelt|got it|my wrong
@bad for my taste
bit @bad
mine|it|that was @good|@bad
a? bit too`,
  request: `
too late to get|have|order|grab|ask
still get|order|have|time
can|could|may|might i|we please? get|have|order|grab|take|try|do
can|could you get|make|bring|do me|us?
can|could you make me|us
can|could you do|make|get|bring|fix|prepare _? _? _? _? for me|us|my
someone|somebody|anyone|anybody|you could|can make|get|bring|do|fix
do the needful
kindly arrange|prepare|send|give|make
id like|love|take|have|want|go
ill have|take|get|go|do|try
i want|need|would|wanna|wish
want|need|fancy a|an|some|#
give me
gimme
get me
i could use
i feel like
how about
let me|us get|have
lemme get
we want|need|would
order for|a|an|one
to order
id @want`,
  yes: `
^ yes
^ okay
^ go ahead
^ do it
^ correct
^ right $
^ confirm
^ confirmed
^ please do`,
  no: `
^ no $
^ nothanks
^ none
^ neither
^ not really
^ dont $
^ nothing
^ no thanks
^ just? as it comes|is
^ nothing as it comes|is
^ none of those|them|these`,
  skip: `
^ skip
^ pass $
^ rather not
^ prefer not
dont have one|an|any|email|it
dont want to say|give|tell
no email
i have no email
^ not telling`,
  newCode: `
new|another|other|fresh code
resend
send again|it|another|one|code
send the code
again please
didnt get|receive|arrive|come|see
dont have the|a|any code
havent got|received|gotten
never got|came|arrived
no code
where is|s the|my code
wheres the|my code
code expired
expired`,
  smalltalk: `
^ ta $
legend
you ve? been so|very|too? kind|helpful|lovely|great|brilliant
youve been so|very|too? kind|helpful|lovely|great|brilliant
youre|you|were|im are|all? grand|good|fine|okay|alright|sorted $
how are you|yall|things
hows it|things|everyone going|today?
youre|you a|the star|legend|best|hero|lifesaver|angel|stars
hi
thanks
many thanks
thank you
much appreciated
appreciated
good morning|afternoon|evening|day|night
okay
cool
awesome
perfect
great $
bye
goodbye
see you
on my|our way
omw
got it
coming
sorry
lol
haha
no problem
no worries
nice $
morning
have a good|nice|great one|day`,
  pick1: `
^ first one? $
^ the first one? $
^ number|option one
^ number|option 1`,
  pick2: `
^ second one? $
^ the second one? $
^ number|option two
^ number|option 2`,
  pick3: `
^ third one? $
^ the third one? $
^ the last one? $`,
  vote: `
vote
upvote
i vote for
vote for
voting for
plus
+
like question|number
agree with
support
same as|question`,
  anonymous: `
anonymous
anonymously
anon
without my name
dont say|show|mention my name`,
  named: `
my name is
my names
my name
name is
names
name
the name is
under the name of?
under the name
in the name of
under
call me
its called`,
  perhapsNamed: `
for
to
this is
its
im
from
its for
thats`,
} satisfies Partial<OrderLanguage['phrases']>;
