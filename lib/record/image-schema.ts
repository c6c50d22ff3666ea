import { z } from './zod'

export const imageSchema = z.object({
  url: z.string(),
  width: z.number().int().nonnegative().optional(),
  height: z.number().int().nonnegative().optional(),
  title: z.string().optional(),
  attribution: z.string().optional(),
  isCached: z.boolean().optional(),
})
export type Image = z.infer<typeof imageSchema>

/** Publisher: `name` as readers know it, `domain` the registrable domain or host without `www.`. */
export const providerSchema = z.object({
  name: z.string(),
  domain: z.string(),
  images: z.array(imageSchema).optional(),
})
export type Provider = z.infer<typeof providerSchema>

export const articleTypeSchema = z.enum(['article', 'video'])
