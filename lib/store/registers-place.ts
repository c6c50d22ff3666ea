/**
 * Whether a record's registers lie in a row of their own, beside its view. In Chromium one row takes half the
 * requests of two. Firefox keeps rows in SQLite, in pages of 4 kB, and gives what of a row is beyond 1,000 bytes
 * a page by itself (https://sqlite.org/fileformat2.html, section 1.6): 100,000 records of one row each take
 * 640 MB instead of 370, and their list 330 ms to open instead of 230.
 */
export const areRegistersApart: boolean = globalThis.location?.protocol === 'moz-extension:'
