import { commonTexts } from './common'
import { errorTexts } from './errors'
import { filesTexts } from './files'
import { healthTexts } from './health'
import { libraryTexts } from './library'
import { markTexts } from './mark'
import { optionsTexts } from './options'
import { popupTexts } from './popup'
import { privateTexts } from './private'
import { suggestTexts } from './suggest'
import { syncTexts } from './sync'
import { welcomeTexts } from './welcome'

/** English is complete: one file a part of the product, keys prefixed by that part. */
export const en = {
  ...commonTexts,
  ...errorTexts,
  ...markTexts,
  ...popupTexts,
  ...filesTexts,
  ...healthTexts,
  ...libraryTexts,
  ...optionsTexts,
  ...privateTexts,
  ...suggestTexts,
  ...syncTexts,
  ...welcomeTexts,
} as const
