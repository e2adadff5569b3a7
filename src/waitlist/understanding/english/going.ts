import type { MarkKind } from '../language';

/** English phrases about leaving the list, being forgotten and staying after all. */
export const goingPhrases = {
  leave: `
cross|strike|scratch _ off $
withdraw|scrap|erase|unlist my|our|the @spot from|off @my? @list
^ @i said leave|cancel|remove $
can|could|may we|i cancel $
erase|wipe|clear @us|@my? @spot? off|from of? @my? @list
clear my|our @spot
forget about? my|our @spot
remove|delete all of? us $
@remove|get|want @us|@my? @spot|number? off|from|out|of of? @my? @list|it?
remove|cancel|delete|drop _ party|table of|for #
@remove _ off|from|of @my @list
@remove @us off|out
remove|delete|drop|scratch @us $
remove|delete|drop|scratch|withdraw|scrap my|our @spot
withdraw|unlist @us
scrap the @spot
getting|get out of @my? @list
left @my @list
cancel @my? wait|waiting? @spot|@list|seat|wait|number
cancel @my? wait|waiting? @spot|@list for|under|of #|_
cancel @my? @spot on|in|from @my? @list
cancel @us out?
cancel for|under #|_
have|need|must|had|gotta|decided to? cancel $
cancel _ @spot
^ cancel $
leave|exit|quit @my? @list
give|giving up my|our|the|on place|spot|table|waiting|the? wait?
come|get|be|want off @my? @list
want off
done waiting
give|giving ours|mine away|up
pulling|removing|withdrawing|dropping|taking|scratching my|our name|spot|party|reservation off|out?
need|want|have|like|wish|going to? withdraw|unsubscribe|unlist $
want|need|like|wish|love|ask|asking to? be removed|taken|deleted off|from|out of? @my? @list
drop|dropping|pull|pulling|back|backing|bow|bowing out of? @my? @list?
stop texting|messaging @us? $
stop sending @us? messages|texts|these|this
unsubscribe @us|from? the? @list?
opt @us? out`,
  leaveIfAlone: `
off @my? @list
cancel cancel cancel?
bail|bailing|bailed out?
leave|cancel|stop|stopall|end|quit|unsubscribe|exit|remove
@i leaving|bouncing
^ going to bounce|dip|split|bail $
@i going? to? bounce|dip $
have|need|going|must|decided to have? to? cancel|leave
gotta|must go|run|leave|dash|split|cancel
leaving the|your @list
@i off|out $
call it a night|day
need|have|got|had|must|gotta to leave|go|run|head|dash cancel|home?`,
  giveUp: `
found a? table|seat|spot at|in|with the|a|another? _? place|restaurant|spot|bar|cafe
@i already? left the|your building|restaurant|place|area|premises|mall|street
drove|walked|drive|rode|bussed back? home
ended|ending|wound up|up? eating|dining|going|getting|sitting|staying|ordering at|in|to|with|home|elsewhere|somewhere|takeout|pizza|the|a|another _? _? _? $
nvm were|im|its good|fine|okay|set|sorted
dont|not|no wait|waiting|hold|holding|need|bother to? wait|hold|waiting|for|on|up? for|on|up? @us
forget|nvm it|that|this? way|far|so? too long a|of? wait|line|queue?
@i left $
dont|not|cant want|need|wish|be want|be|needing? to? be? on|in @my? @list anymore?
dont|wont|not be? need|needing|want|wanting|require|requiring|have|after? to? hold|save|keep|for|@my|any @my|any? table|spot|place|seat|reservation|booking|one anymore|any|for? longer|us|more?
no need to? hold|save|keep|for|@my|any @my|any? table|spot|place|seat|reservation|booking|one anymore|any|for? longer|us|more?
heading|off|walking|gone|going|went|go|headed|stopped|ended|settled home|elsewhere|somewhere|up|with? else|eating? elsewhere|somewhere?
changed|changing plans
decided to? eat|stay|cook at home
decided to? go|eat|leave|try|head|cook elsewhere|somewhere|home|another? else|place|restaurant?
decided against|not it|to|waiting|staying? wait|stay|eat|come?
eat|eating|dinner|lunch|food|try|trying elsewhere|somewhere else?
eat at home
forget the|our|my|about|that table|spot|reservation|the|our|it? table|spot|reservation|list?
something|sth has|just|s? come|came up
wont|not|cant be? able? to? dine|join|attend|visit|eat|make|come with|it|there? you|us|tonight|today|anymore?
off|go|going|heading|headed|gone|went to _ _ _ instead
nvm|dont|forget bother? it|that|this? @i going|off|go|leaving|out|eat|eating|got|heading|found|grab|getting|get|gone|went|left to|for|in|at|a? _? $
off|go|going|heading|headed|gone|went to _ _? instead
going|rather to? grab|get|find|eat|have|try|go|pick food|dinner|lunch|something|pizza|one|it? elsewhere|somewhere|home|takeout|takeaway else?
ill|well|gotta|going|must|have|think|were to? @i? have? to? pass
tired|sick|fed|bored up? of|with? waiting
cant|cannot stay
release|free|relinquish my|our|the @spot up?
rather not wait|stay
come|try|again|back|be back? another|next|some|other time|day
eat|eating|eaten|ate|cook|cooking at home
ordered|ordering|got|getting takeout|takeaway|pizza|delivery
cant|wont|not be|going|able? able|to? to? make it|that|the|dinner|lunch anymore|tonight|today|in|table|tho? all|time|tho?
cant|wont|not be? to? come|coming|attend anymore|tonight|today|in|tho? all|tho?
wont|not|dont be? coming|there|going|joining anymore|tonight|tho?
cant|wont|too be|able|to|going|tired|prepared|hungry|long? to? wait|stay anymore|any|that|so|for|much|this|around long|longer|more|tho?
found|gone|going|went|go|eating|eat|ate|trying|got|getting|booked|picked|chose|head|heading|headed|seated|grabbed|sat somewhere|elsewhere|another|home|food|different else|new|other|table|place|restaurant|spot|cafe|at? place|restaurant|spot|table|cafe|else|elsewhere|somewhere?
found|got|chose|trying|picked a different|new|other|better table|place|restaurant|spot|cafe|one
found|got|ate|eaten|chose another|a|different|somewhere|something other|different|else? place|restaurant|spot|table|else
found|got a? table|seat|place|seated elsewhere|somewhere|next else|door?
let|give|somebody|others|next @some? @some? @some? can? have|take @my|it spot|place|table
give|gave|giving|pass|offer @my table|place|spot away|up|on to? @some? @some? @some?
give|pass|offer @my table|place|spot to @some @some? @some? in? line?
give @some @some? @some? @my @spot
give|offer my|our|the|that @spot to @some @some? @some?
not|dont interested|waiting|willing|joining|able anymore|any|to? longer|more|wait|come|stay?
dont|not|rather|wont|cant want|going|willing|need|planning|not to? wait|stay|stick|hang|queue|join|come anymore|any|longer|here|that|so|in|after? longer|more|long|line|all?
dont think|thinking? @i going|can|will|be? to? make|wait|come|stay|coming it|that|anymore|tonight|any? long|longer?
@i give|gave|giving|given up on? the? waiting|wait?
had to leave|go|run
^ giving|gave up
weve|ive|we|i ate|eaten already|elsewhere|somewhere? else?
got|are|been|were|getting seated|sat|in table? across|down|over|up|opposite|around _ street|road|block|door|corner|way?
too cold|hot|wet|late|tired|hungry|long|far|crowded|packed|loud|busy to wait|stay|stand|queue|line|hang
already ate|eaten|eating|sorted
weve|were|im|ive been|got|already? seated elsewhere|already
weve|ive made other plans
weve|ive|made|have|got made|got? other|different|new plans
plans changed|change`,
  cancelThat: `
scratch it|that
cancel it|that|everything|all`,
  handBack: `
@i are? already back? home
@i already? left already?
already left
let it|@my table|place|spot? go
give|pass it away|up|on
dont|wont need|want|have longer? it|the|that|need|want it|table? anymore|any? longer|more?
release|free it|the|our|my table|up? up?
somebody|others|next @some? @some? can|may have|take it
let|give|somebody|next @some? @some? @some? have|take? it
give|pass|offer it to @some? @some? @some? in? line?
@i are? gone
skip us|me $
not anymore
^ pass $`,
  forget: `
my|our|all personal|contact? @data be? removed|deleted|erased|wiped
remove|delete|erase|take|wipe my|our phone|mobile? @data from|off your|the system|records|database|files|phone|books
forget me $
@i? want|need|like my|our|all? personal? @data deleted|removed|erased|wiped|gone from|off? your|the? system|records|database|list?
forget my|our @data
forget everything|all you know|have about @us?
delete|erase|wipe|clear|destroy|purge all|everything? of|you? my|our|everything|all|have|any personal|contact? @data you|on? @us|have?
remove all|everything|any of? my|our? personal|contact? @data
remove my|our personal|contact? data|details|info|information|records
remove my|our phone|mobile|cell number
erase|wipe @us $
remove|delete|erase|wipe @us from|off your|the system|records|database|files|computer|everything
delete|erase|wipe all|everything you|about|of|my|on have|know|got|@us|my|@data on|about? @us?
delete|erase|wipe my account|profile
delete|erase everything|it|all $
dont want|need you to? keep|store|have|hold|keeping|storing|having my|any|our @data
dont keep|store|hold my|our @data
stop storing|keeping my @data
want you to? delete|erase|forget me|my @data?
right to be forgotten|erasure
be forgotten
gdpr`,
  stay: `
^ ignore|disregard my|the|that? last|previous? leave|cancel|stop
@neg skip @us|our|my turn|spot|name?
@neg @go? @go? @go? @go? @quit @us|my|our|the|it|up|away? off|from|table|place|spot|name|go? the|away|off|go? @list?
not|arent leaving|cancel|leave
havent|not|didnt|hasnt left|gone|leave|cancelled|canceled|cancel
no need|reason to cancel|leave|remove
@neg want|going|trying|mean|meant|like|wish to lose|cancel|leave
keep my|our @data
keep @us|@my|it place|spot|table|name|wait|in|on|there|where|as? on|in|are|we|is|it? @my? @list|it|are|is?
leave @us|my|our name|place? on|in|as|there|where|be
hold|save|keep my|our place|spot in? line?
still want|need|like|up to|a|the|our|my|in|it|for|your|that? wait|table|spot|stay|place|be|eat|come|it?
want|like|going|prefer|happy|rather|choose|decided to? stay|wait|remain on|in? the? @list?
^ stay on|in? the? @list?
staying put|here?
keep|keeping waiting
ill|well|can|us stay|wait|hold|stick on|in|it|here? the? @list|place|spot|table?
ill|well keep waiting|it|@my table|place|spot?
leave it|things on|as|in|alone
@neg forget @us|our|my
@neg let it|@my table|spot|place? go
arent|not going anywhere
havent|not|didnt given|giving|give up
nobody|no 1|one? is|wants|wanting|going to? leave|leaving
@i? pressed|sent|texted|hit|typed leave|cancel|that|it|1 by? mistake|accident?
@i? said leave|cancel|that|it by mistake|accident
@neg said @i? want to leave|cancel|go
leave|cancel|that|it was|is a|an|by? typo|mistake|accident|error
undo
@neg mean|meant|say|said|text|texted|press|pressed to? text|say|press|send? leave|cancel
@were? still here|interested|around|in
put|add @us back on|in?
@neg lose my|our|the place|spot|table`,
} satisfies Partial<Record<MarkKind, string>>;
