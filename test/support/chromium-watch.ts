import type { CDPSession } from 'puppeteer-core'
import type { ExtensionRequest, Violation } from './view'

export interface ExtensionWatch {
  setOrigin(origin: string): void
  requests(): ExtensionRequest[]
  violations(): Violation[]
}

/** Schemes that do not leave the browser. */
const isLocal = (url: string): boolean => /^(data|blob|about|chrome-extension|chrome|devtools):/.test(url)

/**
 * Attaches to every target before its first statement runs, so that no request and no breach of the
 * content-security policy is missed, not even in a popup that lives for a moment.
 */
export async function watchExtension(root: CDPSession): Promise<ExtensionWatch> {
  let origin = 'chrome-extension://'
  const requests: ExtensionRequest[] = []
  const violations: Violation[] = []

  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = root.connection()?.session(sessionId)
    if (!session) return
    let from = targetInfo.url
    session.on('Network.requestWillBeSent', (event) => {
      const source = event.documentURL === '' ? from : event.documentURL
      if (!isLocal(event.request.url)) requests.push({ from: source, url: event.request.url })
    })
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.source === 'security') violations.push({ from: entry.url ?? from, text: entry.text })
    })
    session.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.contentSecurityPolicyIssueDetails
      if (details) violations.push({ from, text: `${details.violatedDirective} ${details.blockedURL ?? ''}` })
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) from = frame.url
    })
    // A target that goes away while it is being attached to answers with errors: there is nothing to watch.
    const quiet = (promise: Promise<unknown>) => promise.catch(() => undefined)
    void quiet(session.send('Network.enable'))
    void quiet(session.send('Log.enable'))
    void quiet(session.send('Audits.enable'))
    void quiet(session.send('Page.enable'))
    void quiet(session.send('Runtime.runIfWaitingForDebugger'))
  })
  await root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })

  const isOurs = (from: string) => from.startsWith(origin)
  return {
    setOrigin: (value) => {
      origin = value
    },
    requests: () => requests.filter((request) => isOurs(request.from)),
    violations: () => violations.filter((violation) => isOurs(violation.from)),
  }
}
