import type { MarkKind } from '../language';

/** English phrases about joining with a party and changing its size. */
export const partyPhrases = {
  resize: `
lets? say|call it? #
just|only the? % @now
% made|showed|turned it|up
instead|rather of|than # we|were|itll|make|its|it? will? be|is? # now?
@change @it? @it? @it? from #? to # people|now?
@change @it a? party|table|group? of|for? # people|now|instead?
@change @it? @it? @it? @it? to|as|at|of|by|for? a? @it? of|for? #
@change @it? @it? @it? down|up|back to #
@change @it? @it? @it? from #
change # to #
change #
@were going? to? be? only? # not|instead|rather|tho
@were only? going to? be #
turns out @were? #
im? meant|mean #
should be|say|read #
correction #
just|only # now
call|say it #
only #
make it a? table|party|for|of #
# tho
@size is? now #
need|want a? bigger|larger|smaller? table|seats|room|space for # instead|now
@change @it? @it? @it? size|number|count #
@it? @size|weve size|number? is|are|has|have? now|changed|gone|grown|went|shrunk|dropped|down|up to|down|up? #
@were down|up|back to #
oh|wait|oops|no wait? @were # @now?
no wait? # people?
@were be|only? # @now people?
@were actually #
@were now|only|down|to only|down|to? # people|now?
@were now a? party|group|table of|for? #
party|i is|have now|only #
@size is # @now
now|actually @were? be? only? #
@were|party grown|grew|shrunk $
actually make|need|want|party|table|for|its it|a? table|of|for? for? #
now #
# now|instead
# not
# @now now?
not # but|its|were|anymore #?
table|party|booking|room|space|seats|reservation for|of # @now
for # now|instead|rather|actually
need|want|have # seats now
can|could we|you|it do|make|be|it|us? # instead|now?
from # to #
went|gone|grown|dropped|grew|shrunk from|to|down|up? #? to? #
down|up to #
bumped|changed|gone|grown up|down? to #`,
  corrects: `
^ not # $
everyone|everybody|rest|others|half of? us|them? else? bailed|cancelled|canceled|cancel|flaked|ditched|dropped|left out|on|already? us?
i|we put|said|wrote|typed|entered|texted|sent|told you? # people? by? mistake|accident|accidentally|wrong?
put|said|wrote|typed|entered|texted|sent|says|said|told # people? by? mistake|accident|accidentally|wrong|wrongly?
im|we|were not|werent|arent # $
sorry|oops|no not # $
im|we were|was # $
no|oh|oops wait|sorry $`,
  join: `
^ just # $
next available barber|slot|appointment|chair|spot
check|checking in for|as|under @my? @rel?
^ us #
need|want|like|here|hoping|have to? see|for the|a|dr|my? doctor|dentist|vet|nurse|barber|stylist|physio|optician
need|want|get|getting|like|for|here|do a? hair|beard|skin? @cut
need|want|get|like|for|here|in get|have|for my nails|hair|beard|eyebrows done|cut?
for|in line for? a? hair|beard|skin? @cut
^ hair|beard|skin? @cut and|& a? hair|beard? @cut $
up|down|in for a? hair|beard|skin? @cut
be|get seen $
be|get seen today|by|for|as|now
can|could somebody|you|the|a doctor|nurse|dentist|barber|stylist|vet? see @us
is there a|any|space|room table|tables|space|room? for #
# total|altogether
any|have|got a|any? table|tables free|available|open? for #
be added|put|placed on|to|in? @my? @list?
size #
table|group|party 4 #
table for? a? party|family|group? of? #
table for a? party|group? of? many|lots|several|some|us|me|everyone|all?
a|another table for? #?
table # people
any|some|free table
^ table $
next available table
get|have|book|reserve|grab|want|need|request|love|after a? table|reservation|booking
like|love|hoping|hope|looking|want to|for|a eat|dine|sit|table|join|book
book|reserve|reservation|booking for? a? party|table|group? of|for? #? seats?
make a reservation|booking
reserve|save|hold @us a? table|spot
book @us in|a? for? #?
@put @us|# down|up|in|on? on|to|for? @my? @list for? #?
@put # on|in|down|up to? @my? @list
put|add @us down|up|on|in? for? #?
get|getting|hop|hopping in line for? #?
have|got no appointment
@put @us down|up|on|in for? #?
@put up|in|down %
@put my|our name|names|party down|on|to|in? @my? @list?
put down my|our name
put # down on|for? the? @list?
add|put % to|on|in @my? wait? @list
get|be|go|jump|hop in|on|into @my? @list
join @my? @list for? #?
^ join $
^ join for? #
sign up for? the? waitlist?
waitlist|queue @us? for? #?
^ waitlist $
@list for #
party|group|family|crew|team|gang|bunch|lot of #
@size size? of|is? #
party #
party of|for? a? many|lots
large|big party|group
for #
seat|seats|seating|space|spots|spot|room|dinner|lunch|breakfast|brunch|drinks|tea|supper|reservation|places|booth for #
# seats|places|covers
# for dinner|lunch|breakfast|brunch|drinks|supper|tea|coffee
@were # $
@were be? #
were a? table|party|group of|for #
we have|got a? party of #
walk in|ins
fit|squeeze|squeezing|fitting|seating|accommodate|take|seat in? # in|now?
just|only the #
group booking of|for? #
table of #
get a? table # people?
walkin|walkins
can|could|may|will you seat @us
any|got|have|is chance of? a? table|room
any chance for|of #
room|space|availability for #?
in line please`,
  more: `
# extra people|guests|person|heads|friends
joined by #|%|a|an|my|our @rel?
^ and|plus|also my|our|a|1 @rel $
^ my|our|a @rel too|also $
^ @rel has|just? decided|wants|coming|joined|joining|came|showed to|up|along? come|join?
# @more people|guests|@rel might|may|could @come us?
fit|add|squeeze|take|seat # @more in?
can|could we|you|it have|get|add|fit # @more seat|seats|people|chair?
@were|have|has # @more of us|now?
add|adding|bring|bringing a|an|another|my|our @rel|adult|person
# @more $
% are|is|will be? @come along|too|also
# @more seat|place|spot|space $
# @more people|guests|@rel|adults|adult|children|seats|chair|place|@come|might|may|could|is|are|to|with|in|has|have|will|just|of|showed|turned|tagging
# @more people|guests|@rel|adults? is|are|will|has|have? be? @come|joined|showed|turned @come?
# @more is|are|@come|for @come|us?
plus|+ # @more? people|guests|@rel
plus|+ # $
add|adding|bring|bringing|plus|have|got # @more people|guests|@rel|adults?
add|adding|bring|bringing % to|more?
add|adding|bring|bringing # to my|our|the party|table|booking|group|reservation
add|adding # $
add|adding|bring|bringing a|another|my|our @more? @rel to|along?
another|extra|additional # people|guests|joining|coming
another|extra|additional # $
another|extra|additional people|guests|@rel|adult|person is|are|will|has? @come? us|too?
another # is|are @come
somebody @more? is|has|just @come|joined|decided us|along?
my|our|a @rel is|are|will|has|just be|decided? to? joined|@come us|too|along?
# of my|our @rel are|is|will be? @come|us too?
# @rel|people are|is|will|joining|joined be? @come|us us|too?
% are|is|will joining|joined be? @come? us|too?
% joining|coming us|too?`,
  fewer: `
# of us|them|our|my? group|party|friends? left|gone|bailed|dropped|flaked out|home|already? $
# of my|our|the group|party|friends|people|kids had|has|have|is|are|just? to? @gone|cant|wont|arent|isnt make|@come? it?
@were down #|a person|people|guest? $
@were be? # short|less|fewer|down people|person?
# less|fewer|short people|person|guests?
minus #
# of us cant|wont|isnt|arent|dropped
#|somebody|@rel cant|wont|isnt|arent|not able|be|going? to? make|@come it?
#|somebody is|are|has|have|had|got? had|got|be|going|not? to? @gone|sick|ill it|out|home?
my|our|a @rel cant|wont|isnt|not able|be|going? to? make|@come it?
my|our|a @rel is|has had|got|be|going|not? to? @gone|sick it|out|home?
my|our|a @rel had to @gone home?
my|our|a @rel dropped|bailed|cancelled|left out? $
isnt|aint @come
take|drop|remove|scratch|cut|minus # people|person|off|from|guest
lost|losing #
# guy|guys|person|girl|friend|people? didnt|hasnt|havent|never show|come|make|showed|came up|it?`,
} satisfies Partial<Record<MarkKind, string>>;
