import { vi } from 'vitest'

// The same with registers beside their rows, as Firefox keeps them.
vi.mock('@/lib/store/registers-place', () => ({ areRegistersApart: true }))
await import('./library.test')
