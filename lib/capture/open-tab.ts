/** The tab that the popup stands over, as far as the user's act lets the extension see it. */
export interface OpenTab {
  id: number
  /** Empty where the browser does not tell it. */
  url: string
  title: string
  isPrivate: boolean
}
