/** An article of eight lines, for tests of where its text stands. */
export const storyUrl = 'https://www.daily.example/story'
export const storyHeading = '<h1>Parliament votes on new budget law</h1>'
export const storyLines: readonly string[] = Array.from(
  { length: 8 },
  (_, at) =>
    `Part ${at} of the story tells at some length how the members of the house spoke about bread and sugar on Friday.`,
)
export const storyParagraphs: readonly string[] = storyLines.map((line) => `<p>${line}</p>`)
