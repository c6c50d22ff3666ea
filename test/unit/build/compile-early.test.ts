import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { compileEarly } from '@/scripts/build/compile-early'

/** What the script answers, as it is and compiled early. */
function both(body: string): [before: unknown, after: unknown] {
  const code = `(function(){"use strict";${body}})()`
  const run = (text: string): unknown => runInNewContext(text)
  return [run(code), run(compileEarly(code))]
}

describe('compileEarly', () => {
  it('keeps what hoisting promises: a function can be called above its declaration', () => {
    const [before, after] = both(
      'const sum=add(1,2);function add(a,b){return a+b}return sum+next();function next(){return add(1,1)}',
    )
    expect(before).toBe(5)
    expect(after).toBe(5)
  })
  it('keeps methods, accessors, classes, generators, default values, closures and strict mode', () => {
    const body = `
      const o={twice(x){return x*2},get one(){return 1},f:x=>x+1,g:function(){return this===undefined}};
      class C{#n=3;read=()=>this.#n;static make(){return new C()}get m(){return 4}}
      function* count(){yield 1;yield 2}
      async function later(){return 1}
      function outer(a=()=>7){function inner(){return a()}return inner()}
      const g=o.g;
      return JSON.stringify([o.twice(2),o.one,o.f(1),g(),C.make().read(),C.make().m,[...count()],typeof later().then,outer(),[1,2].map(x=>x*2),(()=>9)(),outer.name])`
    const [before, after] = both(body)
    expect(after).toEqual(before)
    expect(after).toBe('[4,1,2,true,3,4,[1,2],"function",7,[2,4],9,"outer"]')
  })
  it('puts every function in parentheses, the directive still first', () => {
    const early = compileEarly(
      'var x=(function(){"use strict";function a(e){return[1].map(n=>n+e)}return a(2)})();',
    )
    expect(early).toBe(
      'var x=(function(){"use strict";var a=(function(e){return[1].map((n=>n+e))});return a(2)})();',
    )
  })
  it('says so where the script is of another shape', () => {
    expect(() => compileEarly('let a = 1')).toThrow('called at once')
  })
})
