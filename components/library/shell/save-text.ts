/** Hands a text to the browser's downloads. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** Hands a blob to the browser's downloads. It lives as long as this page does. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Firefox fetches the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
