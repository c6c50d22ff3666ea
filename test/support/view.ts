import type { JsonValue } from '@/lib/record/json'

export type Truthy<T> = Exclude<T, null | undefined | false | '' | 0>

/** What the two browsers call the extension's contexts: a tab, a popup, a page of the extension. */
export interface View {
  /** Runs `fn` inside the view and answers what it returns (JSON); `fn` sees only its arguments and the view's globals. */
  evaluate<A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** Runs a whole program's text, for instance a library that a test brings along. */
  evaluateText(text: string): Promise<void>
  /** Waits until `fn` answers something truthy, and answers that. */
  waitFor<A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<Truthy<R>>
  /** Real key presses: `Enter`, `Tab`, `ArrowDown`, `Escape`, `Control+Enter`, `a`. */
  press(...keys: string[]): Promise<void>
  /** Types text at the focus, with real key presses. */
  type(text: string): Promise<void>
  /** Clicks the first element that the selector names, at its middle, when it is there and enabled. */
  click(selector: string): Promise<void>
  /** Writes a PNG of what is shown. */
  screenshot(path: string): Promise<void>
  url(): Promise<string>
  /** Whether the view is gone: a popup closes when it likes. */
  isClosed(): Promise<boolean>
  close(): Promise<void>
}

/** A request that left a page or worker of the extension. */
export interface ExtensionRequest {
  from: string
  url: string
}

/** A breach of the content-security policy, in a page or worker of the extension. */
export interface Violation {
  from: string
  text: string
}

export interface Download {
  name: string
  bytes: Buffer
}

/** One running browser with the extension installed; the same surface over both. */
export interface ExtensionBrowser {
  readonly name: BrowserName
  /** `chrome-extension://ID/` or `moz-extension://UUID/`. */
  readonly origin: string
  /** Folder of the browser's profile, for what it leaves on disk. */
  readonly profile: string
  /** Opens a tab on a web page and waits until it is loaded. */
  openPage(url: string, options?: { private?: boolean }): Promise<View>
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<View>
  /** A real click on the toolbar button while `page` is in front; answers the popup that opens. */
  clickButton(page: View): Promise<View>
  /** The popup that is open now, if there is one. */
  findPopup(): Promise<View | undefined>
  /** Evaluates in the background (service worker or event page), waking it. */
  background<A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** Ends the background at once, in the middle of whatever it does. The next event starts it again; Chromium's then takes no `background()`. */
  killBackground(): Promise<void>
  /** Every request of the extension's own pages and workers that went elsewhere than to the extension itself. */
  requests(): Promise<ExtensionRequest[]>
  violations(): Promise<Violation[]>
  /** All texts of a tab's accessibility tree; `expected` is one of them and is waited for. */
  accessibleText(view: View, expected: string): Promise<string>
  /** What the browser's database files hold, where they hold it compressed; else nothing: the files tell. */
  databaseContents(): Promise<Buffer[]>
  /** Waits for a file that the extension gives the user, and answers its name and bytes. */
  takeDownload(): Promise<Download>
  /** Waits until the user closes the browser. */
  waitForExit(): Promise<void>
  /** Ends the browser's process at once, as a crash does; a named profile stays as it lies. */
  kill(): Promise<void>
  close(): Promise<void>
}

export type BrowserName = 'chromium' | 'firefox'

export interface LaunchOptions {
  /** Folder of the built extension; else the build that the test run made. */
  extension?: string
  /** Address of the server for every host name (`startSite().port`); without it no name resolves. */
  sitePort?: number
  /** Lets the extension run in private windows. */
  allowPrivate?: boolean
  /** Lets host names resolve as usual. Tests never do. */
  internet?: boolean
  /** Looks at no request and no breach: Chromium's worker, once killed, does not start again while it is looked at. */
  unwatched?: boolean
  /** With a window, for a person to look at. */
  headed?: boolean
  /** `light` is the default. */
  colorScheme?: 'light' | 'dark'
  /** Folder of the profile, which stays; else a new one that goes with the browser. */
  profile?: string
  /** The user's languages, as the browser tells them to pages: `de`, `fr-CA,en`. English, if absent. */
  languages?: string
  /** Further arguments of the browser. */
  args?: string[]
}

/** The source text of a call, for an engine that evaluates strings. */
export function callText(fn: (...args: never[]) => unknown, args: readonly JsonValue[]): string {
  // `__name` is what bundlers put around functions to keep their names; pages do not have it.
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ')
  return `((__name) => (${fn.toString()})(${list}))((f) => f)`
}

export class ViewClosedError extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what}: the view is closed`, { cause })
    this.name = 'ViewClosedError'
  }
}

/** Run in a page: whether what the selector names takes clicks. The browsers drop a click on a disabled button. */
export function isEnabled(selector: string): boolean {
  const element = document.querySelector(selector)
  return element !== null && !element.matches(':disabled')
}
