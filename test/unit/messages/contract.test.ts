import { describe, expect, it } from 'vitest'
import { contract } from '@/lib/messages/contract'

describe('the contract', () => {
  const entries = Object.entries(contract)

  it('names every message domain.verb', () => {
    expect(entries.length).toBeGreaterThan(5)
    for (const [name] of entries) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/)
  })

  it('refuses a body that is not there', () => {
    for (const [name, { request }] of entries) expect(request.safeParse(undefined).success, name).toBe(false)
  })
})
