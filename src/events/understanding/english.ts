import { englishParticles } from './english-particles';
import { englishTalk } from './english-talk';
import { englishWishes } from './english-wishes';
import type { OrderLanguage } from './language';

/** How English-speaking guests write to a stand or a stage: words, and in english-wishes.ts and english-talk.ts what they mean together. */
export const english: OrderLanguage = {
  code: 'en',
  reviewed: false,
  spellings: `
please: pls plz plse pleas plzz pleease plss pleaseee
thanks: thx tx ty thnx thanx thankyou tysm cheers
with: w wth
without: wo w/o
you: u ya
and: nd n
the: teh da
want: wanna
order: ordr oder orders
cancel: cancell cancle cxl cancelling canceling cancelled
gimme: givme
whats: wats
anymore: nomore
yes: yep yeah yup yess y sure yea ye aye yessir
myself: meself
nevermind: nvm nm
getting: gettin
after: aftr
no: nope nah
hi: hey hiya hello yo heya gday howdy
okay: ok k kk okey
coffee: cofee coffe caffee
queue: line que q
people: ppl peeps
minutes: min mins minute
them: em
wrong: rong
instead: insted
milk: mlik`,
  forgiving: `please thanks cancel order ordered forget delete remove anymore instead question another receive
without english spanish waiting everything information position`,
  idioms: `
please: when you can
please: when you get a chance
please: when you get the chance
please: when you have time
please: whenever you can
please: when you get a sec
please: when you have a moment
please: if you can
please: if possible
please: if its not too much trouble
please: if you dont mind
please: would you mind
please: could i trouble you for
please: would it be possible to
please: any chance of
dont: do not
dont: no longer
didnt: did not
cant: can not
im: i am
ill: i will
id: i would
its: it is
thats: that is
whats: what is
whats: what are
wheres: where is
wheres: where are
hows: how is
anymore: any more
nevermind: never mind
earlgrey: earl grey
earlgrey: earl gray
yall: you all
halfdozen: half a dozen
dozen: a dozen
welldone: well done
nothanks: no thanks
nothanks: no thank you`,
  numbers: `
1: one single
2: two couple pair
3: three
4: four
5: five
6: six halfdozen
7: seven
8: eight
9: nine
10: ten
12: dozen`,
  classes: {
    my: 'my the that this our your a an',
    mine: 'my our',
    thing: 'order it that this everything all coffee drink drinks one mine food ITEM tea latte',
    want: 'want need like love',
    i: 'i id ill im we wed well',
    ready: 'ready done finished made',
    delete: 'delete erase remove wipe clear forget',
    data: 'data info information details number everything profile records',
    good: 'great good amazing awesome lovely nice perfect delicious tasty excellent fantastic best brilliant superb yummy fab wonderful',
    bad: 'bad terrible awful worst horrible cold burnt watery weak bitter disgusting disappointing disappointed slow rude sour lukewarm milky sweet strong',
  },
  phrases: { ...englishWishes, ...englishTalk },
  fillers: `please thanks thank you so and but well okay hi sorry i im id ill we me us would like want need to can could may a an
the my our your just really actually then there good evening morning afternoon day think am are have has be it its that
thats this get got on at some will yes all oh um er hmm also too as again today here do let know sure of for in with
maybe any much very one more now if possible would wanna gonna going s is make made give take cup mug glass order
ordering thx hola coffee drink same usual later pay everyone guys team friend man mate love x xx xo extra regular normal
by up off out else but still uy ay ooh oops ugh wow bro dude pal sis babe hun guys`,
  passing: 'please just really actually also kindly still then maybe now quickly to',
  and: 'and & + plus also',
  with: 'with w plus add adding having including',
  without:
    'no without hold minus less skip not dont cancel remove drop scrap ditch lose leave except instead',
  no: 'no',
  questions:
    'do does did is are was what whats which how hows where wheres when why who whos have has any will should am were',
  wanted: `coffee coffees mocha mochas chocolate cocoa beer beers wine juice water coke cola macchiato frappuccino frappe cortado
matcha chai lemonade soda sandwich cake croissant muffin cookie cookies bagel smoothie tea latte espresso lager
cider gin vodka whisky rum cocktail pizza burger fries chips salad soup toast snack donut doughnut brownie bun filter
choc choco drip affogato ristretto lungo babyccino sprite fanta pepsi redbull kombucha milkshake shake pint`,
  plain: 'milk with of the and syrup',
  insideName: 'de la del van von der al bin',
  manner: `welldone rare large small medium big little tall grande venti regular hot cold iced ice warm strong weak dry wet frothy
foamy foam extra light half full skinny creamy black white sweet takeaway togo caf fat vanilla caramel hazelnut pumpkin
spice spiced green herbal fruit ginger chamomile camomile earlgrey gingerbread peppermint lavender toffee coconut almond`,
  stuff:
    'sugar sugars shot shots milk cream foam ice cinnamon honey lid straw salt pepper onion onions cheese sauce syrup alcohol lemon mint spoon sweetener chocolate',
  common: `howya howdo namaste oga abeg wah gwaan wagwan evenin sir madam wife husband son daughter kid kids mum mom dad boss boyfriend girlfriend partner friend friends colleague
colleagues everyone myself him her them it they he she time keynote toilet toilets wifi start starts begin
stand close closes open opens next speaking speaker about from when over under between because since until after before
today tomorrow tonight minute minutes late hour back machine barista people place door hall room long wait waiting queue
something anything nothing someone somebody way who what where why how which sugar milk cream cinnamon honey
ice foam lid cup straw change switch event session talk question questions number code email mail name names buy bought
did does done doing went come came see saw seen say said tell told ask asked asking answer put ready serve served
second first third last other another every each most these those both ever never always often got talk talks
else himself herself share only lot lots bit few many enough ahead hurry soon away stop start work works working use using page app phone
text message reply number spell spelt spelled pickup table desk seat counter stand stall bar booth allergic allergy
vegan later`,
  particles: englishParticles,
  plenty: `
lots of
loads of
plenty
plenty of
a lot of
heaps of
tons of
double
much
extra
more`,
  places: `
on the side
on side
on top`,
};
