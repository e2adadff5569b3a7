import type { MarkKind } from '../language';

/** English phrases about leaving the list, being forgotten and staying after all. */
export const goingPhrases = {
  leave: `
    remove|delete|take off|from|of the|your|this? wait|waiting? @list
    getting out of the|this? @list
    left the|your wait? @list
    cancel|cancelling my|our|the|this waitlist|wait|queue place|spot|position
    withdraw @us|my|our? name|party|place|booking?
    unlist @us
    scrap my|our|the table|spot|place|booking|reservation
    cross|scratch|strike @us off|out
    @remove _ off|from|of the|your|this wait|waiting? @list
    cancel|cancelling my|our|the|this|that|a? wait? @place please? for|under|of #|_
    cancel|cancelling my|our|the|this|your? @place on|in the|your? wait|waiting? @list?
    cancel _ table|reservation|booking|spot|place
    cancel for|under _
    @remove|get @us|my|our party|name|number|table|booking|reservation? off|from|out|of of? the|your|this|my|our? wait|waiting? @list|it?
    @remove my|our party|name|number|table|booking|reservation|place|spot off|from|out|of of? the|your|this? wait|waiting? @list|it?
    @remove @us off|out
    remove|drop|delete @us $
    remove|delete|scratch|drop my|our name|table|booking|reservation|place|spot|entry|party
    take|cross my|our name off|out
    leave|exit|quit the|your|this|my|our wait|waiting? @list
    leave|exit|quit wait|waiting? @list
    get out of the|this|your? wait|waiting? @list
    cancel|cancelling|canceling my|our|the|this|that|a? wait? @place please? for? #?
    cancel|cancelling|canceling my|our|the|this|your? wait|waiting? @list
    cancel @us out?
    cancel for #
    cancel my|our name|turn
    give|giving up my|our|the|on place|spot|table|waiting|the? wait?
    come|get|be|want off the|this|your? wait|waiting? @list
    want off
    done waiting
    @remove @us from|off the|your|this? wait|waiting? @list
    drop|dropping|pull|pulling|back|backing|bow|bowing out of? the|this? @list?
    want|take @us? out of the @list
    stop texting|messaging|sending @us|messages|texts?
    unsubscribe @us|from? the? @list?
    opt @us? out`,
  leaveIfAlone: `
    off the|this|your? wait|waiting? @list
    cancel cancel cancel?
    bail|bailing|bailed out?
    leave
    cancel
    stop
    stopall
    end
    quit
    unsubscribe
    cancel it|that|everything|all
    cancelling
    @i leaving
    have|need|going to have to? cancel|leave
    gotta go|run|leave
    remove
    we are leaving
    leaving the|your wait? @list
    need|have|got|had|must|gotta to leave|go|run|head cancel|home?
    need|have to cancel
    exit`,
  giveUp: `
    dont|not|no want|need|longer|wish|want to? be on|in the|your|this? wait|waiting? @list anymore|any? longer?
    dont|no need|have? to? hold|save|keep my|our|the|a table|spot|place|seat anymore|any|for? longer|us?
    heading|off|walking home|elsewhere|somewhere else?
    decided to? go|eat|leave elsewhere|somewhere|home else?
    eat|eating|dinner|lunch|food elsewhere|somewhere else?
    tired|sick|fed up? of? waiting
    cant|cannot stay
    release|free my|our|the table|spot|place up?
    rather not wait
    come|try|again|back another|next|some|other time|day
    eat|eating|eaten|ate|cook at home
    cant|wont|not|unable be|going|able|gonna? able|to? to? make it|that|the after|anymore|tonight|today|in|now|table? all|time?
    cant|wont|not|unable to? come|coming|attend anymore|after|tonight|today|now|in? all?
    wont|not be? coming|there|going|joining anymore|tonight|after? all?
    cant|wont|unable|too able|be|to|going|tired|prepared? to? wait|stay anymore|any|that|so|for|much long|longer|more
    found|gone|going|went|go|eating|eat|ate|trying|got|getting|booked|picked|chose|head|heading|headed somewhere|elsewhere|another|a|home|food different|else|new|other|table|place|restaurant|spot|cafe? place|restaurant|spot|table|cafe|else?
    found|got|ate|eaten|chose another|a|different|somewhere|something other|different|else? place|restaurant|spot|table|else
    let|give somebody|others|another|the else|next|people|party|group? have|take the|our|my table|spot
    give|pass the|our|my|that|this table|place|spot away|up|on to? somebody|the|others|another|next? else|next|people|party|group|person|guest?
    give|pass|offer the|our|my|that|this table|place|spot to somebody|the|others|another|next else|next|people|party|group|person|guest|in? in? line?
    give somebody|others|the else|next? person|party|people|group? the|our|my table|spot|place
    somebody|others|next else|people|party|person? can|may have|take the|our|my table|spot|place
    no longer wish|want|need|looking|willing to wait|be|join on? the|your? @list?
    no longer want|need|require my|our|the|a|that|this table|spot|place|reservation|booking
    no longer interested|waiting|coming|joining|able
    dont|not want|going|wanna|willing|need|rather to? wait anymore|any|longer|here|around? longer|more?
    not waiting anymore|any|longer longer|more?
    dont need|want the|our|a|my|that|this|any|your table|spot|place|reservation|booking anymore|any|now? more|longer?
    @i give up
    had to leave|go|run
    not interested anymore|any? longer?
    give my|our|the table|spot|place away|up
    give|giving away my|our|the table|spot|place
    ended up eating|going|getting food? elsewhere|somewhere|at? another? else|place?
    go|going|gone|went home
    found|got a? table|seat|spot|place|seated elsewhere|somewhere else?
    let somebody|others|the else|next? person|party|people|group? have|take my|our|the table|spot|place
    gave|giving up
    already ate|eaten
    weve|ive|we|i eaten|ate already?`,
  handBack: `
    @i already? left already?
    already left
    let it|the|our|my|this|that table|place|spot? go
    give it away|up
    well|ill pass
    dont|no need|want|longer it|the|that|need|want it|table? anymore|any? longer|more?
    release it|the|our|my table?
    free it|the|our up|table up?
    somebody|others|next else|people|party|person? can|may have|take it
    let|give somebody|others|next else|people|party? have|take? it
    let the next|other person|people|party have|take it
    give|pass|offer it to the? somebody|next|others|another|other else|people|party|person|guest|group?
    @i are? gone
    give|pass it away|up|on
    no longer need|want it
    we have to pass
    skip us|me $`,
  forget: `
    forget me please? $
    forget my|our @data
    forget everything|all you know|have about @us?
    delete|erase|wipe|clear|destroy|purge all|everything? of|you? my|our|everything|all|have @data about|you|on? @us|have?
    remove all|everything of? my|our? @data
    remove my|our data|details|info|information|records
    remove my|our phone number
    erase|wipe me $
    remove|delete @us from|off your system|records|database|files
    delete|erase|wipe all|everything you|about|of|my|on have|know|@us|my|@data on|about? @us?
    delete|erase my account
    delete|erase everything|it|all $
    remove|delete my personal data|info|information|details
    delete my personal|contact @data
    want you to? delete|erase|forget me|my @data?
    right to be forgotten
    be forgotten
    gdpr`,
  stay: `
    @neg @go? @go? @go? @go? @quit @us|my|our|the|it|up|away? off|from|table|place|spot|name|go? the|away|off|go? @list?
    not leaving|cancelling|canceling
    no need to cancel|leave|remove
    @neg want|going|trying to lose
    keep @us|my|our|the|it place|spot|table|name|wait|in|on|there? on|in? the|your? @list|it?
    hold|save my|our place|spot in? line?
    still want|need to|a|the|our|my|in|it? wait|table|spot|stay|place|be?
    want|like|going|prefer|happy|rather to? stay|wait|remain on|in? the? @list?
    ^ stay on|in? the? @list?
    staying put|here?
    keep|keeping waiting
    ill|well keep waiting
    arent|not leaving|cancelling
    ill|well|can stay|wait|hold on|in? the? @list?
    leave @us|my|our name|place? on|in
    leave it on|as|in
    leave things|it as
    @neg forget about? @us|our|my
    dont let it go
    not going anywhere
    still here
    still interested`,
} satisfies Partial<Record<MarkKind, string>>;
