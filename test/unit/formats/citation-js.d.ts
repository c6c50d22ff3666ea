declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string)
    data: { id: string; title?: string }[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
