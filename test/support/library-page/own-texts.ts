import type { SeedTexts } from './make-records'

/** A few texts of our own, for tests that need no corpus. */
export const ownTexts: SeedTexts = {
  titles: [
    'City council votes to reopen the harbour line after a decade',
    'Researchers map the river bed with sound, and find a lost village',
    'What the new rules for heat pumps mean for old houses',
    'Election night in three charts',
  ],
  excerpts: [
    'The vote came after two years of hearings and a petition signed by a third of the town.',
    'A survey boat criss-crossed the estuary for six weeks before the outline of streets appeared.',
  ],
  providers: [
    { name: 'The Harbour Post', domain: 'harbourpost.example' },
    { name: 'River Science', domain: 'riverscience.example' },
  ],
  topics: ['Transport', 'Science', 'Energy', 'Elections'],
}
