declare module 'citation-js' {
  export default class Cite {
    constructor(data: string)
    data: { id: string; title?: string }[]
  }
}
