/** Hands a small text file to the browser's downloads. The blob lives as long as this page does. */
export function saveTextFile(file: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // Firefox fetches the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 30_000)
}
