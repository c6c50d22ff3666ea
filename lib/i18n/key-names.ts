import { t } from './translate'

const named = { Enter: 'key.enter', Escape: 'key.escape', Shift: 'key.shift', Ctrl: 'key.control' } as const

/** Keys as they are written on the keyboards of the chosen language: `Shift+X`, `Umschalt+X`. */
export function formatKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (isNamed(key) ? t(named[key]) : key))
    .join('+')
}

function isNamed(key: string): key is keyof typeof named {
  return Object.hasOwn(named, key)
}
