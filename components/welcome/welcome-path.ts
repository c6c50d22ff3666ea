/** The first-run page, opened once by the background when the extension is installed. */
export const welcomePath = '/welcome.html'
