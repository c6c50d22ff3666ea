import { z } from 'zod'

// zod probes `Function` for its compiled parsers, which violates an extension page's content-security
// policy; so this runs before the first schema, and every module takes `z` from here.
z.config({ jitless: true })

export { z }
