import { generate } from 'selfsigned'

/** A certificate of this run for every host that tests make up; browsers are told not to ask who signed it. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const pair = await generate([{ name: 'commonName', value: 'clipfile.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'clipfile.test' },
          { type: 2, value: '*.clipfile.test' },
        ],
      },
    ],
  })
  return { key: pair.private, cert: pair.cert }
}
