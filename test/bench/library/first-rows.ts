// Runs in `library.html` before anything else of it, and notes on the document's element, in ms since
// the navigation began, when the frame with the first rows was drawn.

const watch = new MutationObserver(() => {
  if (document.querySelector('[data-testid=row]') === null) return
  watch.disconnect()
  requestAnimationFrame(() => {
    // A task after the frame's callbacks runs when the frame is drawn.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      document.documentElement.dataset.firstRows = String(performance.now())
    }
    port2.postMessage(undefined)
  })
})
watch.observe(document, { childList: true, subtree: true })
