import type { OrderLanguage } from './language';

/** What English-speaking guests wish and ask about an order, the menu or an event, by what it means. */
export const englishWishes = {
  aside: `
wrong MOD? ITEM|coffee|drink|order
there is|was a|an|some? MOD? ITEM
has|have|had|got a|an|my|his|her? MOD? ITEM already
already have|has|got|had|ordered a|an|my? MOD? ITEM
instead of MOD|#|cow|cows|dairy|regular|normal|whole|milk|sugar
if you have|got|do|sell
if there is|are|any
if theres
whats up
dont forget my|the
long black|day
thank you for waiting
call me back
speaking next
no problem
no worries`,
  keep: `
dont cancel @my? @thing?
not cancel @my? @thing?
never cancel @my? @thing?
keep it
keep my|the order
keep that
leave it
dont remove
i still want it
no keep it`,
  corrects: `
no wait
wait no
wait
no actually
no sorry
sorry no
scratch that
i mean
no make it
no no`,
  cancel: `
cancel @my? @thing number|nr|num? # $
dont make|prepare|start|do it|mine|that|my|anything $
dont bother|worry with|about|making? my|the order|coffee|drink|ITEM
cancel number|nr|num|order # $
actually|sorry|nevermind no coffee|drink|order for|to? me? $
forget|scrap|skip @my @thing $
cancel @my? @thing $
cancel $
cancel @my? @thing anymore
cancel my|our _ $
remove|drop|scrap|scratch|disregard|ignore|bin|ditch|delete|withdraw|undo|kill|stop|lose|pull @my coffee|drink|ITEM? order
kill|bin|scrap|ditch @my ITEM|coffee|drink
give my order|ITEM|coffee|drink to|away
remove|drop|scrap|delete|undo my ITEM
forget @mine order
forget the order
forget about my|the order|ITEM|coffee
nevermind @my? order|ITEM|coffee
nevermind $
nevermind on|about @my? order|coffee|drink|ITEM
^ forget it $
dont want @my? order|coffee|drink anymore
dont want|need it|that|anything $
dont want|need it|that|anything anymore
dont want|need my|the|this|that order|coffee|drink|ITEM anymore?
dont want|need ITEM anymore
dont need @my? order|coffee|drink|ITEM anymore
take me off
call off @mine order
take my order off
no longer need|want @my? order|it|ITEM`,
  instead: `
change|switch|swap|update|edit|modify|replace|exchange @my? order|it|that|this|ITEM|coffee|drink? to|for|into|with|by
change|switch|swap to|for|into
change|switch|swap mine|ours|them|all? to|for|into|with
change|switch|swap mine
change|switch|swap it|that
make it|that|mine|this
oops|whoops|sorry wrong thing|one|drink|order
could|can it|mine|that be
make my order|coffee|drink|ITEM
can|could|would you make my order
can|could you make it|that|mine
have it|that as
instead
actually
id rather
rather have
i meant|mean
meant to say|order
prefer
second thought
too late to change|switch|swap
i just? ordered|asked
to|on|in|for mine
can|could i have|get it|that|mine with`,
  change: `
change @my? order|it|that|something|drink|coffee|mind $
changed my mind
change my|the ITEM $
edit|modify|update|amend my order $
exchange @my? _
change $`,
  position: `
where do|can|should|shall|to i|we? collect|pick|get|fetch|grab
do|should|must i|we come|go|walk up|over|to
someone|somebody|you|they|anyone bring|deliver it|them|mine
ordered|asked|placed #? _? _? _? _? ago
wheres my _ gone
in front of me|us|mine
still nothing
nothing yet
where is|s? the stand|stall|bar|counter|booth|pickup|collection|van|truck|cart|barista
wheres the stand|stall|bar|counter|booth|pickup|collection|van|truck|cart|barista
did|have|has you|they|anyone start|started|begun|make|made|making mine|it|my
is|are it|mine|that|we nearly|almost|close|about to? @ready
nearly|almost @ready
whens|when is|will|does? it|my|mine|the
still no ITEM|coffee|order|drink
forgot|forgotten|forgetting about? me|us|mine
whats|hows the wait|line|queue|situation
am i up|close|near|done
is # @ready|up|next
# @ready yet?
order # @ready
before _? _? _? @ready
time for|to _? _? _? before
been forgotten
forgotten about? me|us|my
^ where $
where am i
where i am
wheres my|the order|coffee|drink|ITEM|stuff
where my order|coffee|drink|ITEM
hows my order|coffee|ITEM
how long
how much longer
how many people|orders|ahead|before|in|are
how far
my position|place|turn|spot|number
what number|place|position|spot
whats my number|position|place|status|eta
is my|the|our order|coffee|drink|ITEM|food|stuff @ready
is it|that|mine @ready
is my|the order|coffee|ITEM coming|up|nearly|almost
are we|you nearly|almost @ready
status
eta
any update|updates|news
update on
still waiting
been waiting
when is|will|does|can it|my|the|mine|i
waiting for my
am i next
@ready yet
the queue long|busy|short
is the queue|wait
queue long
long is|the queue|wait
people ahead
ahead of me
what did i order
my order status
is mine|it|that|ours up|ready|done|in|next|coming
hows the queue|wait
ITEM ready|done|up|yet|coming
lose|lost|forgot|forget|miss|missed my|the order|coffee|ITEM
more than # min|minutes
been # min|minutes|mins
order status
check my order
who is next
was|is|will my question asked|answered|read|seen|taken|approved|next
my question asked|answered|read|seen|taken|approved|in|there
happened to|with my question
was my question
did you get my question|order
dont forget me
hurry`,
  menu: `
menu
what do you|yall|they have|sell|do|serve|offer|got
what have you got
what you got
what can i|we get|order|have|drink|eat|choose
whats available|there|good|on
what is there|available|on
what drinks|coffees|teas|milks|milk|options|kinds|kind|types|food|flavours|flavors
what coffee|tea|drink do|are|have
which drinks|coffees|teas|milks|options|items
surprise me
whatever you recommend|suggest|think|fancy
options
choices
list of|the drinks|items
see the list
show me
show the
see the|your|a drinks|menu|options|list|choices|coffees
whats the|your options|menu|list
what kind|kinds|type|types|sort|sorts
what are|were my|the|your options|choices`,
  asks: `
do you|they|yall have|do|serve|sell|offer|make|got|stock
have you|they got|any
you have|got any|a
you guys|all|lot got|have|do|sell
is|are there any|a|an?
got any
is|are @my? ITEM|MOD available|off|out|gone|left
any ITEM|MOD left
how much is|are|does|for
price of
cost of
can you do|make`,
  help: `
how do|can|to i|we? cancel|change|order|pay|get
not sure|idea|clue how|what
help
how does this|it|that work
how do i|we order|use|do|work|get|text|start|vote|ask
how to order|use|vote|ask
how can i order|use|vote|ask
what do i|we do|text|write|say|type|send|need
what can i|we|you text|do|say|write|type|send
instructions
commands
info
im lost|stuck|confused
dont understand
why do you need|want|ask
what do|will|happens|are you|with|to? do|doing? with? my number|phone|data|info|name|email|address
who is|are this|you
whats this`,
  events: `
another|different|other|wrong|change|switch event|stand|stall|session|talk
events
which events
change|switch event
not this event`,
} satisfies Partial<OrderLanguage['phrases']>;
