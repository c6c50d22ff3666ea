
import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'
import { createServer } from 'node:http'
const b = await build({stdin:{contents:`
import { importFiles } from '@/lib/library/import-files'
import { listSources } from '@/lib/library/import-sources'
import { openLibrary } from '@/lib/library/open-library'
import { createLibrary } from '@/lib/library/create-library'
import { createStore } from '@/lib/store/library-store'
import { makeFiles } from './test/browser/import-support'
export async function run(count, plain){
 const library = plain ? createLibrary({store:createStore({name:'p'+Math.random()}),channelName:'x'}) : openLibrary('b'+Math.random()).library
 const src = await listSources(makeFiles(count)); const out=[]; let t=performance.now()
 await importFiles(library, src, {onProgress:(d)=>{ if(d%500===0){ out.push(Math.round(performance.now()-t)); t=performance.now() } }})
 return out
}`,resolveDir:'/work/main',loader:'ts'},bundle:true,write:false,format:'iife',globalName:'q'})
const s=createServer((_,r)=>{r.setHeader('content-type','text/html');r.end('<!doctype html>')}); await new Promise<void>(r=>s.listen(0,r))
const br=await puppeteer.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const page=await br.newPage(); await page.goto('http://127.0.0.1:'+(s.address() as any).port); await page.evaluate(b.outputFiles[0].text)
console.log('plain', await page.evaluate('q.run(3000,true)'))
console.log('indexed', await page.evaluate('q.run(3000,false)'))
await br.close(); s.close()
