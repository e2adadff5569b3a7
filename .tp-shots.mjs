import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const edge='http://localhost:3711', vendors='http://localhost:4711';
const AXE=readFileSync('node_modules/axe-core/axe.min.js','utf8');
async function signIn(ctx, phone){
  const h={'content-type':'application/json','x-bellhop':'1',origin:edge};
  await fetch(edge+'/staff/sign-in',{method:'POST',headers:h,body:JSON.stringify({phone})});
  let code; for(let i=0;i<60&&!code;i++){ const t=await (await fetch(`${vendors}/local/texts?person=${encodeURIComponent(phone)}`)).json(); const m=t.filter(x=>/is your code/.test(x.body)).at(-1); if(m) code=m.body.slice(0,6); else await new Promise(r=>setTimeout(r,200)); }
  const r=await fetch(edge+'/staff/sign-in',{method:'POST',headers:h,body:JSON.stringify({phone,code})});
  const c=r.headers.get('set-cookie'); const [nv]=c.split(';'); const i=nv.indexOf('=');
  await ctx.addCookies([{name:nv.slice(0,i),value:nv.slice(i+1),url:edge}]);
}
const shots=JSON.parse(process.argv[2]);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const cookies={};
for (const s of shots){
  const ctx=await b.newContext({viewport:s.phone?{width:390,height:844}:{width:1280,height:800},colorScheme:s.dark?'dark':'light',locale:s.locale??'en-GB',reducedMotion:'reduce'});
  const who=s.as??'+12025550190';
  if(!cookies[who]){await signIn(ctx,who);cookies[who]=await ctx.cookies();} else await ctx.addCookies(cookies[who]);
  const p=await ctx.newPage(); p.setDefaultTimeout(15000);
  p.on('console',m=>['error','warning'].includes(m.type())&&console.log(s.name,m.text())); p.on('pageerror',e=>console.log(s.name,'ERR',e.stack));
  try{
  await p.addInitScript(()=>{window.shifted=0;window.sh=[];new PerformanceObserver(l=>{for(const e of l.getEntries())if(!e.hadRecentInput){window.shifted+=e.value;window.sh.push(...(e.sources||[]).map(x=>x.node&&x.node.className))}}).observe({type:'layout-shift',buffered:true})});
  await p.goto(edge+'/team.html'+(s.hash??''));
  await p.locator('[role=status].live').waitFor();
  await p.waitForTimeout(1200);
  for(const step of s.steps??[]){ const [role,name,idx]=step; if(role==='fill'){await p.getByLabel(name).fill(idx);continue} if(role==='key'){await p.keyboard.press(name);continue} if(role==='css'){await p.locator(name).first().click();} else await p.getByRole(role,{name:new RegExp(name)}).nth(idx??0).click(); await p.waitForTimeout(500);}
  await p.screenshot({path:`/tmp/tp/${s.name}.png`,fullPage:!s.view});
  await p.evaluate(AXE); const r=await p.evaluate('axe.run()');
  console.log(s.name,'shift',await p.evaluate(()=>window.shifted),JSON.stringify(await p.evaluate(()=>window.sh)),'axe',JSON.stringify(r.violations.map(v=>[v.id,v.impact,v.nodes.length,v.nodes[0].target.join(' ')])),'overflow',await p.evaluate(()=>document.documentElement.scrollWidth>innerWidth));
  }catch(e){console.log(s.name,'FAILED',e.message); await p.screenshot({path:`/tmp/tp/${s.name}.png`});}
  await ctx.close();
}
await b.close();
