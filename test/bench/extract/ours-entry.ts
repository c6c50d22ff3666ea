import { extractArticle } from '@/lib/extract/extract-article'
import { publish } from './peer-record'
import { toBenchRecord } from './to-bench-record'

publish('extractPeer', (document, url) => toBenchRecord(extractArticle(document, url).article))
