// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source text
import type { Mutant } from './mutant'

const copiedProfiles = ['test/unit/sync/copied-profiles.test.ts']
const statusAndGroups = ['test/unit/edits/status-and-groups.test.ts']
const noteMerge = ['test/unit/edits/note-merge.test.ts']
const restoredSlots = ['test/unit/sync/restore-slots.test.ts']
const ownPacks = ['test/unit/sync/own-packs.test.ts']

export const mutants: readonly Mutant[] = [
  {
    name: 'last write wins',
    file: 'lib/edits/apply-edits.ts',
    find: 'heads: left.length > 1 ? left.toSorted(compareEdits) : left',
    replace: 'heads: left.toSorted(compareEdits).slice(-1)',
  },
  {
    name: 'forgotten over',
    file: 'lib/edits/make-edits.ts',
    find: 'over: knownAt(register, state.purged)',
    replace: 'over: {}',
  },
  {
    name: 'over that is not inherited',
    file: 'lib/edits/make-edits.ts',
    find: 'joinVectors(register?.covered ?? {}, purged ?? {})',
    replace: '{}',
  },
  {
    name: 'over that claims all of a writer',
    file: 'lib/edits/version-vector.ts',
    find: '(vector[dot[0]] ?? 0) >= dot[1]',
    replace: 'vector[dot[0]] !== undefined',
  },
  {
    name: 'deletion without context',
    file: 'lib/edits/make-status-edits.ts',
    find: "...(value === 'live' ? {} : { seen })",
    replace: '...{}',
  },
  {
    name: 'deletion that takes a successor for all that its predecessor wrote',
    file: 'lib/edits/make-status-edits.ts',
    find: 'heads.map((head) => head.dot)),',
    replace:
      'heads.flatMap((head) => [head.dot, ...Object.entries(head.over).map(([w, n]): [string, number, number] => [w, n, 0])])),',
    tests: statusAndGroups,
  },
  {
    name: 'restore that replaces what the group had replaced',
    file: 'lib/edits/make-status-edits.ts',
    find: 'if (heads.some((head) => coversDot(replaced, head.dot))) return []',
    replace: 'heads = heads.filter((head) => !coversDot(replaced, head.dot))',
    tests: statusAndGroups,
  },
  {
    name: 'trash that ignores unseen edits',
    file: 'lib/edits/view-status.ts',
    find: 'others.every((head) => coversDot(seen, head.dot))',
    replace: 'true',
  },
  {
    name: 'purge that forgets what comes late',
    file: 'lib/edits/apply-edits.ts',
    find: 'if (Object.keys(purged).length > 0) next.purged = purged',
    replace: '',
  },
  {
    name: 'purge that takes what it had not seen',
    file: 'lib/edits/apply-edits.ts',
    find: 'register.heads.filter((head) => !coversDot(purged, head.dot))',
    replace: 'register.heads.filter(() => Object.keys(purged).length === 0)',
  },
  {
    name: 'purge that later status edits do not inherit',
    file: 'lib/edits/make-status-edits.ts',
    find: '...(state.purged === undefined ? {} : { gone: state.purged })',
    replace: '...{}',
  },
  {
    name: 'unknown keys dropped',
    file: 'lib/sync/transaction.ts',
    find: 'const extra = { ...rest,',
    replace: 'const extra = { ...(rest.seen ? { seen: rest.seen } : {}),',
  },
  {
    name: 'unknown paths dropped',
    file: 'lib/edits/apply-edits.ts',
    find: 'if (edit.record !== state.id) continue',
    replace: "if (edit.record !== state.id || edit.path.startsWith('z9:')) continue",
  },
  {
    name: 'cursor before apply',
    file: 'lib/sync/read-log.ts',
    find: 'await session.commit({ cursors: { ...session.state.cursors, [marker.writer]: next } }, { edits: named })',
    replace:
      'await session.commit({ cursors: { ...session.state.cursors, [marker.writer]: next } }); await session.commit({}, { edits: named })',
  },
  {
    name: 'acknowledged before upload',
    file: 'lib/sync/push.ts',
    find: 'const file = await uploadFile(',
    replace: 'await session.commit({}, { acked: to }); const file = await uploadFile(',
  },
  {
    name: 'not read back',
    file: 'lib/sync/upload-file.ts',
    find: 'if (stored === undefined || (await hashForName(stored)) !== hash) {',
    replace: 'if (false) {',
  },
  {
    name: 'retry under the same name',
    file: 'lib/sync/upload-file.ts',
    find: 'const name = writeFileName({ from, to, hash, before, after, random, kind })',
    replace:
      "const name = writeFileName({ from, to, hash: 'a'.repeat(20), before, after, random: 'a'.repeat(8), kind })",
  },
  {
    name: 'holes skipped',
    file: 'lib/sync/read-log.ts',
    find: '.filter((file) => file.from <= next && file.to >= next && file.to <= marker.file.to)',
    replace: '.filter((file) => file.to >= next && file.to <= marker.file.to)',
  },
  {
    name: 'absence taken for nothing to read',
    file: 'lib/sync/read-log.ts',
    find: 'let failure: AppError | undefined',
    replace:
      'if (candidates.length === 0) { await session.commit({ cursors: { ...session.state.cursors, [marker.writer]: { ...cursor, sequence: marker.file.to } } }); } let failure: AppError | undefined',
  },
  {
    name: 'a damaged file taken for an empty one',
    file: 'lib/sync/read-log.ts',
    find: "if ((await hashForName(bytes)) !== file.hash) throw new AppError('sync.damagedFile')",
    replace:
      "if ((await hashForName(bytes)) !== file.hash) return { chainBefore: '', chainAfter: '', checkpoints: [], transactions: [] }",
  },
  {
    name: 'writer id reused by a copy',
    file: 'lib/sync/read-markers.ts',
    find: 'if (own.some((marker) => isTwins(session, marker))) throw new TwinFound()',
    replace: '',
  },
  {
    name: 'no look for a twin after the upload',
    file: 'lib/sync/upload-file.ts',
    find: 'if (isOwn) await checkForTwin(session, kind)',
    replace: '',
  },
  {
    name: "a copy's first attempts read as the log",
    file: 'lib/sync/read-log.ts',
    find: 'const leading = findLeading(marker.file, listing)',
    replace: 'const leading = new Set([marker.file, ...listing])',
    tests: copiedProfiles,
  },
  {
    name: 'edits that know of what was never sent taken as they are',
    file: 'lib/sync/read-log.ts',
    find: 'checkForOwnName(session, payload)',
    replace: '',
    tests: copiedProfiles,
  },
  {
    name: 'queue dropped with the old writer id',
    file: 'lib/sync/take-new-writer.ts',
    find: '{ acked: sequence, rename: { from: writer, after: sequence, to } }',
    replace: '{ acked: Number.MAX_SAFE_INTEGER, rename: { from: writer, after: sequence, to } }',
  },
  {
    name: 'rename that forgets the vectors',
    file: 'lib/edits/rename-writer.ts',
    find: 'if (sequence <= rename.after) return vector',
    replace: 'return vector',
  },
  {
    name: 'a queue taken for sent because another copy began to send it',
    seed: 6040,
    file: 'lib/sync/take-new-writer.ts',
    find: 'return [...findLeading(marker.file, files)].filter((file) => file.to > acked)',
    replace: 'return files.filter((file) => file.to > acked && file.to <= marker.file.to)',
  },
  {
    name: 'pack that drops over',
    file: 'lib/sync/compact.ts',
    find: '.filter(({ edits }) => edits.length > 0)',
    replace: '.map((t) => ({ ...t, edits: t.edits.map((edit) => ({ ...edit, over: {} })) }))',
  },
  {
    name: 'pack that takes a path for the whole record',
    file: 'lib/sync/compact.ts',
    find: '`${edit.record}\\n${edit.path}`',
    replace: 'edit.record',
  },
  {
    name: 'pack that leaves one file out',
    file: 'lib/sync/pack-files.ts',
    find: 'compactTransactions(payloads.flatMap(({ transactions }) => transactions))',
    replace: 'compactTransactions(payloads.slice(1).flatMap(({ transactions }) => transactions))',
  },
  {
    name: 'marker before the file is safe',
    file: 'lib/sync/publish-log.ts',
    find: 'const to = isWhole ? upTo : (transactions.at(-1)?.sequence ?? upTo)',
    replace: 'const to = upTo',
  },
  {
    name: 'own log never published again',
    file: 'lib/sync/read-markers.ts',
    find: '{ writer, epoch, upTo: acked, done: 0, chain },',
    replace: '',
  },
  {
    name: 'logs of others never published again',
    file: 'lib/sync/pull.ts',
    find: 'const isDue = former.includes(writer) || now - since >= lackingMs',
    replace: 'const isDue = false',
  },
  {
    name: 'an emptied store means an empty library',
    file: 'lib/sync/read-markers.ts',
    find: 'if (markers.length === 0) await checkVault(session)',
    replace: 'if (markers.length === 0) await session.commit({ cursors: {}, files: [], markers: [] })',
  },
  {
    name: 'replaced files deleted before the pack is safe',
    file: 'lib/sync/pack-files.ts',
    find: "const pack = await uploadFile(session, { writer, epoch, kind: 'pack', from, to, payload })",
    replace:
      "for (const { name } of run) await session.deps.backend.remove(logFilePath(session.state.vault, writer, epoch, name))\n  const pack = await uploadFile(session, { writer, epoch, kind: 'pack', from, to, payload })",
    tests: ownPacks,
  },
  {
    name: 'key change that wraps the new key alone',
    file: 'lib/sync/vault.ts',
    find: 'writeSlots(backend, vault, [...old, next], secrets, random)',
    replace: 'writeSlots(backend, vault, [next], secrets, random)',
  },
  {
    name: 'a new key in place of those before',
    file: 'lib/sync/vault.ts',
    find: '[...opened, ...held.filter(({ id }) => !ids.has(id))]',
    replace: '[...opened.slice(-1)]',
  },
  {
    name: 'a file of an unknown key taken for an empty one',
    file: 'lib/sync/file-codec.ts',
    find: "if (key === undefined) throw new AppError('sync.unknownKey', { params: { key: keyId } })",
    replace: `if (key === undefined) return '{"v":1,"chainBefore":"","chainAfter":"","transactions":[]}'`,
  },
  {
    name: 'rewritten log that leaves its last edits out',
    file: 'lib/sync/rewrite-logs.ts',
    find: 'return { writer, epoch: epoch + 1, upTo, done: 0, chain }',
    replace: 'return { writer, epoch: epoch + 1, upTo: upTo - 1, done: 0, chain }',
  },
  {
    name: 'set-up that does not look again',
    file: 'lib/sync/vault.ts',
    find: 'others: after.filter((other) => other !== vault && !before.includes(other))',
    replace: 'others: after.filter(() => false)',
  },
  {
    name: 'a move to another vault that leaves the log behind',
    file: 'lib/sync/sync-state.ts',
    find: 'publications: upTo > 0 ? [{ writer, epoch: 1, upTo, done: 0, chain }] : []',
    replace: 'publications: []',
  },
  {
    name: 'notes merged as if nothing had gone before',
    file: 'lib/edits/view-note.ts',
    find: 'text: mergeTexts(left.text, common.text, right.text)',
    replace: 'text: mergeTexts(left.text, left.text, right.text)',
  },
  {
    name: 'note merge that takes the latest base of either side',
    file: 'lib/edits/view-note.ts',
    find: '.filter((base) => isBaseOf(base, left) && isBaseOf(base, right))',
    replace: '',
  },
  {
    name: 'a word taken for another that it begins',
    file: 'lib/edits/merge-texts.ts',
    find: 'return normal(text).includes(normal(part))',
    replace: 'return text.includes(part.trim())',
  },
  {
    name: 'edit for a group that replaces in its own record alone',
    file: 'lib/edits/alias-group.ts',
    find: 'return Object.keys(also).length === 0 ? edit : { ...edit, also }',
    replace: 'return edit',
  },
  {
    name: 'group edit that the next edit forgets',
    file: 'lib/edits/make-edits.ts',
    find: '...inheritAlso(register),',
    replace: '',
    tests: statusAndGroups,
  },
  {
    name: 'group restored with what had been replaced',
    file: 'lib/edits/make-status-edits.ts',
    find: 'if (heads.some((head) => coversDot(replaced, head.dot))) return []',
    replace: '',
  },
  {
    name: 'a value of a newer version hides the record',
    file: 'lib/edits/view-record.ts',
    find: 'shownValue(edits, (value) => schema.safeParse(value).success)',
    replace: 'shownValue(edits)',
  },
  {
    name: 'copy not looked for in an epoch that was left',
    file: 'lib/sync/read-markers.ts',
    find: 'if (marker.epoch > epoch) return true',
    replace: 'if (marker.epoch !== epoch) return marker.epoch > epoch',
    tests: copiedProfiles,
  },
  {
    name: 'epoch that is not raised',
    seed: 2140,
    file: 'lib/sync/read-markers.ts',
    find: 'const epoch = Math.max(session.state.epoch, epochSeen) + 1',
    replace: 'const epoch = session.state.epoch',
  },
  {
    name: 'old marker deleted before the new one stands',
    file: 'lib/sync/put-marker.ts',
    find: 'const name = writeMarkerName(writer, epoch, newest.name)',
    replace:
      'const name = writeMarkerName(writer, epoch, newest.name); for (const old of session.state.markers) await session.deps.backend.remove(`${markerFolder(vault)}/${old}`); if (session.state.files.length > 3) return await session.commit({ isMarkerDue: false })',
  },
  {
    name: 'a log published anew that is shown before what replaced its edits is there',
    file: 'lib/sync/publish-log.ts',
    find: 'await session.commit(progress(session, { ...publication, done: to }, file))',
    replace:
      "await session.commit(progress(session, { ...publication, done: to }, file)); if (isOwn) await (await import('./put-marker')).putOwnMarker(session)",
    tests: ownPacks,
  },
  {
    name: 'a note begun anew that takes words from the other',
    file: 'lib/edits/view-note.ts',
    find: "text === '' || wentOn(origin)",
    replace: 'true',
    tests: noteMerge,
  },
  {
    name: 'note merge from a base that only the author of a note begun anew knew',
    file: 'lib/edits/view-note.ts',
    find: 'joinVectors(...from.map(',
    replace: 'joinVectors(...(from.length > 0 ? origins : from).map(',
    tests: noteMerge,
  },
  {
    name: 'note edit that does not say what a purge had taken',
    file: 'lib/edits/make-edits.ts',
    find: '...(base === undefined || Object.keys(gone).length === 0 ? {} : { gone }),',
    replace: '',
    tests: noteMerge,
  },
  {
    name: 'epoch left without a word to a copy that is sending there',
    file: 'lib/sync/find-twin.ts',
    find: 'await session.deps.backend.write(path, noteBytes)',
    replace: '',
    tests: copiedProfiles,
  },
  {
    name: 'replaced segments deleted with the packs',
    file: 'lib/sync/clean-up.ts',
    find: '...segments.slice(0, -maxWaiting)',
    replace: '...segments',
    tests: copiedProfiles,
  },
  {
    name: 'key slots put back on the word of a listing',
    file: 'lib/sync/restore-slots.ts',
    find: 'if (stored === undefined ? !isMissing : isEqualBytes(stored, bytes)) continue',
    replace: '',
    tests: restoredSlots,
  },
  {
    name: 'key slots of before a leak put back',
    file: 'lib/sync/restore-slots.ts',
    find: 'return areNewest(slots, names)',
    replace: 'return slots.length > 0',
    tests: restoredSlots,
  },
]
